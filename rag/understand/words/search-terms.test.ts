import { expect, it } from 'vitest';
import { parseSynonyms } from './parse-synonyms.ts';
import { searchTerms } from './search-terms.ts';

const { synonyms } = parseSynonyms('修路\t公路建设\n');
const weightsOf = (question: string) =>
  new Map(searchTerms(question, synonyms).map(({ term, weight }) => [term, weight]));

it('looks for the subject in full, official words and words of asking with less weight', () => {
  const weights = weightsOf('请问县里修路的事');
  expect(['修路', '公路', '请问', '的'].map((term) => weights.get(term))).toEqual([1, 0.4, 0.4, 0.4]);
});

it('looks in full for what a rule turns on', () => {
  const weights = weightsOf('试用期可以不签合同吗');
  expect(['可以', '不', '吗'].map((term) => weights.get(term))).toEqual([1, 1, 0.4]);
});

it('does not look for set phrases of asking', () => {
  expect([...weightsOf('补贴是多少').keys()]).not.toContain('多少');
});
