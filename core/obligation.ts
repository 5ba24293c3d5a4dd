import type { IsoDate } from './document.ts';
import type { MappedText } from './mapped-text.ts';
import type { Span } from './span.ts';

/** 牵头、责任、参与（配合）. A responsible unit is never promoted to lead without a stated rule. */
export type UnitRole = 'lead' | 'responsible' | 'participant';

/** Why a unit has its role: the document says so, its first-listed rule makes it so, or a blanket clause adds it. */
export type RoleBasis = 'stated' | 'first-listed-rule' | 'blanket-clause';

/** One unit's part in a task. `span` is where the name stands; for a blanket clause, where the clause stands. */
export interface UnitAssignment {
  readonly printed: string;
  readonly canonical: string;
  readonly role: UnitRole;
  readonly basis: RoleBasis;
  readonly span: Span;
  /** The printed label where it says more than the role: 指导部门, 实施单位. */
  readonly label?: string;
}

/** A time limit as printed and as read. Never invented: 常态化、持续 give basis `none`. */
export interface Deadline {
  readonly raw: string | null;
  readonly start: IsoDate | null;
  /** Latest day, included. */
  readonly end: IsoDate | null;
  readonly basis: 'explicit' | 'plan-period' | 'recurring' | 'none';
  /** True where the wording has two readings (2024年前): quoted, not computed with. */
  readonly ambiguous: boolean;
}

/** Something to be done again and again. `rule` is an RFC 5545 recurrence rule where one fits, else the printed rhythm. */
export interface Recurrence {
  readonly raw: string;
  readonly rule: string;
}

export type Bound = '>=' | '>' | '<=' | '<' | '=' | '~' | 'reach' | 'full' | 'range';

/** A figure to be reached. */
export interface Target {
  readonly raw: string;
  readonly subject: string;
  readonly bound: Bound;
  readonly value: number;
  /** Upper end of a range. */
  readonly high: number | null;
  readonly unit: string;
  /** 力争、争取、原则上; null where the text commits itself. */
  readonly softness: string | null;
  /** 每年、年均 … */
  readonly per: string | null;
  readonly by: IsoDate | null;
  readonly byRaw: string | null;
  readonly byBasis: 'explicit' | 'plan-period' | null;
  readonly span: Span;
}

/** One row of the ledger: a task, goal or measure that a document lays on somebody. */
export interface Obligation {
  /** `<document id>!<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  /** Position in the document, from 0. */
  readonly ordinal: number;
  /** Path of the section that holds it. */
  readonly path: string;
  /** Number of the responsibility group inside the section, from 1; null where the section is one task. */
  readonly group: number | null;
  readonly kind: 'task' | 'measure' | 'goal' | 'requirement' | 'mechanism';
  readonly title: string;
  readonly content: MappedText;
  readonly span: Span;
  readonly units: readonly UnitAssignment[];
  /** The unit list as printed, null where none is. */
  readonly unitsRaw: string | null;
  /** Where that list stands, with its label: `（责任单位：…）`, `牵头单位：…` to the last unit field of the task. */
  readonly unitsSpan: Span | null;
  readonly convener: string | null;
  readonly deadline: Deadline;
  readonly recurrences: readonly Recurrence[];
  readonly targets: readonly Target[];
  /** Things that can be checked to exist: 出台…, 编制完成…, 建成…. */
  readonly deliverables: readonly string[];
  /** Path of the body item or table row that states the same task; the two are one obligation. */
  readonly counterpart: string | null;
}
