import type { Claim } from '../../cite/claim.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { claimFromEvidence } from '../read/claim-from-evidence.ts';
import { textOverlap } from '../read/text-overlap.ts';

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
    .replace(/(?:19|20)\d\d\s*年?/gu, ' ');
  return [...new Set([...plain.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => figure))];
};

const holdsFigure = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.]*\\d)`, 'u').test(text.normalize('NFKC'));

const unique = (evidence: readonly (Evidence | undefined)[]): readonly Evidence[] => [
  ...new Set(evidence.filter((one) => one !== undefined)),
];

/** Sentences of one document looked at as one side of a comparison. */
const READ_PER_DOCUMENT = 6;

const documentsCompared = ({ query, ranked }: AnsweringParts): readonly string[] =>
  query.scope.kind === 'named'
    ? query.scope.documents.map(({ document }) => document.id)
    : [...new Set(ranked.map(({ found }) => found.passage.documentId))];

/** How much two sentences speak of the same thing: their common share of rare terms asked about, and of wording. */
const kinship = (a: Evidence, b: Evidence): number =>
  a.score + b.score + 1.5 * textOverlap(a.sentence.text, b.sentence.text);

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
  return bestPair(sides[0] ?? [], sides[1] ?? []);
};

const bestPair = (left: readonly Evidence[], right: readonly Evidence[]): readonly Evidence[] => {
  const pairs = left.flatMap((a) => right.map((b) => ({ a, b, fit: kinship(a, b) })));
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
  if (!query.asks.has('compare') && !query.asks.has('sum')) return null;
  const sides = await sidesOf(parts);
  if (sides.length < 2) return null;
  const lead = leadOf(parts);
  const figures = figuresIn(query.text);
  const scoreOf = (text: string): number =>
    query.terms.reduce((sum, { term, weight }) => sum + (text.includes(term) ? weight * rarity(term) : 0), 0) +
    figures.filter((figure) => holdsFigure(text, figure)).length * 50;
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
