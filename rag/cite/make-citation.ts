import type { Citation } from '#core/citation.ts';
import type { PolicyDocument } from '#core/document.ts';
import type { Span } from '#core/span.ts';

/** Source text of a span as one line: line ends inside it, which page breaks left, are closed. */
export const quoteOf = (sourceText: string, span: Span): string =>
  sourceText
    .slice(span.start, span.end)
    .replace(/[^\S\n]*\n\s*/gu, '')
    .replace(/\t+/gu, ' ')
    .trim();

/** The title a citation names: the enclosed plan's where the cited words stand in it, else the document's own. */
const citedTitle = (document: PolicyDocument, path: string): string =>
  document.enclosureTitle !== null && !NOTICE_PATHS.has(path) ? document.enclosureTitle : document.title;

/** Sections that belong to the notice itself and not to what it issues; their names are those of docs/gongwen-tree.md. */
const NOTICE_PATHS: ReadonlySet<string> = new Set([
  '版头',
  '标注',
  '文号',
  '签发人',
  '网页标题',
  '标题',
  '题注',
  '主送',
  '印发通知',
  '转发通知',
  '批转通知',
  '发布通知',
  '公布令',
  '落款',
  '成文日期',
  '公开属性',
  '附注',
  '抄送',
  '版记',
  '主题词',
  '元数据',
  '发布信息',
]);

/** Builds the citation of a span of a document's source text. */
export const makeCitation = ({
  document,
  path,
  span,
  sourceText,
}: {
  readonly document: PolicyDocument;
  readonly path: string;
  readonly span: Span;
  readonly sourceText: string;
}): Citation => ({
  documentId: document.id,
  documentNumber: document.documentNumber,
  indexNumber: document.indexNumber,
  title: citedTitle(document, path),
  ...(document.documentNumber === null && document.indexNumber === null && { signedOn: document.signedOn }),
  path,
  quote: quoteOf(sourceText, span),
  span,
});
