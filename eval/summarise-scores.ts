import type { AnswerScore } from './score-answer.ts';

/** Averages over a group of questions; null where nothing in the group is measured that way. */
export interface ScoreSummary {
  readonly group: string;
  readonly questions: number;
  readonly conclusionRight: number | null;
  readonly textRight: number | null;
  readonly citationRecall: number | null;
  readonly citationPrecision: number | null;
  readonly behaviourRight: number | null;
  readonly verbatim: number | null;
  readonly listPrecision: number | null;
  readonly listRecall: number | null;
  readonly listExact: number | null;
}

const mean = (values: readonly (number | boolean | null)[]): number | null => {
  const counted = values.filter((value) => value !== null).map(Number);
  return counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0) / counted.length;
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Averages the scores of one group of questions. */
export const summariseScores = (group: string, scores: readonly AnswerScore[]): ScoreSummary => {
  const lists = scores.flatMap(({ list }) => (list ? [list] : []));
  return {
    group,
    questions: scores.length,
    conclusionRight: mean(scores.map(({ conclusionRight }) => conclusionRight)),
    textRight: mean(scores.map(({ textRight }) => textRight)),
    citationRecall: mean(scores.map(({ citationRecall }) => citationRecall)),
    citationPrecision: mean(scores.map(({ citationPrecision }) => citationPrecision)),
    behaviourRight: mean(scores.map(({ behaviourRight }) => behaviourRight)),
    verbatim: share(sum(scores.map(({ verbatimQuotes }) => verbatimQuotes)), sum(scores.map(({ quotes }) => quotes))),
    listPrecision: mean(lists.map(({ found, given }) => (given === 0 ? 0 : Math.min(1, found / given)))),
    listRecall: mean(lists.map(({ found, expected }) => found / expected)),
    listExact: mean(lists.map(({ found, given, expected }) => found === expected && given === expected)),
  };
};

/** A summary per question type, in order of name, and one of all. */
export const summariseByType = (scores: readonly AnswerScore[]): readonly ScoreSummary[] => {
  const types = [...new Set(scores.map(({ type }) => type))].sort();
  return [
    ...types.map((type) =>
      summariseScores(
        type,
        scores.filter((score) => score.type === type),
      ),
    ),
    summariseScores('all', scores),
  ];
};
