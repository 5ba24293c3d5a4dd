import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { Assistant } from '#rag';
import type { PolicyStore } from '#store';

/** An open data folder. */
export interface Library {
  readonly store: PolicyStore;
  /** Made when first asked for: commands that only list or show do not pay for loading it. */
  assistant(): Promise<Assistant>;
  /** The office's own names for units. */
  unitAliases(): Promise<readonly UnitAlias[]>;
}
