import type { RegisteredUnit, UnitRegistry } from '#core/units/unit-registry.ts';

/** 管港航口岸那个局, 负责消防的部门: a body by what it has charge of. */
const DESCRIBED =
  /(?:(?<mark>[省市县区州])(?:里|上|级)?(?:的)?)?(?:主管|分管|负责|管|搞|抓)(?<field>\p{Script=Han}{2,8}?)(?:工作|方面|这块)?(?:的(?:那|这)?个?|(?:那|这)个?)(?<kind>局|委|办|部门|单位|中心|机构)(?!有没有)/u;

const holdsInOrder = (name: string, field: string): boolean => {
  let at = -1;
  for (const char of field) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
};

const fits = (
  { canonical, collective, mark }: RegisteredUnit,
  wanted: { readonly field: string; readonly kind: string; readonly mark: string | undefined },
): boolean =>
  !collective &&
  holdsInOrder(canonical, wanted.field) &&
  (wanted.mark === undefined || mark === wanted.mark) &&
  (wanted.kind.length > 1 || canonical.endsWith(wanted.kind));

/** The one body of the ledger whose name holds what a question says it has charge of; null where none or several fit. */
export const describedUnit = (
  text: string,
  { units }: UnitRegistry,
): { readonly unit: RegisteredUnit; readonly mentioned: string } | null => {
  const match = DESCRIBED.exec(text);
  const { mark, field, kind } = match?.groups ?? {};
  if (!match || field === undefined || kind === undefined) return null;
  const [unit, ...others] = units.filter((one) => fits(one, { field, kind, mark }));
  return unit && others.length === 0 ? { unit, mentioned: match[0] } : null;
};
