import type { PolicyDocument } from '#core/document.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';

/**
 * What a part of a document makes of sections that name no owners. `plan`: each is a task. `notice`: those that set a
 * day are. `other`: none is; rules, replies and announcements oblige in other ways.
 */
export type PartNature = 'plan' | 'notice' | 'other';

/** Titles of documents that lay down what is to be done. */
const planTitle = /方案|计划|意见|要点|规划|纲要|措施|举措|行动|任务|分工|安排|打算/u;
/** A title's own kind stands last: 行动方案实施细则 is a set of rules. */
const otherKind =
  /(?:办法|条例|规定|规则|细则|规程|标准|指南|公告|通告|公报|批复|复函|答复|函|报告|通报|问答|须知|名单|决定|令)(?:[（(][^（()）]*[）)])?$/u;

/** The nature of the main text (`part` null) or of an attachment, by its title and by whether it names owners. */
export const partNature = (
  { enclosureTitle, title, recipients }: PolicyDocument,
  part: GongwenNode | null,
  namesOwners: boolean,
): PartNature => {
  const name = (part ? part.heading : (enclosureTitle ?? title)).replaceAll(/\s/gu, '');
  if (otherKind.test(name)) return 'other';
  if (namesOwners || planTitle.test(name)) return 'plan';
  return part === null && recipients !== null && name.endsWith('通知') ? 'notice' : 'other';
};
