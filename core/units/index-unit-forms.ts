import type { Place } from './administrative-prefix.ts';
import { comparableUnitName } from './fold-unit-name.ts';
import { matchText } from './match-text.ts';
import type { UnitAlias } from './unit-alias.ts';
import { type UnitForm, wordingsOf } from './unit-forms.ts';
import type { RegisteredUnit } from './unit-registry.ts';

/** What people may write for the units, each text with all the units it may mean. */
export const indexUnitForms = (
  units: readonly RegisteredUnit[],
  aliases: readonly UnitAlias[],
  homes: readonly Place[],
): ReadonlyMap<string, readonly UnitForm[]> => {
  const forms = new Map<string, UnitForm[]>();
  for (const { canonical, printedForms } of units) {
    const own = aliases.filter((line) => line.canonical === canonical).flatMap((line) => [canonical, ...line.aliases]);
    const wordings = [
      ...printedForms.flatMap((name) => wordingsOf(name, homes)),
      ...own
        .flatMap((name) => wordingsOf(name, homes))
        .map((form) => ({ ...form, exactness: asAlias(form.exactness) })),
    ];
    for (const { text, ...rest } of wordings)
      addForm(forms, matchText(comparableUnitName(text)).text, { canonical, ...rest });
  }
  return forms;
};

const asAlias = (exactness: UnitForm['exactness']): UnitForm['exactness'] =>
  exactness === 'exact' ? 'alias' : exactness;

/** The surest reading of a text is kept for each unit. */
const addForm = (forms: Map<string, UnitForm[]>, text: string, form: UnitForm): void => {
  const known = forms.get(text) ?? [];
  const same = known.findIndex(({ canonical }) => canonical === form.canonical);
  if (same < 0) forms.set(text, [...known, form]);
  else if (sureness[form.exactness] > sureness[known[same]?.exactness ?? 'exact']) known[same] = form;
};

const sureness: Readonly<Record<UnitForm['exactness'], number>> = { exact: 2, alias: 1, short: 0 };
