import type { IsoDate } from '#core/document.ts';
import type { Claim } from '../../cite/claim.ts';
import { plainDate } from '../../cite/plain-date.ts';
import { countRows, type ListRow, proposeList } from '../../cite/proposed-list.ts';
import { citeSpan } from '../../tasks/obligation-citation.ts';
import { spanOfWords } from '../../tasks/span-of-words.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { fieldAskedFor, valueInRoom } from './field-asked-for.ts';
import { type Row, type RowField, readRows } from './read-rows.ts';
import { askedMonth, isAskedMonth, lastDayOf, timeFieldOf } from './row-time.ts';
import { rowsNamed } from './rows-named.ts';
import { rowsOfValue } from './rows-of-value.ts';

const WHICH = /哪(?:几|些|个|一|项|条|类)|几(?:个|项|条|家|类|件)|多少(?:个|项|条)|啥|什么/u;
const UNITS = /单位|部门|谁|牵头|负责|归哪|哪(?:个|家|几家)(?:局|办|委)/u;
const WHEN = /什么时候|啥时候|何时|几月|哪(?:天|年|个?月)|几时|最晚|最迟|时限|期限|多久|时间要求|几号/u;
const SOONER = /先|早|晚|后|一样|同时|谁(?:快|慢)|哪个(?:快|慢)/u;
const PASSED = /超期|逾期|过期|到期|过(?:了)?(?:时限|期限|期|点)|(?:时限|期限|时间).{0,4}(?:过|到)(?:了)?(?:没|吗)/u;
const OTHER_DATE = /\d{1,2}\s*月|\d{4}\s*年/u;
const MOST_NAMED_DOCUMENTS = 3;

/** The rows of the documents a question names, or where it names none of those it comes nearest to. */
const rowsAsked = async ({ query, store, found }: AnsweringParts): Promise<readonly Row[]> => {
  const near = [...new Set(found.slice(0, 3).map(({ passage }) => passage.documentId))];
  const ids = query.scope.kind === 'named' ? query.scope.documents.map(({ document }) => document.id) : near;
  if (ids.length > MOST_NAMED_DOCUMENTS) return [];
  const rows: Row[] = [];
  for (const id of ids) rows.push(...readRows(await store.passages(id)));
  return rows;
};

/** A row and one of its fields as a statement; null where one of the two stands nowhere in the source. */
const claimOf = async (
  { passage, title }: Row,
  { label, value }: RowField,
  { reader, worded }: { readonly reader: AnsweringParts['reader']; readonly worded: boolean },
): Promise<Claim | null> => {
  const document = await reader.open(passage.documentId);
  const section = document?.sections.find(({ path }) => path === passage.path);
  const span = document && section ? spanOfWords(document.sourceText, section.span, title) : null;
  const named = span && (await citeSpan(passage.documentId, span, reader));
  const stated = await reader.citePart(passage, value);
  if (!named || !stated) return null;
  const text = worded ? `${title}${label}：${value.text}` : title;
  return { kind: 'composed', text, citations: [named, stated] };
};

const answer = (claims: readonly Claim[], lead?: string): ProposedAnswer => ({
  kind: 'answer',
  claims,
  support: [],
  notes: [],
  items: [],
  ...(lead !== undefined && { lead }),
});

interface ChosenRows {
  readonly rows: readonly Row[];
  readonly field: (row: Row) => RowField | null;
  /** `时间要求为2020年4月底前`. */
  readonly condition: string;
}

/** The rows that have the value a question names: a month limit, or a value that several rows share. */
const rowsChosen = (question: string, rows: readonly Row[]): ChosenRows | null => {
  const month = askedMonth(question);
  if (month === null) return rowsOfValue(question, rows);
  const due = rows.filter((row) => isAskedMonth(timeFieldOf(row)?.value.text ?? '', month));
  const [first] = due.flatMap((row) => timeFieldOf(row) ?? []);
  return first ? { rows: due, field: timeFieldOf, condition: `${first.label}为${first.value.text}` } : null;
};

