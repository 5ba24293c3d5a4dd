import type { Obligation, Recurrence } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { countRows, type ListRow, proposeList } from '../cite/proposed-list.ts';
import { citeSpan } from './obligation-citation.ts';
import { spanOfWords } from './span-of-words.ts';
import { taskItem } from './task-item.ts';

/** Questions for everything that comes round again: meetings, reports, checks. */
const RHYTHM_ASKED =
  /定期|例会|周期性|固定(?:要|开|报)|多久.{0,4}(?:开|报|查|调度|通报)|每(?:周|月|季|年)都?(?:要|有)(?:哪些|什么|啥)|(?:开会|报送|报表|报告).{0,4}(?:频次|节奏|安排)/u;

/** Meetings, reports and checks; yearly targets are no arrangement. */
const COMES_ROUND = /会(?!计)|报|晾晒|考评|考核|调度|听取|督查|通报|评估|研究|总结/u;

interface Rhythm {
  readonly row: Obligation;
  readonly recurrence: Recurrence;
}

const rhythmClaim = async ({ row, recurrence }: Rhythm, { reader }: AnsweringParts): Promise<Claim | null> => {
  const document = await reader.open(row.documentId);
  const span = document ? spanOfWords(document.sourceText, row.span, recurrence.raw) : null;
  const citation = span ? await citeSpan(row.documentId, span, reader) : null;
  return citation ? { kind: 'composed', text: `\n· ${citation.path}${recurrence.raw}`, citations: [citation] } : null;
};

/** The named documents; without a name, the one the best evidence stands in. */
const documentsMeant = ({ query, ranked }: AnsweringParts): readonly string[] =>
  query.scope.kind === 'named'
    ? query.scope.documents.map(({ document }) => document.id)
    : ranked.slice(0, 1).map(({ found }) => found.passage.documentId);

/** All recurring duties of the named documents, complete and in document order; null for any other question. */
export const listRhythms = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, store, documents } = parts;
  if (!RHYTHM_ASKED.test(query.text)) return null;
  const rows = await store.obligations({ documentIds: documentsMeant(parts) });
  const rhythms = rows
    .flatMap((row) => row.recurrences.map((recurrence) => ({ row, recurrence })))
    .filter(({ row, recurrence }) => row.kind === 'mechanism' || COMES_ROUND.test(recurrence.raw));
  const stated: ListRow[] = [];
  for (const rhythm of rhythms) {
    const claim = await rhythmClaim(rhythm, parts);
    if (claim) stated.push({ claim, item: taskItem(rhythm.row, { documents, role: null }) });
  }
  if (stated.length === 0) return null;
  const list = proposeList(stated, (passed) => ({
    text: `文件写明的定期安排共${passed.length}项：`,
    calculations: [countRows(passed)],
    given: [],
  }));
  return { kind: 'list', claims: [], list, support: [], notes: [], items: [] };
};
