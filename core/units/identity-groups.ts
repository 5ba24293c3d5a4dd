import { remember } from '../remember.ts';
import type { Place } from './administrative-prefix.ts';
import { identifyUnit, type UnitIdentity } from './unit-identity.ts';

/** Gives the identity of a printed name as text; equal texts are one body. */
export type IdentityOf = (printed: string) => string;

const identityText = ({ mark, foreignPlace, key }: UnitIdentity): string =>
  `${foreignPlace ? foreignPlace.stem + foreignPlace.mark : (mark ?? '')}|${key}`;

/**
 * Makes the function that tells which of these names are one body. A name without level belongs to the one level at
 * which its body occurs (documents drop the prefix inside a list); a standard department without level among central
 * ministries is the central one (发展改革委、医保局).
 */
export const identityGroups = (names: readonly string[], homes: readonly Place[]): IdentityOf => {
  const identify = remember((name: string) => identifyUnit(name, homes));
  const identities = names.map(identify);
  const levelled = new Map<string, Set<string>>();
  for (const identity of identities) {
    if (identity.mark === null || identity.foreignPlace) continue;
    const known = levelled.get(identity.key) ?? new Set<string>();
    levelled.set(identity.key, known.add(identityText(identity)));
  }
  const hasMinistries = identities.some(({ department, mark, kind }) => department && mark === '国家' && kind === '部');
  return remember((printed) => {
    const identity = identify(printed);
    if (identity.mark !== null) return identityText(identity);
    if (hasMinistries && identity.department) return identityText({ ...identity, mark: '国家' });
    const candidates = [...(levelled.get(identity.key) ?? [])];
    return candidates.length === 1 ? (candidates[0] ?? '') : identityText(identity);
  });
};
