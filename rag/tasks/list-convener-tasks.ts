import type { Obligation } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { countRows, type ListRow, proposeList } from '../cite/proposed-list.ts';
import { citeSpan, citeTask } from './obligation-citation.ts';

/** The name behind the post: 县委常委、副县长某某某 → 某某某. */
const NAME_AFTER_POST = /(?:长|书记|主任|常委|主席|委员|指挥|政委|专员)(\p{Script=Han}{2,3})$/u;
const PERSON_PRONOUN = /他|她|这位|那位/u;
const WANTS_TASKS = /哪|几|管|召集|负责|牵|还有|项|任务/u;

const nameOf = ({ convener }: Obligation): string | null =>
  convener === null ? null : (NAME_AFTER_POST.exec(convener.trim())?.[1] ?? null);

/** The convener that the question names, or points at with a pronoun after the last answer named one. */
const askedPerson = ({ query }: AnsweringParts, rows: readonly Obligation[]): string | null => {
  const names = [...new Set(rows.flatMap((row) => nameOf(row) ?? []))];
  const named = names.find((name) => query.text.includes(name));
  if (named !== undefined) return named;
  return PERSON_PRONOUN.test(query.text) ? (names.find((name) => query.previousAnswer.includes(name)) ?? null) : null;
};

const rowClaim = async (row: Obligation, { reader }: AnsweringParts): Promise<Claim | null> => {
  const task = await citeTask(row, reader);
  const part = row.unitsSpan ? await citeSpan(row.documentId, row.unitsSpan, reader) : null;
  return task && part ? { kind: 'composed', text: `${row.path}${row.title}；`, citations: [task, part] } : null;
};

/** The tasks a person convenes as the documents print it; null when the question is not about a convener. */
export const listConvenerTasks = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, store } = parts;
  if (!WANTS_TASKS.test(query.text)) return null;
  const ids = query.scope.kind === 'named' ? query.scope.documents.map(({ document }) => document.id) : null;
  const rows = await store.obligations(ids ? { documentIds: ids } : {});
  const person = askedPerson(parts, rows);
  if (person === null) return null;
  const convened: ListRow[] = [];
  for (const row of rows.filter((candidate) => nameOf(candidate) === person)) {
    const claim = await rowClaim(row, parts);
    if (claim) convened.push({ claim, item: null });
  }
  if (convened.length === 0) return null;
  return {
    kind: 'answer',
    claims: [],
    list: proposeList(convened, (passed) => ({
      text: `${person}任召集人的共${passed.length}项：`,
      calculations: [countRows(passed)],
      given: [],
    })),
    support: [],
    notes: [{ kind: 'names-as-printed', text: '人员和职务为文件印发时的情况' }],
    items: [],
  };
};
