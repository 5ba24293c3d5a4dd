import type { Span } from '../span.ts';

/** One organisation, or a set of them that shares one name, as a text names it. */
export interface UnitMention {
  /** As printed, without the white space and line breaks inside it. */
  readonly printed: string;
  /** Where it stands in the text that was searched. */
  readonly span: Span;
  /** True for 各乡镇, 有关单位, 领导小组成员单位: owners whose members the text does not list. */
  readonly collective: boolean;
}
