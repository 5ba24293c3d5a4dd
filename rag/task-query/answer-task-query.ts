import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { unknownUnitIn } from '../tasks/unknown-unit.ts';
import { type Listed, listAskedTasks } from './list-asked-tasks.ts';
import { readTaskConditions, type TaskConditions } from './task-conditions.ts';

const TASKS = /任务|工作|事(?:项|情)?(?!故|业)|项目|措施|(?:有|的)活|完成|到期|牵头的|参与的/u;
const FIGURES = /指标|目标/u;
const WANTS_ALL =
  /哪些|哪几|几(?:项|个|件|条)|多少(?:项|个|件|条)|有(?:啥|什么|没有)|都有|列|清单|汇总|全部|所有|的[？?]?$|(?:任务|指标|目标)[？?。]?$/u;

/** Figures where the question names them and no task: 2025年要完成的指标; tasks where it wants tasks that have figures. */
const listedKind = (text: string): Listed | null => {
  const figures = FIGURES.test(text);
  if (figures && !/任务|工作|事项|项目|措施/u.test(text)) return 'figures';
  return TASKS.test(text) || figures ? 'tasks' : null;
};

/** A condition that only a list over the whole ledger can meet; a unit or role alone is asked in many other ways. */
const isDecisive = ({ window, unstated, theme, withFigures, units }: TaskConditions, listed: Listed): boolean =>
  unstated !== null ||
  window !== null ||
  (theme !== null && units === null) ||
  (theme !== null && listed === 'tasks') ||
  (listed === 'tasks' && withFigures);

const namesSomeScope = ({ units, roles, theme }: TaskConditions, parts: AnsweringParts): boolean =>
  units !== null || roles.length > 0 || theme !== null || parts.query.scope.kind === 'named';

/** True where only tasks are meant; a subject alone may be asked of anything the documents speak of. */
const meansTasks = ({ units, roles, window, unstated }: TaskConditions, text: string): boolean =>
  units !== null || roles.length > 0 || window !== null || unstated !== null || text.includes('任务');

/**
 * Answers questions for all tasks or figures that fit several conditions (unit, role, document, subject, days, figures,
 * what is unsaid) from the ledger; null when the question sets no such condition.
 */
export const answerTaskQuery = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { text, asks } = parts.query;
  const listed = listedKind(text);
  if (listed === null || !(WANTS_ALL.test(text) || asks.has('list'))) return null;
  const conditions = await readTaskConditions(parts);
  if (!isDecisive(conditions, listed)) return null;
  if (listed === 'figures' && !namesSomeScope(conditions, parts) && conditions.window === null) return null;
  const unknown = conditions.units === null ? unknownUnitIn(text) : null;
  if (unknown !== null) {
    const within = parts.query.scope.kind === 'named' ? parts.query.scope.documents.length : parts.documents.length;
    return refuseNotStated(`在${within}份文件中没有找到“${unknown}”符合条件的任务。`, []);
  }
  const answer = await listAskedTasks(parts, conditions, listed);
  return answer.kind === 'refusal' && !meansTasks(conditions, text) ? null : answer;
};
