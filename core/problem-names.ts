import type { ProblemCode } from './document.ts';

/** What the reader of documents stumbled over, in a user's words; printed by two command lines. */
export const PROBLEM_NAMES: Readonly<Record<ProblemCode, string>> = {
  'no-title': '未找到标题',
  'no-document-number': '没有文号',
  'no-date': '没有成文日期',
  'numbering-gap': '序号不连续',
  'numbering-repeated': '序号重复',
  'bracket-mixed': '括号全角半角混用',
  'annex-missing': '列出的附件不在文件里',
  'page-break-joined': '被分页打断的段落已接上',
  'markup-left-over': '残留网页或排版标记',
  'unknown-line': '无法归类的行',
  'term-ended': '实施期已届满',
  'date-unreadable': '日期无法识别',
};
