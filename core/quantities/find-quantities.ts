import { type FoldedText, foldText, unfoldSpan } from '../folded-text.ts';
import type { Span } from '../span.ts';
import { draftQuantities } from './draft-quantities.ts';
import type { DraftQuantity } from './draft-quantity.ts';
import { maskNames } from './mask-names.ts';
import type { Quantity } from './quantity.ts';
import { fullWidthComma, splitClauses } from './split-clauses.ts';

/**
 * Finds the figures of a text: targets (`每年新招引落地重大制造业项目3个以上`), standards (`给予企业10万元/人奖励`) and
 * thresholds. In text order; a threshold inside a target comes beside it. Not read as figures: dates, document and
 * section numbers, names (`5G`, `110千伏输变电站`), what stands in short quotes (`“7个1”`), baselines (`从10%提高到`).
 */
export const findQuantities = (text: string): readonly Quantity[] => {
  const folded = foldText(separate(text));
  const masked = maskNames(folded.text);
  const drafts = draftQuantities(masked.text, splitClauses(masked.text, { start: 0, end: masked.text.length }));
  const inBrackets = masked.asides.flatMap((aside) =>
    draftQuantities(masked.withBrackets, splitClauses(masked.withBrackets, aside)),
  );
  return [...drafts, ...inBrackets]
    .map((draft) => toQuantity(text, folded, draft))
    .toSorted((left, right) => left.span.start - right.span.start);
};

/** Keeps apart what folding would join: cells, figures with a space between, `5，300` (two figures, not 5,300). */
const separate = (text: string): string =>
  text
    .replaceAll('\t', '\n')
    .replaceAll('，', fullWidthComma)
    .replaceAll(/(?<=[0-9０-９][.．]?)[ \u3000](?=[ \u3000]{0,4}[0-9０-９])/gu, fullWidthComma);

const toQuantity = (text: string, folded: FoldedText, draft: DraftQuantity): Quantity => {
  const span = unfoldSpan(folded, draft.wording);
  const subject = draft.subject.map((piece) => (typeof piece === 'string' ? piece : cut(text, folded, piece))).join('');
  const { figure, per, softness, threshold } = draft;
  return {
    raw: text.slice(span.start, span.end),
    span,
    subject,
    bound: figure.bound,
    value: figure.value,
    high: figure.high,
    unit: impliedUnit(figure.unit, subject, figure.end === draft.wording.end),
    softness,
    per,
    threshold,
  };
};

const cut = (text: string, folded: FoldedText, span: Span): string => {
  if (span.end <= span.start) return '';
  const source = unfoldSpan(folded, span);
  return text.slice(source.start, source.end).replaceAll(/\s+/gu, '');
};

const moneySubject =
  /产值|收入|投资|税收|总额|增加值|销售|支出|资金|利润|GDP|总值|零售额|交易额|成交额|出口|贷款|融资|费用|经费|营收|产出|消费|利税/u;

/** 亩均…12万元 is per 亩; `产值达14.3亿` leaves 元 unsaid, `贷款惠及1100万学生` does not. Incomes per head are counted in plain 元, as statistics do. */
const impliedUnit = (unit: string, subject: string, isLast: boolean): string => {
  const full = isLast && /^[百千万亿]+$/u.test(unit) && moneySubject.test(subject) ? `${unit}元` : unit;
  return /元$/u.test(full) && subject.includes('亩均') ? `${full}/亩` : full;
};
