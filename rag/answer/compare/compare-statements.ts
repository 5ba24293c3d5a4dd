import { findQuantities } from '#core/quantities/find-quantities.ts';
import type { Claim } from '../../cite/claim.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { claimFromEvidence } from '../read/claim-from-evidence.ts';
import { textOverlap } from '../read/text-overlap.ts';
import { commonRuns } from './common-runs.ts';
import { documentsOfSides } from './documents-of-sides.ts';
import { leadingWords } from './leading-words.ts';

const CONCLUSION_ROOM = 180;
const SIDES = 3;
const SHORTEST_SIDE = 40;
/** Taken by a document's number and the section's path. */
const NAME_ROOM = 22;

/** Figures a question sets side by side: 65跟72, 100亩…150亩. Document numbers and years are not among them. */
const figuresIn = (question: string): readonly string[] => {
  const plain = question
    .normalize('NFKC')
    .replace(/\d+\s*号/gu, ' ')
    .replace(/(?:19|20)\d\d\s*年?|\d\d\s*年/gu, ' ');
  return [...new Set([...plain.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => figure))];
};

const holdsFigure = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.]*\\d)`, 'u').test(text.normalize('NFKC'));

const unique = (evidence: readonly (Evidence | undefined)[]): readonly Evidence[] => [
  ...new Set(evidence.filter((one) => one !== undefined)),
];

/** Sentences of one document looked at as one side of a comparison. */
const READ_PER_DOCUMENT = 6;

const documentsCompared = (parts: AnsweringParts): readonly string[] => {
  const { query, ranked } = parts;
  const sides = documentsOfSides(parts);
  if (sides?.left.length === 1 && sides.right.length === 1) return [...sides.left, ...sides.right];
  return query.scope.kind === 'named'
    ? query.scope.documents.map(({ document }) => document.id)
    : [...new Set(ranked.map(({ found }) => found.passage.documentId))];
};

/** What is asked of two documents that are named, in words that are no comparison by themselves. */
const OF_EACH =
  /分别|各(?:自|是|为|卡|定|要|占|有|多少|几|写|怎么)|对[得不]上|(?:哪(?:个|份|年|边|头)|谁)(?:的)?(?:更|要|定得)?(?:高|低|多|少|早|晚|大|小|长|短|严|宽|快|慢|先|后)|都(?:是|写|定)/u;

const wantsBoth = ({ query }: AnsweringParts): boolean => {
  if (query.asks.has('compare') || query.asks.has('sum')) return true;
  const twoNamed = query.scope.kind === 'named' && query.scope.documents.length === 2;
  return twoNamed && !query.asks.has('who') && OF_EACH.test(query.text);
};

/** A run of the question of this many characters, in both sentences, is as telling as a longer one. */
const SURE_RUN = 6;
const NO_FIGURE = 1;

/** Standing of a clause that counts in the measure asked for: it must not be cut off. */
const IN_MEASURE = 20;
const QUANTITY = /多少|几|高|低|多|少|长|短|比例|标准|数/u;

/** What is lost where a quantity is asked for and a sentence states none. */
const figureLoss = ({ query }: AnsweringParts, { sentence }: Evidence): number =>
  QUANTITY.test(query.text) && findQuantities(sentence.text).length === 0 ? NO_FIGURE : 0;

const AIM = /目标|预期|力争/u;
const AIM_GAIN = 0.5;

/** What a sentence gains that states an aim, where an aim is asked for: what was reached is another matter. */
const aimGain = ({ query }: AnsweringParts, evidence: Evidence): number => {
  const around = `${evidence.found.passage.headings.join(' ')} ${leadingWords(evidence)} ${evidence.sentence.text}`;
  return AIM.test(query.text) && AIM.test(around) ? AIM_GAIN : 0;
};

/** The wording of a few words is found in any sentence of the matter: it tells as much less as it is shorter. */
const TELLING_LENGTH = 24;

const commonWording = (a: string, b: string): number =>
  textOverlap(a, b) * Math.min(1, a.length / TELLING_LENGTH, b.length / TELLING_LENGTH);

/** How much two sentences speak of the same thing: what they hold of the question, of its words both, and of each other. */
const kinship = (parts: AnsweringParts, [left, right]: readonly [string, string], a: Evidence, b: Evidence): number => {
  const shared = commonRuns(parts.query.subject, a.sentence.text).find((run) => b.sentence.text.includes(run)) ?? '';
  return (
    a.score +
    b.score +
    1.5 * commonWording(a.sentence.text, b.sentence.text) +
    (1.5 * Math.min(shared.length, SURE_RUN)) / SURE_RUN -
    figureLoss(parts, a) -
    figureLoss(parts, b) +
    aimGain(parts, a) +
    aimGain(parts, b) +
    commonWording(left, a.sentence.text) +
    commonWording(right, b.sentence.text)
  );
};

/** The sentences to be set side by side: one for each figure asked about, else the pair of two documents that fits best. */
const sidesOf = async (parts: AnsweringParts): Promise<readonly Evidence[]> => {
  const figures = figuresIn(parts.query.text);
  const perDocument: Evidence[][] = [];
  for (const documentId of documentsCompared(parts).slice(0, 4)) {
    perDocument.push([...(await parts.rankIn([documentId]))]);
  }
  const all = perDocument.flat().sort((a, b) => b.score - a.score);
  const byFigure = unique(figures.map((figure) => all.find(({ sentence }) => holdsFigure(sentence.text, figure))));
  if (figures.length >= 2 && byFigure.length >= 2) return byFigure.slice(0, SIDES);
  const [shared] = figures;
  const sides = perDocument.map((own) => {
    const holding = shared ? own.filter(({ sentence }) => holdsFigure(sentence.text, shared)) : [];
    return (holding.length > 0 ? holding : own).slice(0, READ_PER_DOCUMENT);
  });
  return bestPair(parts, sides[0] ?? [], sides[1] ?? []);
};

const bestPair = (
  parts: AnsweringParts,
  left: readonly Evidence[],
  right: readonly Evidence[],
): readonly Evidence[] => {
  const named = documentsOfSides(parts)?.sides;
  const words = [named?.left ?? '', named?.right ?? ''] as const;
  const pairs = left.flatMap((a) => right.map((b) => ({ a, b, fit: kinship(parts, words, a, b) })));
  const best = pairs.reduce<(typeof pairs)[number] | null>(
    (top, pair) => (top && top.fit >= pair.fit ? top : pair),
    null,
  );
  return best ? [best.a, best.b] : [];
};

const leadOf = ({ query }: AnsweringParts): string =>
  query.asks.has('sum') ? '不能直接相加，对象、年份或口径以各自原文为准：' : '原文分别是：';

/** Sets the statements of several places side by side, each with its quote; never merges or chooses. */
export const compareStatements = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, reader, rarity } = parts;
  if (!wantsBoth(parts)) return null;
  const sides = await sidesOf(parts);
  if (sides.length < 2) return null;
  const lead = leadOf(parts);
  const figures = figuresIn(query.text);
  const scoreOf = (text: string): number =>
    query.terms.reduce((sum, { term, weight }) => sum + (text.includes(term) ? weight * rarity(term) : 0), 0) +
    figures.filter((figure) => holdsFigure(text, figure)).length * 50 +
    (measureFits(query.text, text) ? IN_MEASURE : 0);
  const claims: Claim[] = [];
  for (const side of sides) {
    const share = Math.floor((CONCLUSION_ROOM - lead.length) / sides.length);
    const claim = await claimFromEvidence(side, { limit: Math.max(SHORTEST_SIDE, share - NAME_ROOM), scoreOf, reader });
    const citation = claim?.citations.at(-1);
    if (!claim || !citation) continue;
    claims.push({ ...claim, kind: 'composed', text: `${shortDocumentName(citation)}${citation.path}：${claim.text}` });
  }
  return claims.length < 2 ? null : { kind: 'answer', claims, support: [], notes: [], items: [], lead };
};
