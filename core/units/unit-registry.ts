import type { GovernmentLevel } from '../document.ts';
import type { Place } from './administrative-prefix.ts';
import type { IdentityOf } from './identity-groups.ts';
import type { LevelMark } from './level-mark.ts';
import type { UnitAlias } from './unit-alias.ts';
import type { UnitForm } from './unit-forms.ts';

/** One body under all the names the held documents print for it. */
export interface RegisteredUnit {
  readonly canonical: string;
  /** Every name printed, the most frequent first, ties in order of appearance. */
  readonly printedForms: readonly string[];
  /** Level it works at; null where its name tells none. A local branch and a vertical office have that of their place. */
  readonly level: GovernmentLevel | null;
  /** The level as names print it. */
  readonly mark: LevelMark | null;
  readonly collective: boolean;
}

/** The bodies the held documents name. Built once from all their names, never changed. */
export interface UnitRegistry {
  /** In order of first appearance. */
  readonly units: readonly RegisteredUnit[];
  /** The divisions whose names may be left out: 县教育局 is the one of this county. */
  readonly homes: readonly Place[];
  /** Stems of other divisions that occur in names: what follows one of them is not a body of the home division. */
  readonly foreignStems: readonly string[];
  readonly identityOf: IdentityOf;
  /** Canonical name by identity, as the general rules have it. */
  readonly canonicalByIdentity: ReadonlyMap<string, string>;
  /** Lines of the alias file by the names and by the identities they are about. */
  readonly aliasesByName: ReadonlyMap<string, readonly UnitAlias[]>;
  readonly aliasesByIdentity: ReadonlyMap<string, readonly UnitAlias[]>;
  /** What people may write for each unit. */
  readonly forms: ReadonlyMap<string, readonly UnitForm[]>;
  /** Characters of the longest form. */
  readonly longestForm: number;
}
