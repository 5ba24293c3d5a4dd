import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';
import { readSubject } from './read-subject.ts';
import type { Part } from './split-parts.ts';

/** Subjects of a part's figures, in order, as pieces to be joined. */
export interface NamedSubjects {
  readonly subjects: readonly (readonly (Span | string)[])[];
  /** The subject that the next part may lean on. */
  readonly owner: Span | null;
}

/** Says what each figure of a part measures; `owner` is the subject of the figure before, in the same sentence. */
export const nameSubjects = (text: string, part: Part, wording: Span, owner: Span | null): NamedSubjects => {
  const subjects: (readonly (Span | string)[])[] = [];
  let holder = owner;
  for (const [index, figure] of part.figures.entries()) {
    const listed = part.subjects?.[index];
    const own = listed ?? { start: part.figures[index - 1]?.end ?? wording.start, end: wording.end };
    const subject = readSubject(text, own, listed ? null : figure);
    const named = withOwner(text, subject, holder, figure);
    if (named.length === 1) holder = subject;
    subjects.push(subject.cumulative ? [...named, '（累计）'] : named);
  }
  return { subjects, owner: holder };
};

const shareOrChange = /^(?:占|(?:同比|环比|[较比]\S{1,5})?(?:增长|下降|提高|提升|增加|减少|降低)$)/u;

/** `亩均增加值`, `占营业收入比重`, `同比增长` and nothing at all belong to the owner of the figure before. */
const withOwner = (text: string, own: Span, before: Span | null, { kind }: Figure): readonly Span[] => {
  if (!before) return [own];
  const words = text.slice(own.start, own.end);
  if (words === '' || (kind === 'ratio' && shareOrChange.test(words))) return [before, own];
  const metric = /^(?:亩均|人均|户均)/u.exec(words)?.[0];
  const at = metric === undefined ? -1 : text.slice(before.start, before.end).indexOf(metric);
  return at > 0 ? [{ start: before.start, end: before.start + at }, own] : [own];
};
