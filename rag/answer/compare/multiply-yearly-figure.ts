import type { Term } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { Bound } from '#core/obligation.ts';
import type { Calculation, Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { commonRuns } from './common-runs.ts';
import { figuresOfEvidence } from './figures-of-evidence.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A figure of each year. */
const YEARLY = /^(?:每年|年均|每一年|每年度)/u;
/** Asked over years without a word of adding: 三年累计, 五年下来, 干满四年. */
const OVER_YEARS =
  /(?:[一二两三四五六七八九十]|\d{1,2})\s*年(?:期间?|里|内|时间)?(?:累计|一共|总共|共|合计|总计|下来|拢共|加起来|能|要|得)/u;
const YEARS_ASKED = /([一二两三四五六七八九十]|\d{1,2})\s*年/gu;
const WHOLE_TERM = /方案期|计划期|规划期|实施期|整个(?:方案|计划)|全(?:程|期)/u;

const yearsAsked = (question: string): number | null => {
  const counts = [...question.matchAll(YEARS_ASKED)].flatMap((match) => {
    const raw = match[1] ?? '';
    const count = /\d/u.test(raw) ? Number(raw) : parseChineseNumeral(raw);
    return count !== null && count >= 2 && count <= 20 ? [count] : [];
  });
  return counts[0] ?? null;
};

/** How many years a plan's own term has. */
const yearsOf = (term: Term | null): number | null =>
  term?.start && term.end ? Number(term.end.slice(0, 4)) - Number(term.start.slice(0, 4)) + 1 : null;

const yearsAsCalculation = ({ start, end }: Term): readonly Calculation[] => {
  const [from, to] = [start, end].map((day) => Number(day?.slice(0, 4)));
  return from && to ? [{ kind: 'years', result: to - from + 1, from, to }] : [];
};

interface YearlyFigure {
  readonly evidence: Evidence;
  readonly figure: string;
  readonly unit: string;
}

/** Words of doing tell no figure from another. */
const VERBS =
  /新增|新建|新招|建设|建成|培育|培养|培训|完成|实现|引进|达到|改造|增加|提升|推进|实施|应用|组织|开展|支持|力争|每年|累计/gu;
const LIMIT_WORDS: Readonly<Partial<Record<Bound, string>>> = { '>=': '以上', '<=': '以内' };

const asYearly = (evidence: Evidence, { low, high, bound }: StatedFigure): YearlyFigure | null => {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(\D+)$/u.exec(low ?? high ?? '') ?? [];
  if (figure === undefined || unit === undefined || bound === 'range') return null;
  return { evidence, figure, unit: `${unit}${LIMIT_WORDS[bound] ?? ''}` };
};

/** The yearly figure of a sentence that the question names; of several it must name one by words the others lack. */
export const chosenYearlyFigure = (question: string, evidence: Evidence): StatedFigure | null => {
  const yearly = figuresOfEvidence(evidence).filter(
    ({ per, threshold, low, high }) =>
      !threshold && YEARLY.test(per ?? '') && measureFits(question, low ?? high ?? '') !== false,
  );
  const [only, ...more] = yearly;
  if (!only || more.length === 0) return only ?? null;
  const named = yearly.map((figure) => ({
    figure,
    run:
      commonRuns(question, figure.own.replace(VERBS, ' ')).find((run) =>
        yearly.every((other) => other === figure || !other.own.includes(run)),
      ) ?? '',
  }));
  // 新增 may be said of the first and meant of all: the words of the thing itself are clearly more.
  const [best, second] = named.toSorted((x, y) => y.run.length - x.run.length);
  return best && best.run.length >= 2 * (second?.run.length ?? 0) && best.run !== '' ? best.figure : null;
};

const yearlyFigure = ({ query, ranked }: AnsweringParts): YearlyFigure | null => {
  for (const evidence of ranked.slice(0, 5)) {
    const figure = chosenYearlyFigure(query.text, evidence);
    const yearly = figure && asYearly(evidence, figure);
    if (yearly) return yearly;
  }
  return null;
};

/**
 * Works out what a yearly figure comes to over the years asked about or the plan's term, marked as computed and with
 * its operands. Null when the question asks for no such thing or no sentence gives a yearly figure.
 */
export const multiplyYearlyFigure = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, documents, reader } = parts;
  const yearly = query.asks.has('sum') || OVER_YEARS.test(query.text) ? yearlyFigure(parts) : null;
  if (!yearly) return null;
  const { evidence, figure, unit } = yearly;
  const { documentId } = evidence.found.passage;
  const term = documents.find(({ document }) => document.id === documentId)?.document.term ?? null;
  const years = yearsAsked(query.text) ?? (WHOLE_TERM.test(query.text) ? yearsOf(term) : null);
  const sentence = await reader.citePart(evidence.found.passage, evidence.sentence);
  if (years === null || !sentence) return null;
  const title = yearsOf(term) === years ? await reader.citeSection(documentId, '方案标题') : null;
  const period = title && term ? `${term.raw}共${years}年` : `${years}年`;
  const total = Number((Number(figure) * years).toFixed(6));
  const termYears = title && term ? yearsAsCalculation(term) : [];
  const computed: Claim = {
    kind: 'computed',
    text: `推算${total}${unit}：按原文每年${figure}${unit}、${period}计算，原文没有写累计数。`,
    citations: title ? [sentence, title] : [sentence],
    operands: [figure],
    calculations: [...termYears, { kind: 'product', result: total, factors: [Number(figure), years] }],
    given: title ? [] : [`${years}年`],
  };
  const quoted: Claim = { kind: 'extract', text: evidence.sentence.text, citations: [sentence] };
  return { kind: 'answer', claims: [computed, quoted], support: [], notes: [], items: [] };
};
