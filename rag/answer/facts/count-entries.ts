import type { Passage } from '#core/passage.ts';
import { countRows, type ListRow, proposeList } from '../../cite/proposed-list.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { OpenDocument } from '../document-reader.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { measureFits } from '../read/answer-features.ts';
import { entriesWith } from './entries-with.ts';

const COUNT_ASKED = /(?:几|多少)(?:个|家|项|条|处|例|种|所|座|名|位)(?!月|工作日|小时)/u;
/** Entries below which nothing is a list, and the length beyond which a section is no entry. */
const LEAST_ENTRIES = 4;
const LONGEST_ENTRY = 90;
const LABEL = /^\s*(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s*/u;
/** The entries counted must be among the sentences that fit best. */
const NEAR = 5;
const OPEN_END = /等(?:等)?[。；]?$/u;

const textOf = ({ content }: Passage): string => content.text.replace(LABEL, '').trim();

/** True when entries with numbers are numbered from 1 without a gap: only a list that is held whole can be counted. */
const isWhole = (entries: readonly Passage[]): boolean =>
  entries.every(({ path }, index) => {
    const number = /(\d{1,3})\.?$/u.exec(path)?.[1];
    return number === undefined || Number(number) === index + 1;
  });

/** The list that a passage is an entry of; none where its neighbours are no short entries, or the list is not held whole. */
const entriesBeside = (
  passage: Passage,
  { sections }: OpenDocument,
  passages: readonly Passage[],
): readonly Passage[] => {
  const own = sections.find(({ path }) => path === passage.path);
  if (!own || own.parent === null || own.kind === 'field') return [];
  const paths = new Set(
    sections.filter(({ parent, kind }) => parent === own.parent && kind === own.kind).map(({ path }) => path),
  );
  const entries = passages.filter(({ path }) => paths.has(path));
  const closed =
    entries.length >= LEAST_ENTRIES &&
    entries.length === paths.size &&
    entries.every((entry) => textOf(entry).length <= LONGEST_ENTRY && !OPEN_END.test(textOf(entry)));
  return closed && isWhole(entries) ? entries : [];
};

const rowsOf = async (entries: readonly Passage[], { reader }: AnsweringParts): Promise<readonly ListRow[]> => {
  const rows: ListRow[] = [];
  for (const entry of entries) {
    const citation = await reader.citePart(entry, entry.content);
    if (citation) rows.push({ claim: { kind: 'extract', text: textOf(entry), citations: [citation] }, item: null });
  }
  return rows;
};

/**
 * How many entries of a list the best passage stands in carry what the question names (a place, a kind), counted entry
 * by entry. Null where an entry prints such a figure, the list is not closed, or the question narrows it by words it does not print.
 */
export const countEntries = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, ranked, reader, store } = parts;
  const [best] = ranked;
  if (!best || !COUNT_ASKED.test(query.text)) return null;
  const { passage } = best.found;
  const document = await reader.open(passage.documentId);
  if (!document) return null;
  const entries = entriesBeside(passage, document, await store.passages(passage.documentId));
  const { title, enclosureTitle } = document.stored.document;
  const about = [title, enclosureTitle ?? '', ...passage.headings.slice(0, -1)].join(' ');
  const found = entriesWith(query.subject, entries.map(textOf), about);
  const chosen = found?.at.flatMap((index) => entries[index] ?? []) ?? [];
  const near = new Set(
    ranked.slice(0, NEAR).map(
      ({
        found: {
          passage: { id },
        },
      }) => id,
    ),
  );
  if (!found || !chosen.some(({ id }) => near.has(id))) return null;
  if (chosen.some((entry) => measureFits(query.text, textOf(entry)) === true)) return null;
  const rows = await rowsOf(chosen, parts);
  if (rows.length !== chosen.length) return null;
  const list = proposeList(rows, (passed) => ({
    text: `写明“${found.property}”的共${passed.length}项（按原文逐条计算）：`,
    calculations: [countRows(passed)],
    given: [found.property],
  }));
  return { kind: 'answer', claims: [], support: [], notes: [], items: [], list };
};
