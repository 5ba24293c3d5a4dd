import type { Span } from '../span.ts';
import { findWordingEnd, skipLeadIn } from './cut-wording.ts';
import type { Carried, DraftQuantity, Drafts } from './draft-quantity.ts';
import type { Figure } from './figure.ts';
import { nameSubjects } from './name-subjects.ts';
import { readManner } from './read-manner.ts';
import type { Clause } from './split-clauses.ts';
import type { Part } from './split-parts.ts';

/** A part of a clause with what stands around it. */
export interface PartReading {
  readonly text: string;
  readonly part: Part;
  /** The part states conditions only. */
  readonly areConditions: boolean;
  readonly carried: Carried;
  readonly follower: Clause | null;
}

/** Drafts the figures of one part, which share its wording. */
export const draftPart = (reading: PartReading): Drafts => {
  const { text, part, areConditions } = reading;
  const [first] = part.figures;
  const last = part.figures.at(-1);
  if (!first || !last) return { drafts: [], carried: reading.carried };
  const { wording, leadEnd } = cutWording(reading, first, last);
  const manner = readManner(text.slice(part.start, leadEnd), text.slice(leadEnd, first.start));
  const carriedPer = setsTime(text.slice(part.start, first.start)) ? null : reading.carried.per;
  const softness = manner.softness ?? reading.carried.softness;
  const { subjects, owner } = nameSubjects(text, part, wording, reading.carried.subject);
  const drafts = part.figures.map(
    (figure, index): DraftQuantity => ({
      wording,
      figure,
      subject: subjects[index] ?? [],
      per: manner.per ?? carriedPer,
      softness: softness ?? figure.approximate,
      threshold: areConditions,
    }),
  );
  return { drafts, carried: { per: manner.leadsPer ? manner.per : carriedPer, softness, subject: owner } };
};

const cutWording = (
  { text, part, areConditions, follower }: PartReading,
  first: Figure,
  last: Figure,
): { readonly wording: Span; readonly leadEnd: number } => {
  const leadEnd = skipLeadIn(text, { start: part.start, end: first.start });
  const end = findWordingEnd(text, part, last, areConditions);
  const isAbout = text.startsWith('对', leadEnd);
  const isRightAfter = first.start === leadEnd + 1;
  // 对单位能耗低于0.52吨的项目，…: the condition is what 对 is about.
  const start = isAbout && areConditions && !isRightAfter ? leadEnd + 1 : leadEnd;
  // 对15个海岛，开展研究: without the act the words say nothing.
  const needsAct = isAbout && isRightAfter && last.kind === 'count' && !areConditions && end === part.end;
  return { wording: { start, end: needsAct && follower ? follower.end : end }, leadEnd };
};

/** A new time or 累计 ends what 每年 governs. */
const setsTime = (head: string): boolean =>
  /(?:到|至|在|^)(?:19|20)\d\d年|累计|“\uE000+”(?:期|末)|(?:^|力争|争取)[\d一二三四五]{1,2}年/u.test(head);
