import type { Span } from '../span.ts';
import { departmentFunctionForms, departmentFunctionOf } from './department-functions.ts';
import { goesOnAsOtherWord } from './ending-guards.ts';
import { levelBefore } from './level-before.ts';

const kinds = '委员会|局|委|厅|部|总局|办公室|办|管理中心|服务中心|中心';
const department = new RegExp(`(?<form>${departmentFunctionForms.join('|')})(?<kind>${kinds})`, 'gu');
/** 局, 委, 厅 and 部 of a standard function name a department by themselves; 大数据中心 and 金融办 need a level. */
const namesItself = /^(?:局|委|委员会|厅|部|总局)$/u;
const needsLevel = /^(?:农|教|规划|数据|文化|工商|渔业|林业)$/u;
const branch = /^\p{Script=Han}{2,4}?(?:分局|分中心)/u;

/** Finds standard departments with their level, place and branch: 某某市教育局, 发改委, 市生态环境局某某分局. */
export const findDepartments = (text: string): readonly Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(department)) {
    const { form = '', kind = '' } = match.groups ?? {};
    const level = levelBefore(text, match.index);
    const canHaveKind = namesItself.test(kind) || departmentFunctionOf(form)?.anyKind;
    if (!canHaveKind || (level === match.index && (!namesItself.test(kind) || needsLevel.test(form)))) continue;
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 8);
    const branchLength = /[局心]$/u.test(kind) ? (branch.exec(after)?.[0].length ?? 0) : 0;
    if (branchLength === 0 && goesOnAsOtherWord(match[0], after)) continue;
    found.push({ start: level, end: end + branchLength });
  }
  return found;
};
