import type { Term } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { Calculation, Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';

/** A yearly figure of a sentence: 每年…N个以上. */
const YEARLY = /每年[^，。；]*?(\d+(?:\.\d+)?)\s*([个家项条处名件人台套座亩吨万亿元公里]+)(以上)?/u;
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

const yearlyFigure = ({ query, ranked }: AnsweringParts): YearlyFigure | null => {
  for (const evidence of ranked.slice(0, 5)) {
    const [, figure, unit, atLeast = ''] = YEARLY.exec(evidence.sentence.text) ?? [];
    if (figure === undefined || unit === undefined || measureFits(query.text, evidence.sentence.text) === false)
      continue;
    return { evidence, figure, unit: `${unit}${atLeast}` };
  }
  return null;
};

/**
 * Works out what a yearly figure comes to over the years asked about or the plan's term, marked as computed and with
 * its operands. Null when the question asks for no such thing or no sentence gives a yearly figure.
 */
export const multiplyYearlyFigure = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, documents, reader } = parts;
  const yearly = query.asks.has('sum') ? yearlyFigure(parts) : null;
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
