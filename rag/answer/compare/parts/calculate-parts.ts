import type { Citation } from '#core/citation.ts';
import type { Calculation, Claim } from '../../../cite/claim.ts';
import { combineFigures } from '../../../cite/combine-figures.ts';
import type { AnsweringParts } from '../../answering-parts.ts';
import type { ProposedAnswer } from '../../proposed-answer.ts';
import type { Evidence } from '../../rank-sentences.ts';
import { measureFits } from '../../read/answer-features.ts';
import { claimFromEvidence } from '../../read/claim-from-evidence.ts';
import type { StatedFigure } from '../stated-figure.ts';
import { askedParts, type PartsOperation } from './asked-parts.ts';
import { type FoundParts, partsNamed, partsOfWhole } from './find-parts.ts';

/** Sentences looked at for a sum whose parts are all named; for a remainder, whose part need not be named, only the first. */
const READ_FOR_SUM = 12;
const READ_FOR_WHOLE = 3;
const QUOTE_ROOM = 120;
/** A sentence with other figures within this share of the best makes the answer doubtful. */
const RIVAL_SHARE = 0.85;
const EQUALS_WHOLE = /等于|对(?:得|不)上|凑(?:得|不)?(?:够|满|齐|成)|(?:是|够)不(?:是|够)|吻合|一致|相符/u;

const printed = ({ low, high }: StatedFigure): string => low ?? high ?? '';

const named = (figure: StatedFigure, name: string): string => {
  if (figure.bound === '>=' || figure.bound === '>') return `${name}不低于${printed(figure)}`;
  if (figure.bound === '<=' || figure.bound === '<') return `${name}不超过${printed(figure)}`;
  return figure.bound === '~' || figure.softness === '约' ? `${name}约${printed(figure)}` : `${name}${printed(figure)}`;
};

/** The name of a whole as its sentence has it: 总建筑面积. */
const wholeName = ({ own }: StatedFigure): string => own.replace(/^.*[,，、;；。:：]/u, '').slice(-12);

interface Worked {
  readonly text: string;
  readonly calculations: readonly Calculation[];
}

const limitWord = ({ parts }: FoundParts): string => {
  const [first] = parts;
  if (first?.figure.bound === '>=' || first?.figure.bound === '>') return '不低于';
  return first?.figure.bound === '<=' || first?.figure.bound === '<' ? '不超过' : '';
};

/** What the parts come to, and where the question wants to know, how that stands to the whole that is printed. */
const workOutSum = (found: FoundParts, question: string): Worked | null => {
  const of = found.parts.map(({ figure }) => printed(figure));
  const sum = combineFigures('sum', of);
  if (sum === null) return null;
  const terms = found.parts.map(({ figure, name }) => named(figure, name)).join('＋');
  const stated = `合计${limitWord(found)}${sum}（计算：${terms}）`;
  const calculation: Calculation = { kind: 'sum', result: sum, of };
  const { whole } = found;
  if (!whole || !EQUALS_WHOLE.test(question)) return { text: `${stated}。`, calculations: [calculation] };
  const gap = combineFigures('difference', [printed(whole), sum]);
  if (gap === null) return null;
  const total = `${wholeName(whole)}${printed(whole)}`;
  const equal = /^0(?![\d.])/u.test(gap);
  return {
    text: equal ? `等于${total}：${stated}。` : `不等于：${stated}，与${total}相差${gap}。`,
    calculations: [calculation, { kind: 'difference', result: gap, of: [printed(whole), sum] }],
  };
};

