import type { GovernmentLevel } from '#core/document.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitMatch } from '#core/units/unit-match.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import type { Note } from '../reply.ts';
import { askedRoles } from './asked-roles.ts';
import { listUnitTasks } from './list-unit-tasks.ts';
import { registryOf, usualLevel } from './unit-names.ts';

/** Words that ask for all of a unit's work rather than for one fact. */
const TASK_WORDS =
  /任务|(?:有|啥|什么|的)活|哪些事|几件|几处|要(?:干|管|做)(?:哪些|几|什么|啥)|管(?:哪些|什么|啥)|负责(?:哪些|什么|啥|的)|牵头(?:的|哪些|了)|参与(?:的|哪些|了)|职责|义务|分(?:了|到)|挂(?:了|着)|摊上|跟.{1,8}有关/u;
const TOWNSHIP = /(?:镇|乡|街道)$/u;
const EVERY_TOWNSHIP = /^各.{0,3}(?:乡|镇|街道)/u;
const SOME_TOWNSHIPS = /有关|相关/u;

/** The township's own tasks and, by their wording, those of all townships; an unnamed part of them stays out. */
const withCollectives = (canonicals: readonly string[], names: readonly string[]): readonly string[] =>
  canonicals.some((name) => TOWNSHIP.test(name))
    ? [...canonicals, ...names.filter((name) => EVERY_TOWNSHIP.test(name) && !SOME_TOWNSHIPS.test(name))]
    : canonicals;

const levelNote = (matches: readonly UnitMatch[], level: GovernmentLevel | undefined): readonly Note[] => {
  const assumed = matches.find(({ levelAssumed }) => levelAssumed);
  return assumed && level
    ? [{ kind: 'names-as-printed', text: `“${assumed.mentioned}”按${level}级单位${assumed.canonical}理解` }]
    : [];
};

/** Answers questions for all tasks of a unit from the ledger, completely; null when the question is of another kind. */
export const answerUnitQuestion = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query, store, documents } = parts;
  if (!query.asks.has('list') && !TASK_WORDS.test(query.text)) return null;
  const rows = await store.obligations({});
  const registry = registryOf(rows);
  const level = usualLevel(documents);
  const matches = matchUnits(query.text, registry, { allowBare: true, ...(level && { askerLevel: level }) });
  if (matches.length === 0) return null;
  const names = [...new Set(matches.flatMap(({ canonical, printedForms }) => [canonical, ...printedForms]))];
  const title = [...new Set(matches.map(({ canonical }) => canonical))].join('、');
  const list = await listUnitTasks(parts, {
    name: title,
    canonicals: withCollectives(
      names,
      registry.units.map(({ canonical }) => canonical),
    ),
    roles: askedRoles(query.text),
    soleOnly: /单独|独自|独立承担/u.test(query.text),
  });
  if (!list) {
    const within = query.scope.kind === 'named' ? query.scope.documents.length : documents.length;
    return refuseNotStated(`在${within}份文件中没有找到${title}符合条件的任务。`, []);
  }
  return { ...list, notes: [...levelNote(matches, level), ...list.notes] };
};
