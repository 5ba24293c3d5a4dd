import type { Span } from './span.ts';

/** Calendar date as `YYYY-MM-DD`. */
export type IsoDate = string;

/** Which level of government issued the document, in the words the documents use. */
export type GovernmentLevel = '国家' | '省' | '市' | '县' | '乡镇';

/** How a document's life is bounded by its own words. `source` says where the term was read. */
export interface Term {
  readonly raw: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly source: 'title' | 'clause' | 'web-page';
  /** True when the text itself says when it lapses (有效期至…, 自…起施行，有效期五年). */
  readonly explicitExpiryClause: boolean;
}

/** A list of organisations as printed, and split. */
export interface OrganisationList {
  readonly raw: string;
  readonly list: readonly string[];
}

/** A document that this one names. `documentNumber` is null where only a title is given. */
export interface DocumentReference {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly span: Span;
}

/** An attachment that the document lists; `included` says whether its text is in the file. */
export interface Annex {
  readonly label: string;
  readonly title: string;
  readonly included: boolean;
}

/** What one official document says of itself. Everything is as printed unless said otherwise. */
export interface PolicyDocument {
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly id: string;
  /** Identity across versions: normalised 文号, else 索引号, else title and date. */
  readonly key: string;
  /** Name of the file it was read from, without folders. */
  readonly file: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  /** Title of the document as issued (for 印发类通知: of the notice), without line-wrap spaces. */
  readonly title: string;
  /** Title of the enclosed document (被印发件), null where there is none. */
  readonly enclosureTitle: string | null;
  readonly issuer: string | null;
  readonly level: GovernmentLevel | null;
  /** 文种, and for notices what they issue: `通知（印发行动方案）`. */
  readonly documentType: string | null;
  /** 成文日期. */
  readonly signedOn: IsoDate | null;
  /** 印发日期, from the colophon. */
  readonly printedOn: IsoDate | null;
  /** 网站发布日期. */
  readonly publishedOn: IsoDate | null;
  /** 施行日期. */
  readonly effectiveOn: IsoDate | null;
  /** 公开属性 as printed: 此件公开发布, 主动公开, … */
  readonly publicity: string | null;
  readonly recipients: OrganisationList | null;
  readonly copiedTo: OrganisationList | null;
  readonly approvedBy: string | null;
  readonly term: Term | null;
  readonly references: readonly DocumentReference[];
  readonly annexes: readonly Annex[];
  /** Label and value of each row of a government web page's metadata block (有效性, 主题分类, …); value may be ''. */
  readonly webMetadata: Readonly<Record<string, string>>;
  /** 内部 or 份号 marks: kept out of answers unless a person admitted it. */
  readonly internal: boolean;
}

/** Something the reader noticed in a document and could not settle. Never stops the reading. */
export interface Problem {
  readonly code: ProblemCode;
  /** What was seen, quoted from the document where possible. */
  readonly detail: string;
  readonly span: Span | null;
}

export type ProblemCode =
  | 'no-title'
  | 'no-document-number'
  | 'no-date'
  | 'numbering-gap'
  | 'numbering-repeated'
  | 'bracket-mixed'
  | 'annex-missing'
  | 'page-break-joined'
  | 'markup-left-over'
  | 'unknown-line'
  | 'term-ended'
  | 'date-unreadable';
