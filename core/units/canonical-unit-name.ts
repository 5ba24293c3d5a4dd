import type { IsoDate } from '../document.ts';
import { canonicalWording } from './choose-canonical-name.ts';
import { comparableUnitName } from './fold-unit-name.ts';
import { aliasHolds, type UnitAlias } from './unit-alias.ts';
import type { UnitRegistry } from './unit-registry.ts';

const heldBy = (lines: readonly UnitAlias[] | undefined, asOf?: IsoDate): string | null =>
  lines?.find((line) => aliasHolds(line, asOf))?.canonical ?? null;

/**
 * The one name under which a printed name is kept. The office's alias file goes before the rules; `asOf`, the day of
 * the document, decides between lines that hold at different times. An unknown body keeps its printed name.
 */
export const canonicalUnitName = (printed: string, registry: UnitRegistry, asOf?: IsoDate): string => {
  const name = comparableUnitName(printed);
  const identity = registry.identityOf(name);
  return (
    heldBy(registry.aliasesByName.get(name), asOf) ??
    heldBy(registry.aliasesByIdentity.get(identity), asOf) ??
    registry.canonicalByIdentity.get(identity) ??
    canonicalWording(printed.replace(/\s+/gu, ''))
  );
};
