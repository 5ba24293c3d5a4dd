import type { Citation } from '#core/citation.ts';
import { concatMapped, type MappedText } from '#core/mapped-text.ts';
import type { Claim } from '../../cite/claim.ts';
import type { Ask } from '../../understand/detect-asks.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { claimFromEvidence } from './claim-from-evidence.ts';
import { type ListEntry, listedBelow } from './listed-below.ts';
import { splitClauses } from './split-sentences.ts';

/** Asks that the entries of a list answer better than other sentences near the best one. */
const LISTING: readonly Ask[] = ['how', 'list', 'criterion', 'definition', 'number', 'text'];
/** Length in characters that a sentence may take from the list it announces; of a longer one the end is given. */
const LONGEST_OPENING = 80;

/** The clauses at the end of a long announcement: …，网上办理前需完成认证，办理流程如下： → 办理流程如下：. */
export const announcingPart = (sentence: MappedText): MappedText => {
  if (sentence.text.length <= LONGEST_OPENING) return sentence;
  const clauses = splitClauses(sentence);
  let from = clauses.length - 1;
  let length = clauses[from]?.text.length ?? 0;
  while (from > 0 && length + (clauses[from - 1]?.text.length ?? 0) <= LONGEST_OPENING) {
    from -= 1;
    length += clauses[from]?.text.length ?? 0;
  }
  return from === 0 ? sentence : concatMapped(clauses.slice(from));
};

/** The entries that fit into so many characters, from the first one on: steps are told in their order. */
export const entriesInRoom = <Entry extends Pick<ListEntry, 'sentence'>>(
  entries: readonly Entry[],
  room: number,
): readonly Entry[] => {
  let left = room;
  return entries.filter(({ sentence }) => {
    left -= sentence.text.length;
    return left >= 0;
  });
};

/** The weight of the question's words that a text holds and the announcement does not. */
const beyond = ({ found, sentence }: Evidence, scoreOf: (text: string) => number): ((text: string) => number) => {
  const said = `${found.passage.headings.join(' ')} ${sentence.text}`;
  return (text) => scoreOf(`${said} ${text}`) - scoreOf(said);
};

/** Of a list that is not asked for, the entry that holds most of the question's words, if one stands out. */
const entryAskedFor = (entries: readonly ListEntry[], scoreOf: (text: string) => number): readonly ListEntry[] => {
  const [best, second] = entries
    .map((entry) => ({ entry, score: scoreOf(entry.sentence.text) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score > (second?.score ?? 0) ? [best.entry] : [];
};

/** The best sentence with the list it announces; null when it announces none or the question wants something else. */
export const announcedList = async (
  best: Evidence | undefined,
  { query, store, reader }: AnsweringParts,
  { limit, scoreOf }: { readonly limit: number; readonly scoreOf: (text: string) => number },
): Promise<Pick<ProposedAnswer, 'claims' | 'support'> | null> => {
  if (!best) return null;
  const all = await listedBelow(best, store);
  const listing = LISTING.some((ask) => query.asks.has(ask));
  const entries = listing ? all : entryAskedFor(all, beyond(best, scoreOf));
  const shortened = { ...best, sentence: announcingPart(best.sentence) };
  const opening = entries.length > 0 ? await claimFromEvidence(shortened, { limit, scoreOf, reader }) : null;
  if (!opening) return null;
  const given = new Set(entriesInRoom(entries, limit - opening.text.length));
  const claims: Claim[] = [opening];
  const support: Citation[] = [];
  for (const entry of entries) {
    const citation = await reader.citePart(entry.passage, entry.sentence);
    if (!citation) continue;
    support.push(citation);
    if (given.has(entry)) claims.push({ kind: 'extract', text: entry.sentence.text, citations: [citation] });
  }
  return { claims, support };
};
