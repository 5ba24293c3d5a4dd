import { findUnits } from '#core/units/find-units.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitMatch } from '#core/units/unit-match.ts';
import { isCollectiveOwner, isTownshipName } from '#core/units/unit-name-shape.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import { withCollectiveOwners } from '#core/units/with-collective-owners.ts';
import type { StoredDocument } from '#store';
import type { Note } from '../reply.ts';
import { describedUnit } from './described-unit.ts';
import { usualLevel } from './unit-names.ts';

/** The bodies a text names, as the ledger knows them. */
export interface MatchedUnits {
  /** Canonical names, in the order in which the text names them. */
  readonly canonicals: readonly string[];
  /** Every name under which ledger rows may hold them: printed forms, and the collective owners that include them. */
  readonly names: readonly string[];
  /** The words of the text that name them. */
  readonly mentioned: readonly string[];
  /** What was assumed in reading the text: said aloud. */
  readonly notes: readonly Note[];
}

const levelNote = (matches: readonly UnitMatch[], { units }: UnitRegistry): readonly Note[] => {
  const assumed = matches.find(({ levelAssumed }) => levelAssumed);
  const level = units.find(({ canonical }) => canonical === assumed?.canonical)?.level;
  return assumed && level
    ? [{ kind: 'names-as-printed', text: `“${assumed.mentioned}”按${level}级单位${assumed.canonical}理解` }]
    : [];
};

/** 乡镇牵头的, 乡镇有哪些任务: all of them, where the word stands for those who act and not before another noun. */
const TOWNSHIPS =
  /(?:乡镇街道|乡镇|镇街|街镇|镇乡|街道)(?=牵头|参与|配合|负责|责任|承担|主责|要|得|该|的(?:任务|工作|活|事)|有(?!关)|任务|$)/u;

const findAskedTownships = (text: string, { units }: UnitRegistry): MatchedUnits | null => {
  const mentioned = TOWNSHIPS.exec(text)?.[0];
  if (mentioned === undefined) return null;
  const meant = units.filter(
    ({ canonical }) => isTownshipName(canonical) || (isCollectiveOwner(canonical) && /乡|镇|街道/u.test(canonical)),
  );
  if (meant.length === 0) return null;
  const names = meant.flatMap(({ canonical, printedForms }) => [canonical, ...printedForms]);
  const reading = `“${mentioned}”按各乡镇（街道）和点名的乡镇（街道）一并列出`;
  return {
    canonicals: [mentioned],
    names: [...new Set(names)],
    mentioned: [mentioned],
    notes: [{ kind: 'names-as-printed', text: reading }],
  };
};

/** A township that no document names is still one of 各乡镇: whose it is can not be told, so that is said. */
const findUnnamedTownship = (text: string, { units }: UnitRegistry): MatchedUnits | null => {
  const names = [text.trim(), ...findUnits(text).map(({ printed }) => printed)];
  const township = names.find(isTownshipName);
  if (township === undefined) return null;
  const meant = withCollectiveOwners(
    [township],
    units.map(({ canonical }) => canonical),
  );
  if (meant.length === 1) return null;
  return {
    canonicals: [township],
    names: meant,
    mentioned: [township],
    notes: [{ kind: 'names-as-printed', text: `文件没有单独点名${township}，按“${meant[1]}”列出` }],
  };
};

/** 管港航口岸那个局, where one body of the ledger has a name that says so. */
const findDescribed = (text: string, registry: UnitRegistry): MatchedUnits | null => {
  const described = describedUnit(text, registry);
  if (!described) return null;
  const { unit, mentioned } = described;
  return {
    canonicals: [unit.canonical],
    names: [...new Set([unit.canonical, ...unit.printedForms])],
    mentioned: [mentioned],
    notes: [{ kind: 'names-as-printed', text: `“${mentioned}”按${unit.canonical}理解` }],
  };
};

/** The bodies of the ledger that a text names, short names and slips included; null when it names none. */
export const findAskedUnits = (
  text: string,
  { registry, documents }: { readonly registry: UnitRegistry; readonly documents: readonly StoredDocument[] },
): MatchedUnits | null => {
  const level = usualLevel(documents);
  const matches = matchUnits(text, registry, { allowBare: true, ...(level && { askerLevel: level }) });
  if (matches.length === 0)
    return findUnnamedTownship(text, registry) ?? findAskedTownships(text, registry) ?? findDescribed(text, registry);
  const names = [...new Set(matches.flatMap(({ canonical, printedForms }) => [canonical, ...printedForms]))];
  return {
    canonicals: [...new Set(matches.map(({ canonical }) => canonical))],
    names: withCollectiveOwners(
      names,
      registry.units.map(({ canonical }) => canonical),
    ),
    mentioned: matches.map(({ mentioned }) => mentioned),
    notes: levelNote(matches, registry),
  };
};
