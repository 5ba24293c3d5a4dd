import { type MappedText, sliceMapped } from '#core/mapped-text.ts';
import type { Passage } from '#core/passage.ts';
import { splitSentences } from '../read/split-sentences.ts';
import { yearsIn } from '../read/year-fit.ts';

/** A sentence that says what is to be reached, where it stands. */
export interface GoalSentence {
  readonly passage: Passage;
  readonly sentence: MappedText;
}

/** Headings under which a document says what it wants to reach. */
const GOAL_HEADING = /目标/u;
/** A figure that counts something; the number before a heading or item does not. */
const FIGURE = /(?<!^[（(]?)\d/u;
const NOT_TEXT: ReadonlySet<string> = new Set(['meta', 'colophon', 'annex-list', 'table-row', 'field']);
/** A heading is of the subject from this share of the best heading's standing. */
const SUBJECT_FROM = 0.99;

/** True for a question that wants to know what is to be reached: 到2025年要到啥地步, 三年要达成啥, 目标. */
export const asksGoals = (question: string): boolean =>
  /目标|(?:达|做|干|弄|建|搞|实现|完)(?:到|成)|到(?:什么|啥|哪个?)(?:程度|水平|地步|样)/u.test(question);

const linesOf = (content: MappedText): readonly MappedText[] => {
  const lines: MappedText[] = [];
  let start = 0;
  for (const line of content.text.split('\n')) {
    lines.push(sliceMapped(content, { start, end: start + line.length }));
    start += line.length + 1;
  }
  return lines;
};

/** True where a passage goes on in the middle of the paragraph in which the one before was cut. */
const goesOn = (before: Passage | undefined, { path, span }: Passage): boolean =>
  before !== undefined && before.path === path && span.start - before.span.end <= 1;

/** The sentences with figures that hold for the years asked about; the year named last in a paragraph holds on. */
const figureSentences = (passages: readonly Passage[], years: readonly string[]): readonly GoalSentence[] => {
  let current: readonly string[] = [];
  return passages.flatMap((passage, index) =>
    linesOf(passage.content).flatMap((line, number) => {
      if (number > 0 || !goesOn(passages[index - 1], passage)) current = [];
      return splitSentences(line).flatMap((sentence) => {
        const own = yearsIn(sentence.text);
        current = own.length > 0 ? own : current;
        const holds = years.length === 0 || current.some((year) => years.includes(year));
        return holds && FIGURE.test(sentence.text) ? [{ passage, sentence }] : [];
      });
    }),
  );
};

/** The passages under the headings that hold most of the subject's words; none where no heading holds any. */
const subjectPassages = (passages: readonly Passage[], scoreOf: (text: string) => number): readonly Passage[] => {
  const best = Math.max(0, ...passages.flatMap(({ headings }) => headings.map(scoreOf)));
  if (best <= 0) return [];
  return passages.filter(({ headings }) => headings.some((heading) => scoreOf(heading) >= best * SUBJECT_FROM));
};

/**
 * What the documents want to reach: the sentences with figures under the headings of the subject asked about, else those
 * under the headings of the goals; of the years asked about, if any are. `scoreOf` weighs the subject's words in a heading,
 * those of the document's title left out.
 */
export const goalSentences = (
  passages: readonly Passage[],
  { years, scoreOf }: { readonly years: readonly string[]; readonly scoreOf: (text: string) => number },
): readonly GoalSentence[] => {
  const text = passages.filter(({ kind }) => !NOT_TEXT.has(kind));
  const tried = [
    subjectPassages(text, scoreOf),
    text.filter(({ headings }) => headings.some((heading) => GOAL_HEADING.test(heading))),
    years.length > 0 ? text : [],
  ];
  for (const group of tried) {
    const sentences = figureSentences(group, years);
    if (sentences.length > 0) return sentences;
  }
  return [];
};
