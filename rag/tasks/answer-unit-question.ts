import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { listAskedTasks } from '../task-query/list-asked-tasks.ts';
import { proposeMentions, type SoughtUnit } from '../task-query/list-mentioned.ts';
import { NO_CONDITIONS } from '../task-query/task-conditions.ts';
import { askedInstitution } from './asked-institution.ts';
import { askedPart } from './asked-part.ts';
import { askedLabel, askedRoles, asksForSoleUnits } from './asked-roles.ts';
import { asksBeyondUnit } from './asks-beyond-unit.ts';
import { asksForMentions } from './asks-for-mentions.ts';
import { asksForUnitWork } from './asks-for-unit-work.ts';
import { findAskedUnits } from './find-asked-units.ts';
import { unitRegistry } from './unit-names.ts';
import { unknownUnitIn } from './unknown-unit.ts';

/** Words that ask for all of a unit's work rather than for one fact. */
const TASK_WORDS =
  /任务|(?:有|啥|什么|的)活|哪些事|几件|几处|要(?:干|管|做)(?:哪些|几|什么|啥)|管(?:哪些|什么|啥)|负责(?:哪些|什么|啥|的)|牵头(?:的|哪些|了)|参与(?:的|哪些|了)|职责|义务|分(?:了|到)|挂(?:了|着)|摊上|跟.{1,8}有关|还有(?:吗|没|别的|其他|哪些)/u;
/** 除了20号还有吗: the named documents are the ones to leave out. */
const EXCEPT = /除(?:了|去|开)|除.{1,14}(?:之外|以外|外)/u;

const nothingFor = ({ name, everyMention }: SoughtUnit, { query, documents }: AnsweringParts): Proposal => {
  const within = query.scope.kind === 'named' ? query.scope.documents.length : documents.length;
  const what = everyMention ? `提到“${name}”的任务或语句（抄送、落款除外）` : `“${name}”符合条件的任务`;
  return refuseNotStated(`在${within}份文件中没有找到${what}。`, []);
};

/**
 * A body the question names and no row of the ledger does: what the text says of it, else that nothing was found;
 * nothing else may answer for it. Null when it names none.
 */
const answerForUnknownUnit = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { text } = parts.query;
  const name = askedInstitution(text) ?? unknownUnitIn(text);
  if (name === null) return null;
  const everyMention = asksForMentions(text, [name]);
  if (!(everyMention || TASK_WORDS.test(text) || asksForUnitWork(text, [name]))) return null;
  const unit = { name, names: [name], within: askedPart(text), everyMention };
  return (await proposeMentions(parts, unit, [])) ?? nothingFor(unit, parts);
};

/** The parts with the scope turned round where the question leaves the named documents out. */
const withoutExcepted = (parts: AnsweringParts): AnsweringParts => {
  const { query, documents } = parts;
  if (query.scope.kind !== 'named' || !EXCEPT.test(query.text)) return parts;
  const excepted = query.scope.documents;
  const others = documents.filter((stored) => !excepted.includes(stored));
  return { ...parts, query: { ...query, scope: { kind: 'named', documents: others } } };
};

/** True where the question asks for the unit's work, in words for work or by a bare list of what is the unit's. */
const wantsWork = ({ query: { text, asks, scope } }: AnsweringParts, mentioned: readonly string[]): boolean => {
  if (TASK_WORDS.test(text) || asksForUnitWork(text, mentioned)) return true;
  const named = scope.kind === 'named' ? scope.documents : [];
  const titles = named.map(({ document }) => `${document.title} ${document.enclosureTitle ?? ''}`);
  return asks.has('list') && !asksBeyondUnit(text, mentioned, titles);
};

/** Answers questions for all tasks of a unit from the ledger, completely; null when the question is of another kind. */
export const answerUnitQuestion = async (asked: AnsweringParts): Promise<Proposal | null> => {
  const parts = withoutExcepted(asked);
  const { query, store, documents, aliases } = parts;
  const units = findAskedUnits(query.text, { registry: await unitRegistry(store, documents, aliases), documents });
  if (!units) return answerForUnknownUnit(parts);
  const everyMention = asksForMentions(query.text, units.mentioned);
  if (!everyMention && !wantsWork(parts, units.mentioned)) return null;
  const conditions = {
    ...NO_CONDITIONS,
    units,
    roles: askedRoles(query.text),
    soleOnly: asksForSoleUnits(query.text),
    label: askedLabel(query.text),
    within: askedPart(query.text),
    everyMention,
  };
  return listAskedTasks(parts, conditions, 'tasks');
};
