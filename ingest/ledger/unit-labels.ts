import type { UnitRole } from '#core/obligation.ts';

const bodies = '(?:单位|部门|主体|机构|机关|处室|科室|股室)';
const roleWords =
  '(?:总?牵头|主责|主办|主管|责任|负责|承办|实施|落实|建设|承担|完成|参与|参加|配合|协办|协同|协助|协作|支持|指导|归口|推进|执行)';

/** Source of a pattern for the label of a unit list, without its colon: 责任单位, 牵头责任部门, 市级配合单位, 牵头. */
export const unitLabelPattern = `(?:\\p{Script=Han}{0,4}?${roleWords}(?:[及和与、]?${roleWords}){0,2}${bodies}|(?:责任分工|牵头|配合|责任|主办|协办)(?!\\p{Script=Han}))`;

const unitLabel = new RegExp(`^${unitLabelPattern}`, 'u');
/** 审批部门, 监管单位 head a column of a list of tasks; as lines of a service guide they say where to go. */
const columnLabel = new RegExp(
  `^\\p{Script=Han}{0,4}?(?:审批|审核|审定|认定|监管|监督|督办|督导|经办|办理|组织|统筹|管理)(?:\\p{Script=Han}{2})?${bodies}`,
  'u',
);
/** 项目建设单位 names a builder, not an owner of the task; 责任单位联系人 a person. */
const notOwners = /项目(?:建设)?单位|数量|金额|联系|填报|监测|电话|签字|意见/u;
const spacesAndRemarks = /[\s：:]|[（(][^（()）]*[）)]/gu;

/** The role that the label of a field gives to the units below it; null for any other label. */
export const unitLabelRole = (label: string): UnitRole | null => {
  const plain = label.replaceAll(spacesAndRemarks, '');
  return unitLabel.test(plain) && !notOwners.test(plain) ? roleOfWords(plain) : null;
};

/** The same for the head of a column of a table. */
export const unitColumnRole = (head: string): UnitRole | null => {
  const plain = head.replaceAll(spacesAndRemarks, '');
  return unitLabelRole(head) ?? (columnLabel.test(plain) && !notOwners.test(plain) ? 'responsible' : null);
};

/** A label that says more than the role it gives: 指导部门, 实施单位; null for 责任单位, 牵头 and their like. */
export const tellingLabel = (label: string): string | null => {
  const plain = label.replaceAll(spacesAndRemarks, '');
  return plain === '' || /牵头|主责|主办|责任|负责|参与|参加|配合|协办|协同|协助|协作/u.test(plain) ? null : plain;
};

/** 牵头 and 主办 lead, 配合 and 参与 take part, everything else, 主管 and 指导 too, is responsible. */
export const roleOfWords = (words: string): UnitRole => {
  if (/牵头|主责|主办/u.test(words)) return 'lead';
  return /参与|参加|配合|协办|协同|协助|协作|支持/u.test(words) ? 'participant' : 'responsible';
};

/** True for 完成时限, 建设年限, 时间要求. */
export const isTimeLabel = (label: string): boolean => /时限|时间|年限|期限|工期|周期|进度要求|节点/u.test(label);

/** True for 召集人, 牵头领导, 责任人: the persons of a task. */
export const isPersonLabel = (label: string): boolean => /召集人|领导$|负责人|责任人|组长/u.test(label);

/** True for what is to be done or reached: 目标任务, 主要内容, 工作措施. */
export const isContentLabel = (label: string): boolean =>
  /目标|任务|内容|措施|举措|成效|成果|要求|规模|做法/u.test(label) &&
  !isTimeLabel(label) &&
  unitLabelRole(label) === null;
