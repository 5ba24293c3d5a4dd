import type { GovernmentLevel } from '#core/document.ts';
import type { Span } from '#core/span.ts';
import { matchText } from '#core/units/match-text.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';

/** A place where a text names a unit. */
export interface UnitNamed {
  /** The paragraph, and where it begins in the text. */
  readonly paragraph: string;
  readonly offset: number;
  /** The name, in the paragraph. */
  readonly span: Span;
}

/**
 * Every place where a text names one of the registered units, by any of its full and short names; slips of the pen do
 * not count. A name without level is one of the text's own level.
 */
export const findMentions = (
  text: string,
  { registry, level }: { readonly registry: UnitRegistry; readonly level: GovernmentLevel | null },
): readonly UnitNamed[] => {
  const names = [...registry.forms].flatMap(([name, forms]) =>
    forms.some(({ use }) => use === 'name' || use === 'word') ? [name] : [],
  );
  const levels = new Map(registry.units.map((unit) => [unit.canonical, unit.level]));
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: paragraph, index: offset }) => {
    const folded = matchText(paragraph).text;
    if (!names.some((name) => folded.includes(name))) return [];
    return matchUnits(paragraph, registry)
      .filter(({ exactness }) => exactness !== 'typo')
      .filter(({ levelAssumed, canonical }) => !levelAssumed || level === null || levels.get(canonical) === level)
      .map(({ span }) => ({ paragraph, offset, span }));
  });
};
