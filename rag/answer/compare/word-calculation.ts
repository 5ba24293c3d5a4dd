import type { Citation } from '#core/citation.ts';
import type { Claim } from '../../cite/claim.ts';
import { type Combination, combineFigures } from '../../cite/combine-figures.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { Operation } from './asked-operation.ts';
import type { Operands } from './find-operands.ts';
import type { StatedFigure } from './stated-figure.ts';
import { type WantedEnd, wantedFigure } from './why-not-comparable.ts';

/** How a figure is committed to, in words before and after it. */
const boundWords = ({ bound, softness }: StatedFigure, end: WantedEnd): readonly [before: string, after: string] => {
  if (end !== null) return ['', ''];
  if (bound === '~') return ['', '左右'];
  if (bound === '<=') return ['不超过', ''];
  if (bound === '<') return ['低于', ''];
  if (bound === '>=') return ['不低于', ''];
  if (bound === '>') return ['超过', ''];
  return softness === '约' ? ['约', ''] : ['', ''];
};

const END_NAMES = { high: '上限', low: '下限' } as const;

/** What is compared, where it is not the figures themselves but their limits. */
const limitName = ({ left }: Operands, end: WantedEnd): string => {
  if (end !== null) return END_NAMES[end];
  if (left.bound === '<=' || left.bound === '<') return '上限';
  return left.bound === '>=' || left.bound === '>' ? '下限' : '';
};

interface CalculationRequest {
  readonly operation: Operation;
  readonly end: WantedEnd;
  /** The citations of the two figures, in their order. */
  readonly citations: readonly [Citation, Citation];
}

const nameOf = (name: string, citation: Citation): string =>
  name === '' ? `${shortDocumentName(citation)}${citation.path}` : name;

const SIGNS: Readonly<Record<Combination, string>> = { difference: '－', sum: '＋', ratio: '÷', share: '÷' };

const isApproximate = (operands: Operands): boolean =>
  [operands.left, operands.right].some(({ bound, softness }) => bound === '~' || softness === '约');

const combinationOf = (operation: Operation): Combination => (operation === 'same' ? 'difference' : operation);

/** The larger first, so that the difference reads as it is worked out. */
const inOrder = (kind: Combination, operands: Operands, { end, citations }: CalculationRequest) => {
  const terms = [operands.left, operands.right].map((figure, index) => ({
    figure,
    printed: wantedFigure(figure, end) ?? '',
    name: nameOf(operands.names[index] ?? '', citations[index === 0 ? 0 : 1]),
  }));
  const ratio = combineFigures(
    'ratio',
    terms.map(({ printed }) => printed),
  );
  const smaller = ratio !== null && /^约?0(?:\.|倍)/u.test(ratio);
  return kind === 'difference' && smaller ? terms.toReversed() : terms;
};

const HEADS: Readonly<Record<Combination, string>> = { difference: '相差', sum: '合计', ratio: '', share: '占' };

const wordResult = (kind: Combination, result: string, operands: Operands, end: WantedEnd): string => {
  const about = isApproximate(operands) ? '左右' : '';
  return `${limitName(operands, end)}${HEADS[kind]}${result}${about}`;
};

/** What is worked out from two figures, marked as computed with its operands; null when it can not be. */
export const wordCalculation = (operands: Operands, request: CalculationRequest): Claim | null => {
  const { operation, end, citations } = request;
  const kind = combinationOf(operation);
  const terms = inOrder(kind, operands, request);
  const printed = terms.map((term) => term.printed);
  const result = combineFigures(kind, printed);
  if (result === null) return null;
  const parts = terms.map(({ figure, printed: amount, name }) => {
    const [before, after] = boundWords(figure, end);
    return `${name}${before}${amount}${after}`;
  });
  const equal = kind === 'difference' && /^0(?![\d.])/u.test(result);
  const sentence = equal
    ? `一样：${limitName(operands, end)}都是${printed[0] ?? ''}（${parts.join('，')}）`
    : `${operation === 'same' ? '不一样：' : ''}${wordResult(kind, result, operands, end)}（计算：${parts.join(SIGNS[kind])}）`;
  return {
    kind: 'computed',
    text: `${sentence}。`,
    citations,
    operands: printed,
    calculations: [{ kind, result, of: printed }],
  };
};
