import type { GovernmentLevel } from '#core/document.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitMatch } from '#core/units/unit-match.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import { withCollectiveOwners } from '#core/units/with-collective-owners.ts';
import type { StoredDocument } from '#store';
import type { Note } from '../reply.ts';
import { usualLevel } from './unit-names.ts';

/** The bodies a text names, as the ledger knows them. */
export interface MatchedUnits {
  /** Canonical names, in the order in which the text names them. */
  readonly canonicals: readonly string[];
  /** Every name under which ledger rows may hold them: printed forms, and the collective owners that include them. */
  readonly names: readonly string[];
  /** What was assumed in reading the text: said aloud. */
  readonly notes: readonly Note[];
}

const levelNote = (matches: readonly UnitMatch[], level: GovernmentLevel | undefined): readonly Note[] => {
  const assumed = matches.find(({ levelAssumed }) => levelAssumed);
  return assumed && level
    ? [{ kind: 'names-as-printed', text: `“${assumed.mentioned}”按${level}级单位${assumed.canonical}理解` }]
    : [];
};

/** The bodies of the ledger that a text names, short names and slips included; null when it names none. */
export const findAskedUnits = (
  text: string,
  { registry, documents }: { readonly registry: UnitRegistry; readonly documents: readonly StoredDocument[] },
): MatchedUnits | null => {
  const level = usualLevel(documents);
  const matches = matchUnits(text, registry, { allowBare: true, ...(level && { askerLevel: level }) });
  if (matches.length === 0) return null;
  const names = [...new Set(matches.flatMap(({ canonical, printedForms }) => [canonical, ...printedForms]))];
  return {
    canonicals: [...new Set(matches.map(({ canonical }) => canonical))],
    names: withCollectiveOwners(
      names,
      registry.units.map(({ canonical }) => canonical),
    ),
    notes: levelNote(matches, level),
  };
};
