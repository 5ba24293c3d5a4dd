import type { IsoDate } from '../document.ts';

/** One line of the office's alias file: names that all mean `canonical`, while it holds. */
export interface UnitAlias {
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** First day on which the aliases mean `canonical`, null for always. */
  readonly validFrom: IsoDate | null;
  /** Last day, included; null for no end. */
  readonly validTo: IsoDate | null;
  readonly note: string | null;
}

/** True when the line holds on that day; a line with no bounds, or a question with no day, always holds. */
export const aliasHolds = ({ validFrom, validTo }: UnitAlias, asOf?: IsoDate): boolean =>
  asOf === undefined || ((validFrom === null || validFrom <= asOf) && (validTo === null || asOf <= validTo));
