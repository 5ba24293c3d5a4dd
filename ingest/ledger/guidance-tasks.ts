import { findDates } from '#core/dates.ts';
import { type MappedText, sliceMapped, trimMapped } from '#core/mapped-text.ts';
import type { Obligation } from '#core/obligation.ts';
import { findQuantities } from '#core/quantities/find-quantities.ts';

/** A paragraph of guidance that is more than guidance. */
export interface GuidanceTask {
  readonly kind: Extract<Obligation['kind'], 'goal' | 'requirement'>;
  readonly content: MappedText;
}

/** Figures a paragraph without a date has to set before it obliges. */
const fewestFigures = 2;
/** 六大行动, 3大板块: names of sets, nothing to be reached. */
const nameOfSet = /[\d一二两三四五六七八九十]大\p{Script=Han}/u;

/**
 * The paragraphs of 总体要求 and its like that oblige: what is to be reached by a day is a goal, a set of figures a
 * requirement. The rest obliges nobody.
 */
export const guidanceTasks = (text: MappedText): readonly GuidanceTask[] => {
  const tasks: GuidanceTask[] = [];
  let start = 0;
  for (const line of text.text.split('\n')) {
    const kind = kindOf(line);
    if (kind) tasks.push({ kind, content: trimMapped(sliceMapped(text, { start, end: start + line.length })) });
    start += line.length + 1;
  }
  return tasks;
};

const kindOf = (paragraph: string): GuidanceTask['kind'] | null => {
  const figures = findQuantities(paragraph).filter(({ threshold, raw }) => !threshold && !nameOfSet.test(raw));
  if (findDates(paragraph).some(({ kind }) => kind === 'deadline')) return 'goal';
  return figures.length >= fewestFigures ? 'requirement' : null;
};