const workOutRest = ({ parts, whole }: FoundParts): Worked | null => {
  if (!whole) return null;
  const of = parts.map(({ figure }) => printed(figure));
  const sum = of.length > 1 ? combineFigures('sum', of) : (of[0] ?? null);
  const rest = sum === null ? null : combineFigures('difference', [printed(whole), sum]);
  const share = sum === null ? null : combineFigures('share', [sum, printed(whole)]);
  if (sum === null || rest === null || share === null) return null;
  const less = parts.map(({ figure }) => `${wholeName(figure)}${printed(figure)}`.replace(/^其中/u, '')).join('－');
  return {
    text: `剩${rest}（计算：${wholeName(whole)}${printed(whole)}－${less}）。`,
    calculations: [
      ...(of.length > 1 ? [{ kind: 'sum', result: sum, of } as const] : []),
      { kind: 'difference', result: rest, of: [printed(whole), sum] },
    ],
  };
};

const workOutShare = ({ parts, whole }: FoundParts): Worked | null => {
  const [only, ...more] = parts;
  if (!whole || !only || more.length > 0) return null;
  const of = [printed(only.figure), printed(whole)];
  const share = combineFigures('share', of);
  const name = wholeName(only.figure).replace(/^其中/u, '');
  return share === null
    ? null
    : {
        text: `占${share}（计算：${name}${of[0]}÷${wholeName(whole)}${of[1]}）。`,
        calculations: [{ kind: 'share', result: share, of }],
      };
};

const workOut = (operation: PartsOperation, found: FoundParts, question: string): Worked | null => {
  if (operation === 'sum') return workOutSum(found, question);
  return operation === 'remainder' ? workOutRest(found) : workOutShare(found);
};

const valuesOf = ({ parts }: FoundParts): string => parts.map(({ figure }) => printed(figure)).join('|');

/** The sentence that names most of what is asked; null where another one, as good, has other figures. */
const chooseSum = (question: string, ranked: readonly Evidence[]): FoundParts | null => {
  const found = ranked.slice(0, READ_FOR_SUM).flatMap((evidence) => partsNamed(question, evidence) ?? []);
  const most = Math.max(0, ...found.map(({ parts }) => parts.length));
  const [best, ...others] = found.filter(({ parts }) => parts.length === most);
  if (!best) return null;
  const rival = others.some(
    (other) => other.evidence.score >= RIVAL_SHARE * best.evidence.score && valuesOf(other) !== valuesOf(best),
  );
  return rival ? null : best;
};

const STATES_REST = /剩余|其余|余下/u;

const chooseWhole = (question: string, ranked: readonly Evidence[]): FoundParts | null => {
  for (const evidence of ranked.slice(0, READ_FOR_WHOLE)) {
    if (STATES_REST.test(evidence.sentence.text)) return null;
    const found = partsOfWhole(question, evidence);
    if (found?.whole && measureFits(question, printed(found.whole)) !== false) return found;
  }
  return null;
};

const citeSentence = ({ evidence }: FoundParts, { reader }: AnsweringParts): Promise<Citation | null> =>
  reader.citePart(evidence.found.passage, evidence.sentence);

/**
 * Works out a sum of figures that the question names one by one, what is left of a whole, or what share of it a part is.
 * All figures stand in one sentence. Null where a thing named has no figure of its own there.
 */
export const calculateParts = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { text } = parts.query;
  const operation = askedParts(text);
  if (operation === null) return null;
  const found = operation === 'sum' ? chooseSum(text, parts.ranked) : chooseWhole(text, parts.ranked);
  const worked = found && workOut(operation, found, text);
  const citation = found && (await citeSentence(found, parts));
  if (!found || !worked || !citation) return null;
  const operands = [
    ...found.parts.map(({ figure }) => printed(figure)),
    ...(found.whole ? [printed(found.whole)] : []),
  ];
  const computed: Claim = { kind: 'computed', ...worked, citations: [citation], operands };
  const scoreOf = (piece: string): number => operands.filter((operand) => piece.includes(operand)).length;
  const quoted = await claimFromEvidence(found.evidence, { limit: QUOTE_ROOM, scoreOf, reader: parts.reader });
  return { kind: 'answer', claims: quoted ? [computed, quoted] : [computed], support: [], notes: [], items: [] };
};
