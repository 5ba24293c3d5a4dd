import type { Citation } from '#core/citation.ts';
import type { Screening } from '../understand/screen/screen-request.ts';
import type { ProposedRefusal } from './proposed-answer.ts';

/** Wording of the requests that are declined before documents are searched; plain, short, no echo of the content. */
const SCREENED: Readonly<Record<Screening['rule'], string>> = {
  'system-settings': '不能提供系统内部设置。我只回答已收录公开文件的内容。',
  'invented-content': '不能编造文号、数据或完成情况。可以列出文件里的原文目标和任务，由各单位如实填报。',
  forgery: '不能帮助伪造或变造证明、材料、印章。可以查询办理需要的真实材料和程序。',
  evasion: '不能协助规避检查、监管或骗取待遇。可以查询有关规定、条件和责任。',
  'internal-material': '不掌握也不能提供内部或未公开的材料，我只使用已收录的公开文件。',
  'personal-data': '不能提供个人信息。',
  advice: '这不属于政策文件的内容，不能提供此类建议。',
  'off-topic': '这不在我的范围，不能回答。我能查已收录的政策文件：条款、数字、期限、责任单位，也能列任务清单、写简报。',
  'injection-only': '不能按这样的要求回答。请直接提出与政策文件有关的问题。',
  'classified-mark': '该内容不在本系统处理范围，请按保密规定通过涉密渠道办理。',
};

/** Declines a request that screening stopped. */
export const refuseScreened = ({ rule, reason }: Screening): ProposedRefusal => ({
  kind: 'refusal',
  reason,
  message: SCREENED[rule],
  nearest: [],
  notes: [],
});

/** 未收录: the named document is not held. */
export const refuseNotHeld = (printed: string, citedIn: readonly Citation[]): ProposedRefusal => ({
  kind: 'refusal',
  reason: 'not-in-corpus',
  message:
    citedIn.length > 0
      ? `知识库未收录“${printed}”，只在下列文件中被提到，无法回答其内容。收录该文件后可再问。`
      : `知识库未收录“${printed}”，无法回答其内容。收录该文件后可再问。`,
  nearest: citedIn,
  notes: [],
});

/** 未明确: the held documents do not say. */
export const refuseNotStated = (message: string, nearest: readonly Citation[]): ProposedRefusal => ({
  kind: 'refusal',
  reason: 'not-stated',
  message,
  nearest,
  notes: [],
});
