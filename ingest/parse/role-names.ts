import type { SectionKind } from '#core/section.ts';
import type { BlockRole } from './block.ts';

/** Elements around the text: their kind and what they are called in a path. */
const names: Readonly<Partial<Record<BlockRole, readonly [kind: SectionKind, name: string]>>> = {
  'page-metadata': ['meta', '元数据'],
  'publishing-note': ['meta', '发布信息'],
  marking: ['meta', '标注'],
  masthead: ['colophon', '版头'],
  'document-number': ['meta', '文号'],
  signatory: ['meta', '签发人'],
  'web-title': ['meta', '网页标题'],
  title: ['meta', '标题'],
  'title-note': ['meta', '题注'],
  author: ['meta', '作者'],
  contents: ['meta', '目录'],
  recipients: ['meta', '主送'],
  salutation: ['meta', '称谓'],
  closing: ['preamble', '结语'],
  signature: ['meta', '落款'],
  'signed-date': ['meta', '成文日期'],
  publicity: ['meta', '公开属性'],
  note: ['meta', '附注'],
  'enclosure-title': ['meta', '方案标题'],
  'copied-to': ['colophon', '抄送'],
  imprint: ['colophon', '版记'],
  'subject-words': ['colophon', '主题词'],
  'annex-list': ['annex-list', '附件清单'],
};

/** Kind and name of an element around the text; null for the text itself. */
export const roleName = (role: BlockRole): { readonly kind: SectionKind; readonly name: string } | null => {
  const entry = names[role];
  return entry ? { kind: entry[0], name: entry[1] } : null;
};

/** Elements that stand at the end of the file, behind attachments too. */
export const isColophonRole = (role: BlockRole): boolean =>
  ['copied-to', 'imprint', 'subject-words', 'publicity', 'publishing-note', 'page-metadata'].includes(role);
