import { sliceMapped, sourceSpanOf } from '#core/mapped-text.ts';
import type { TaskDraft } from './task-draft.ts';

/** Names of bodies by their ending; 主管部门 and 企业 are too many to be asked. */
const body =
  '(?:(?!牵头)[\\p{Script=Han}（）]){1,18}?(?:局|委|办|厅|部|署|院|中心|公司|集团|银行|政府|管委会|指挥部|办公室)';
const bodies = `${body}(?:[、和与及]${body}){0,8}`;
/** `由县住建局、县财政局牵头，各乡镇配合`; 牵头部门 and 牵头作用 name a role. */
const leadPhrase = new RegExp(
  `(?<=^|[，,。；;：:\\n由])${bodies}(?:共同|联合|应当?|要|负责)?牵头(?!单位|部门|机构|医院|作用|人|处室|抓总)(?:负责)?(?:[，,][^，,。；;：:]{2,80}?(?:配合|参与|协助))?`,
  'gu',
);

/** Gives a task without a unit list the bodies that its sentences say lead it: 由…牵头. */
export const addProseLeads = (draft: TaskDraft): TaskDraft => {
  if (draft.unitLists.length > 0 || draft.isTableRow) return draft;
  const unitLists = [...draft.content.text.matchAll(leadPhrase)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const span = sourceSpanOf(draft.content, place);
    return span ? [{ text: sliceMapped(draft.content, place), role: 'responsible' as const, label: null, span }] : [];
  });
  return { ...draft, unitLists };
};
