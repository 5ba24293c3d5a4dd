import type { AnsweredQuestion } from './answer-questions.ts';

const fellShort = ({ score }: AnsweredQuestion): boolean =>
  score.conclusionRight === false ||
  score.textRight === false ||
  !score.behaviourRight ||
  (score.citationRecall ?? 1) < 1 ||
  score.verbatimQuotes < score.quotes ||
  (score.list !== null && (score.list.found < score.list.expected || score.list.given > score.list.expected));

const show = ({ question, answer, score }: AnsweredQuestion): string =>
  [
    `### ${question.id} ${question.type}: ${question.question}`,
    `conclusion ${score.conclusionRight}, text ${score.textRight}, recall ${score.citationRecall}, list ${JSON.stringify(score.list)}`,
    `wanted ${question.must_include.join(' ')} | ${question.citations.map(({ doc, section }) => `${doc} ${section}`).join('; ')}`,
    answer.text,
    '',
    '',
  ].join('\n');

/** The answers that fell short, or all of them, for reading. */
export const formatAnswered = (answered: readonly AnsweredQuestion[], all: boolean): string =>
  answered
    .filter((one) => all || fellShort(one))
    .map(show)
    .join('');
