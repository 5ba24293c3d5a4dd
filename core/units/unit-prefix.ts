import { type AdministrativePrefix, readAdministrativePrefix } from './administrative-prefix.ts';

/** Systems whose local office puts the division behind the system's name: 国网某某县供电公司, 人行县支行, 团县委. */
const systemName = /^(?:国网|人行|邮政|电信|移动|联通|铁塔|团)/u;

/** The name of the system that a folded name begins with, '' where it begins with none. */
export const systemNameOf = (folded: string): string => systemName.exec(folded)?.[0] ?? '';

/** Reads the prefix of a folded name, also where it stands behind a system's name; `rest` then joins the two parts. */
export const readUnitPrefix = (folded: string): AdministrativePrefix => {
  const system = systemNameOf(folded);
  const inner = readAdministrativePrefix(folded.slice(system.length));
  return inner.mark === null ? readAdministrativePrefix(folded) : { ...inner, rest: system + inner.rest };
};
