import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';
import { startsWithDoing } from './verbs.ts';

/** A stretch of a clause with the figures it states: usually one. */
export interface Part extends Span {
  readonly figures: readonly Figure[];
  /** What each figure measures, where the part lists it (`A、B分别达到…`). */
  readonly subjects: readonly Span[] | null;
}

const separatorAtStart = /^(?:[、;]|和|及|与|以及|并|或)/u;
const conjunction = /(?:以及|和|及|与|并|且)(?=$|新增|新建|建成|培育|引进|完成|打造|实现)/u;
/** Figures with no sign between them share their wording; more than these are a list that is cut anyway. */
const mostShared = 4;

/** Cuts a clause into the parallel parts of `税收达到12万元、增加值达到150万元`, each with its own figure. */
export const splitParts = (text: string, clause: Span, figures: readonly Figure[]): readonly Part[] => {
  const parts: Part[] = [];
  let start = clause.start;
  let held: Figure[] = [];
  for (const [index, figure] of figures.entries()) {
    held.push(figure);
    const next = figures[index + 1];
    const cut = next ? findCut(text, figure, next, held.length) : { end: clause.end, next: clause.end };
    if (!cut) continue;
    parts.push({ start, end: cut.end, figures: held, subjects: null });
    start = cut.next;
    held = [];
  }
  return parts;
};

interface Cut {
  readonly end: number;
  readonly next: number;
}

const findCut = (text: string, figure: Figure, next: Figure, held: number): Cut | null => {
  const gap = text.slice(figure.end, next.start);
  // 1年内计分不超过2分: the time stands for itself.
  if (figure.kind === 'duration' && figure.after === '<=') return { end: figure.end, next: figure.end };
  const atStart = separatorAtStart.exec(gap)?.[0];
  if (atStart !== undefined) return { end: figure.end, next: figure.end + atStart.length };
  const comma = bestComma(gap);
  if (comma >= 0) return { end: figure.end + comma, next: figure.end + comma + 1 };
  const joint = conjunction.exec(gap);
  if (joint) return { end: figure.end + joint.index, next: figure.end + joint.index + joint[0].length };
  return held >= mostShared ? { end: next.start, next: next.start } : null;
};

/** The first 、 after which something is done or counted, else the last: a list may stand before the second figure. */
const bestComma = (gap: string): number => {
  for (let at = gap.indexOf('、'); at >= 0; at = gap.indexOf('、', at + 1)) {
    if (at === gap.length - 1 || startsWithDoing(gap.slice(at + 1, at + 7))) return at;
  }
  return gap.lastIndexOf('、');
};