const listChosen = async ({ rows, field, condition }: ChosenRows, parts: AnsweringParts): Promise<ProposedAnswer> => {
  const listed: ListRow[] = [];
  for (const row of rows) {
    const own = field(row);
    const claim = own && (await claimOf(row, own, { reader: parts.reader, worded: false }));
    if (claim) listed.push({ claim, item: null });
  }
  const list = proposeList(listed, (passed) => ({
    text: `${condition}的共${passed.length}项：`,
    calculations: [countRows(passed)],
    given: [],
  }));
  return { ...answer([]), list };
};

interface DatedRow {
  readonly row: Row;
  readonly claim: Claim;
  readonly end: IsoDate | null;
}

/** The named rows with their time limits; none where a row has other dates in it, which may be what is asked about. */
const datedRows = async (named: readonly Row[], { reader }: AnsweringParts): Promise<readonly DatedRow[]> => {
  const dated: DatedRow[] = [];
  for (const row of named) {
    const time = timeFieldOf(row);
    const others = row.fields.filter((field) => field !== time);
    if (!time || others.some(({ value }) => OTHER_DATE.test(value.text))) return [];
    const claim = await claimOf(row, time, { reader, worded: true });
    if (!claim) return [];
    dated.push({ row, claim, end: lastDayOf(time.value.text) });
  }
  return dated;
};

const standing = ({ claim, end }: DatedRow, asOf: IsoDate): readonly Claim[] => {
  if (end === null) return [claim];
  const [day, last] = [plainDate(asOf), plainDate(end)];
  const state = end < asOf ? '已过原定时限（是否完成文件没有写）' : '未到时限';
  const text = `按${day}算，${state}，时限推算到${last}止。`;
  return [claim, { kind: 'computed', text, citations: claim.citations, given: [day, last] }];
};

const LATER = /晚|(?<!之)后|慢/u;

const verdictOf = ([a, b]: readonly DatedRow[], question: string): string => {
  if (!a?.end || !b?.end) return '原文分别是：';
  if (a.end === b.end) return '时限相同：';
  const [sooner, later] = a.end < b.end ? [a, b] : [b, a];
  return LATER.test(question) ? `${later.row.title}时限在后：` : `${sooner.row.title}时限在前：`;
};

/** What is asked of named rows: when, which of two is first, whether the time is over. */
const answerNamed = async (parts: AnsweringParts, rows: readonly Row[]): Promise<ProposedAnswer | null> => {
  const { text, asOf } = parts.query;
  const named = rowsNamed(text, rows);
  const [first, second, ...more] = await datedRows(named, parts);
  if (!first || more.length > 0) return null;
  if (second)
    return SOONER.test(text) || WHEN.test(text)
      ? answer([first.claim, second.claim], verdictOf([first, second], text))
      : null;
  if (PASSED.test(text)) return answer(standing(first, asOf));
  return WHEN.test(text) ? answer([first.claim]) : null;
};

/** The field of the one row a question names, asked for by its label: 某项目的建设内容. */
const answerField = async (parts: AnsweringParts, rows: readonly Row[]): Promise<ProposedAnswer | null> => {
  const [row, ...others] = rowsNamed(parts.query.text, rows);
  const field = row && others.length === 0 ? fieldAskedFor(parts.query.text, row) : null;
  if (!row || !field) return null;
  const value = valueInRoom(field.value);
  const claim = await claimOf(row, { ...field, value }, { reader: parts.reader, worded: true });
  return claim ? answer([claim]) : null;
};

/**
 * Answers from things a document describes side by side under the same labels (rows of a table, items with 时间要求：…):
 * which and how many have the value asked about, what a named one has under a label, and of rows that the question names, when they are due, which is first,
 * and whether the time is over. Null for any other question; units are answered from the ledger.
 */
export const answerRows = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { text, scope } = parts.query;
  if (UNITS.test(text)) return null;
  const wantsNamed = WHEN.test(text) || SOONER.test(text) || PASSED.test(text);
  const wantsList = scope.kind === 'named' && WHICH.test(text);
  const wantsField = WHICH.test(text);
  if (!wantsNamed && !wantsField) return null;
  const rows = await rowsAsked(parts);
  const chosen = wantsList ? rowsChosen(text, rows) : null;
  if (chosen) return listChosen(chosen, parts);
  return (wantsNamed ? await answerNamed(parts, rows) : null) ?? (wantsField ? answerField(parts, rows) : null);
};
