import type { Citation } from '#core/citation.ts';
import type { Obligation } from '#core/obligation.ts';
import type { DocumentReader } from '../answer/document-reader.ts';
import type { Claim } from '../cite/claim.ts';
import { comparable } from '../cite/comparable.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import { roleName } from '../tasks/asked-roles.ts';
import { citeSpan } from '../tasks/obligation-citation.ts';
import { partName } from '../tasks/part-name.ts';
import { spanOfWords } from '../tasks/span-of-words.ts';
import { type LabelledUnits, unitsByLabel } from '../tasks/units-by-label.ts';
import type { CitedTask } from './cite-tasks.ts';
import { printedTime } from './describe-deadline.ts';

const named = ({ role, label, names }: LabelledUnits): string => `${label ?? roleName(role)}：${names}`;

/** Who has to do with it: for a unit's list its own part and who leads, else everybody. */
const ownersLine = (task: CitedTask): string => {
  const { main, part } = task;
  const units = unitsByLabel(main.units);
  if (part === null) return units.map(named).join('；');
  const leads = part.role === 'lead' ? [] : units.filter(({ role }) => role === 'lead');
  return [partName(part), ...leads.map(named)].join('；');
};

/** The words of the time limit, each with its place in the task's section; the plan's own term is no part of a task. */
const citeTimes = async ({ main }: CitedTask, reader: DocumentReader): Promise<readonly Citation[]> => {
  const document = await reader.open(main.documentId);
  const section = document?.sections.find(({ path }) => path === main.path);
  const within = section?.span ?? main.span;
  const words = main.deadline.basis === 'plan-period' ? [] : (printedTime(main.deadline)?.split('；') ?? []);
  const spans = words.map((word) => (document ? spanOfWords(document.sourceText, within, word) : null));
  const cited = await Promise.all(spans.map((span) => span && citeSpan(main.documentId, span, reader)));
  return cited.filter((citation) => citation !== null);
};

const timeLine = ({ deadline }: Obligation, times: readonly Citation[]): string => {
  if (deadline.basis === 'plan-period') return '时限：文件实施期';
  if (times.length > 0) return `时限：${times.map(({ quote }) => quote.replaceAll(/\s/gu, '')).join('；')}`;
  return deadline.raw === null ? '时限：原文未明确' : '时限：见原文';
};

/**
 * A task as one statement of a chat reply: a block of short lines instead of a table row, worded so that every name,
 * figure and day in it stands in what it cites. Null where the task stands nowhere.
 */
export const taskClaim = async (task: CitedTask, reader: DocumentReader): Promise<Claim | null> => {
  const { main } = task;
  const whole = await citeSpan(main.documentId, main.span, reader);
  if (!whole) return null;
  const times = await citeTimes(task, reader);
  const further = [task.unitList, task.blanketClause, ...times, ...task.citations].filter((one) => one !== null);
  const citations = [whole, ...further.filter((one) => isOutside(one, whole))];
  const said = comparable(whole.quote);
  const figures = new Set(main.targets.map(({ raw }) => raw));
  const targets = [...figures].filter((raw) => said.includes(comparable(raw)));
  const lines = [
    `\n· ${task.wording}`,
    ownersLine(task),
    ...(targets.length > 0 ? [`目标：${targets.join('；')}`] : []),
    timeLine(main, times),
    `依据：${shortDocumentName(whole)}${main.path}`,
  ];
  return { kind: 'composed', text: lines.filter((line) => line !== '').join('\n  '), citations };
};

/** A quote inside the whole task's adds nothing. */
const isOutside = ({ span }: Citation, whole: Citation): boolean =>
  span.start < whole.span.start || span.end > whole.span.end;
