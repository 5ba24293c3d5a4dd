import type { Span } from './span.ts';

/** What a section is; `docs/gongwen-tree.md` has a sample of each. */
export type SectionKind =
  /** 版头, 抄送, 版记. */
  | 'colophon'
  /** 文号, 标题, 主送, 落款, 成文日期, 公开属性, 方案标题, 元数据. */
  | 'meta'
  /** 印发通知, 前言: body text before the first heading. */
  | 'preamble'
  /** 第X编. */
  | 'part'
  /** 第X章. */
  | 'chapter'
  /** 第X节. */
  | 'division'
  /** 第X条. */
  | 'article'
  /** 第X款: an unnumbered paragraph of an article that has several. */
  | 'clause'
  /** 一、 */
  | 'section'
  /** （一） */
  | 'subsection'
  /** 1. */
  | 'item'
  /** （1） */
  | 'subitem'
  /** ① */
  | 'point'
  /** A labelled line: 牵头单位：… */
  | 'field'
  | 'table'
  | 'table-group'
  | 'table-row'
  /** 附件说明: the list of attachments. */
  | 'annex-list'
  /** 附件 with its own text. */
  | 'annex';

/** One node of a document's tree, flat, in document order. */
export interface Section {
  /** Canonical label path, unique in the document: `二、（一）1.`, `附件表·三、6`, `前言`, `第五条（二）`. */
  readonly path: string;
  /** The label as printed (`(三)`, `1．`), null where the document prints none. */
  readonly label: string | null;
  /** Heading without label and closing punctuation. */
  readonly heading: string;
  readonly kind: SectionKind;
  /** Path of the enclosing section. */
  readonly parent: string | null;
  readonly depth: number;
  /** The whole section with everything below it, from the label to the last printed character. */
  readonly span: Span;
}
