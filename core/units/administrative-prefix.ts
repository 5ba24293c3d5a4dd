import { isLevelMark, type LevelMark, levelMarkPattern } from './level-mark.ts';

/** A division named with its level: stem 清河 and mark 县 for 清河县. */
export interface Place {
  readonly stem: string;
  readonly mark: LevelMark;
}

/** What stands before the name of a department: divisions, outermost first, and the level of the last one. */
export interface AdministrativePrefix {
  readonly places: readonly Place[];
  readonly mark: LevelMark | null;
  /** The name without the prefix; never empty unless the name is. */
  readonly rest: string;
}

const central = /^(?:国家|国务院|中央|全国)(?=\p{Script=Han}{2})/u;

/** A mark alone, unless it begins an ordinary word: 市场监管局, 市政公用局, 区域合作办, 县域经济办. */
const bareMark =
  /^(?:自治区|自治州|自治县|自治旗|省|市(?![场容域]|政(?![府协务法研数])|民(?![政宗族兵营]))|州|盟|县(?![域级])|区(?![域块划])|旗)(?=.)/u;

/** The shortest stem of two characters or more before a mark. */
const placeName = new RegExp(
  `^(?<stem>\\p{Script=Han}{2,9}?)(?<mark>${levelMarkPattern})(?![场域块划])(?=\\p{Script=Han}|（)`,
  'u',
);

/** What ends so before 区, 市 or 县 is a zone, a common word or a set of divisions, not the name of one. */
const noStem =
  /(?:园|开发|高新|集聚|示范|试验|实验|保税|自贸|贸易|度假|名胜|功能|先行|合作|产业|工业|经济|城镇|[景社小地辖校片街库各级关全我本该每县市省]|.{2}城)$/u;

const townName = /[乡镇道]$/u;

const readPlace = (name: string): { readonly place: Place; readonly length: number } | null => {
  const { stem, mark } = placeName.exec(name)?.groups ?? {};
  if (stem === undefined || mark === undefined || !isLevelMark(mark) || noStem.test(stem)) return null;
  return { place: { stem, mark }, length: stem.length + mark.length };
};

/** Divides 某某市某某县教育局, 县教育局 or 国家发展改革委 into divisions, level and the rest. Linear, never throws. */
export const readAdministrativePrefix = (name: string): AdministrativePrefix => {
  const centralMatch = central.exec(name);
  if (centralMatch) return { places: [], mark: '国家', rest: name.slice(centralMatch[0].length) };
  const bare = townName.test(name) ? null : bareMark.exec(name);
  if (bare && isLevelMark(bare[0])) return { places: [], mark: bare[0], rest: name.slice(bare[0].length) };
  const places: Place[] = [];
  let rest = name;
  for (let found = readPlace(rest); found; found = readPlace(rest)) {
    places.push(found.place);
    rest = rest.slice(found.length);
  }
  return { places, mark: places.at(-1)?.mark ?? null, rest };
};
