import type { Bound } from '../obligation.ts';
import type { Span } from '../span.ts';

/** A figure in running text with the words that say what it measures. */
export interface Quantity {
  /** Wording of the clause, without lead-ins such as 到2025年 and 力争; the text at `span`. */
  readonly raw: string;
  /** Offsets into the text that was searched. A threshold inside a target lies inside the target's span. */
  readonly span: Span;
  /** What is measured, without leading verbs; an owner named only in the part before is put in front. May be empty. */
  readonly subject: string;
  readonly bound: Bound;
  /** In `unit`; 翻番 is 2 倍, 全覆盖 100 %. */
  readonly value: number;
  /** Upper end of a range, in `unit`. */
  readonly high: number | null;
  /** As printed (`万元/亩`, `个`, `百分点`), with what the clause implies (亩均…12万元 is `万元/亩`); empty for an index. */
  readonly unit: string;
  /** 力争, 争取, 原则上, or failing those 左右, 约; null where the text commits itself. */
  readonly softness: string | null;
  /** 每年, 年均, 每月 …, also where a leading 每年 governs the following clauses of its sentence. */
  readonly per: string | null;
  /** True for a condition (`低于0.52吨标准煤/万元的项目`, `亩均税收5万元以下企业`) rather than something to be reached. */
  readonly threshold: boolean;
}
