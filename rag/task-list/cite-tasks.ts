import type { Citation } from '#core/citation.ts';
import type { PolicyDocument } from '#core/document.ts';
import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import type { DocumentReader, OpenDocument } from '../answer/document-reader.ts';
import { quoteIsVerbatim } from '../cite/check-claim.ts';
import { comparable } from '../cite/comparable.ts';
import { quoteOf } from '../cite/make-citation.ts';
import { citeSpan, citeTask, obligationPath } from '../tasks/obligation-citation.ts';
import { clauseAround } from './clause-around.ts';
import { findLeadRule } from './find-lead-rule.ts';
import { type SelectedTask, statementsOf } from './stated-task.ts';

/** A task with the ground of every word its row will show. */
export interface CitedTask extends SelectedTask {
  readonly document: PolicyDocument;
  /** The task in the document's words: its title where that stands there so, else its opening. */
  readonly wording: string;
  /** The whole task in the document's words. */
  readonly fullText: string;
  /** One for each statement, in document order. */
  readonly citations: readonly Citation[];
  /** The list that names the owners; null where there is none. */
  readonly unitList: Citation | null;
  /** The sentence by which the unit listed first leads; null where the lead does not come from one. */
  readonly leadRule: Citation | null;
  /** The clause that adds owners to every list; null where none does. */
  readonly blanketClause: Citation | null;
}

/** A task that shows something its document does not print, and what. */
export interface DroppedTask {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  readonly reason:
    | 'document-not-held'
    | 'quote-not-verbatim'
    | 'unit-not-printed'
    | 'figure-not-printed'
    | 'time-not-printed';
}

export interface CitedTasks {
  readonly tasks: readonly CitedTask[];
  readonly dropped: readonly DroppedTask[];
}

/** Gives every task its ground and drops what has none: no row without source. */
export const citeTasks = async (tasks: readonly SelectedTask[], reader: DocumentReader): Promise<CitedTasks> => {
  const cited: CitedTask[] = [];
  const dropped: DroppedTask[] = [];
  for (const task of tasks) {
    const outcome = await citeOne(task, reader);
    if (typeof outcome !== 'string') cited.push(outcome);
    else {
      const { documentId, title } = task.main;
      dropped.push({ documentId, path: obligationPath(task.main), title, reason: outcome });
    }
  }
  return { tasks: cited, dropped };
};

const citeOne = async (task: SelectedTask, reader: DocumentReader): Promise<CitedTask | DroppedTask['reason']> => {
  const { main } = task;
  const open = await reader.open(main.documentId);
  if (!open) return 'document-not-held';
  const citations = await Promise.all(statementsOf(task).map((statement) => citeTask(statement, reader)));
  const { unitList, leadRule, blanketClause } = await citeOwners(main, open, reader);
  const needed = [...citations, ...(main.unitsSpan ? [unitList] : [])];
  const shown = [...needed, leadRule, blanketClause].filter((citation) => citation !== null);
  if (needed.includes(null) || !shown.every((citation) => quoteIsVerbatim(citation, open))) return 'quote-not-verbatim';
  const owners = [unitList, blanketClause].map((citation) => comparable(citation?.quote ?? '')).join('\n');
  if (!main.units.every((unit) => isPrinted(unit, owners, open))) return 'unit-not-printed';
  const ground = comparable(sectionTextOf(task, open));
  const figures = statementsOf(task).flatMap(({ targets }) => targets.map(({ raw }) => raw));
  if (!figures.every((raw) => ground.includes(comparable(raw)))) return 'figure-not-printed';
  const times = timesOf(task, open.stored.document);
  if (!times.every((raw) => ground.includes(comparable(raw)))) return 'time-not-printed';
  const own = citations[statementsOf(task).indexOf(main)]?.quote ?? '';
  return {
    ...task,
    document: open.stored.document,
    wording: ground.includes(comparable(main.title)) ? main.title : own,
    fullText: quoteOf(open.sourceText, main.span),
    citations: citations.filter((citation) => citation !== null),
    unitList,
    leadRule,
    blanketClause,
  };
};

const citeOwners = async (main: Obligation, { sourceText }: OpenDocument, reader: DocumentReader) => {
  const { documentId, units, unitsSpan, span } = main;
  const added = units.find(({ basis }) => basis === 'blanket-clause');
  const ruled = units.some(({ basis }) => basis === 'first-listed-rule');
  const rule = ruled ? findLeadRule(sourceText, (unitsSpan ?? span).end) : null;
  return {
    unitList: unitsSpan && (await citeSpan(documentId, unitsSpan, reader)),
    leadRule: rule && (await citeSpan(documentId, rule, reader)),
    blanketClause: added ? await citeSpan(documentId, clauseAround(sourceText, added.span), reader) : null,
  };
};

/** Time limits and rhythms in their own words; the plan's own term stands in its title or a clause of its own. */
const timesOf = (task: SelectedTask, { term }: PolicyDocument): readonly string[] =>
  statementsOf(task).flatMap(({ deadline: { raw }, recurrences }) => [
    ...(raw === null || raw === term?.raw ? [] : raw.split('；')),
    ...recurrences.map((recurrence) => recurrence.raw),
  ]);

/** A name of a joined list (县发改、经信局) is printed without its beginning where it stands. */
const isPrinted = ({ printed, span }: UnitAssignment, owners: string, { sourceText }: OpenDocument): boolean => {
  const here = comparable(quoteOf(sourceText, span));
  const name = comparable(printed);
  return owners.includes(name) || here === name || (here !== '' && name.endsWith(here));
};

/** All that the sections of the task's statements print. */
const sectionTextOf = (task: SelectedTask, { sourceText, sections }: OpenDocument): string =>
  statementsOf(task)
    .flatMap(({ path, span }) => {
      const section = sections.find((candidate) => candidate.path === path);
      return [section?.span ?? span, span];
    })
    .map((span) => quoteOf(sourceText, span))
    .join('\n');
