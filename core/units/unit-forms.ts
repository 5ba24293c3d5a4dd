import type { Place } from './administrative-prefix.ts';
import { commonNamesOf } from './common-names.ts';
import { isEverydayForm } from './department-functions.ts';
import { unfoldUnitName } from './fold-unit-name.ts';
import { identifyUnit, type UnitIdentity } from './unit-identity.ts';
import { isTownshipName } from './unit-name-shape.ts';
import { systemNameOf } from './unit-prefix.ts';

/** `exact`: printed in a document. `alias`: another full name. `short`: level or more left out. */
type FormExactness = 'exact' | 'alias' | 'short';

/**
 * What makes a form count in a question: nothing more; signs that it is a word of its own (`word`, 人行); those and a
 * question about who or what is listed (`bare`, 发改); and in the narrowest context for ordinary words (`everyday`, 教育).
 */
type FormUse = 'name' | 'word' | 'bare' | 'everyday';

/** One way to write a unit. */
export interface UnitForm {
  readonly canonical: string;
  readonly exactness: FormExactness;
  readonly statesLevel: boolean;
  readonly use: FormUse;
}

/** A form before it is known whose it is. */
export interface Wording extends Omit<UnitForm, 'canonical'> {
  readonly text: string;
}

const openEnding = /(?:指挥部|中心|公司|管委会|领导小组|专班|研究院|服务站|分公司)$/u;
/** Words before an ending that name nothing: 管理中心, 建设指挥部 alone. */
const emptyWord = /^(?:.{0,2}(?:管理|服务|建设|发展|工作|有限|投资|运营|开发))$/u;
const townshipEnding = /(?:镇|乡|街道)$/u;
const enterprise = /^(\p{Script=Han}{2,4})(?:公司|中心)$/u;
const shortestTail = 2;

const bodyNames = ({ department, kind, mark, body }: UnitIdentity): readonly string[] => {
  if (!department) return [body, ...unfoldUnitName(body), ...commonNamesOf(body)];
  const usual = department.anyKind
    ? ['局', '办', '中心', '管理中心']
    : mark === '省'
      ? ['厅', '局', '委']
      : ['局', '委'];
  const kinds = mark === '国家' ? [kind] : [...new Set([kind, ...usual])];
  return department.forms.flatMap((form) => kinds.map((ending) => form + ending));
};

const levelNames = ({ mark, foreignPlace }: UnitIdentity, homes: readonly Place[]): readonly string[] => {
  if (foreignPlace) return [foreignPlace.stem + foreignPlace.mark, foreignPlace.stem];
  if (mark === null) return [];
  const home = homes.find((place) => place.mark === mark);
  return home ? [mark, home.stem + home.mark, home.stem] : [mark];
};

const withLevel = (level: string, body: string, party: boolean): readonly string[] => {
  const system = systemNameOf(body);
  const tail = body.slice(system.length);
  if (system !== '' && tail !== '') return [system + level + tail, level + body, level + system];
  return party && !level.endsWith('委') ? [`${level}委${body}`, level + body] : [level + body];
};

const useOf = (text: string): FormUse => (text.length <= 2 ? 'word' : 'name');

const wording = (text: string, exactness: FormExactness, statesLevel: boolean, use = useOf(text)): Wording => ({
  text,
  exactness,
  statesLevel,
  use,
});

/** Endings of a long name from which it is still known: 物流园区指挥部 and 园区指挥部 for 智慧物流园区指挥部. */
const tailsOf = (body: string): readonly string[] => {
  const ending = openEnding.exec(body)?.[0];
  if (ending === undefined) return [];
  const stem = body.slice(0, -ending.length);
  const tails: string[] = [];
  for (let at = 1; at <= stem.length - shortestTail; at += 1) {
    const kept = stem.slice(at);
    if (/^\p{Script=Han}+$/u.test(kept) && !emptyWord.test(kept)) tails.push(kept + ending);
  }
  return tails;
};

/** The telling part of a name alone: 发改, 交投, 花山. */
const bareWords = ({ department, body }: UnitIdentity): readonly Wording[] => {
  if (isTownshipName(body)) return [wording(body.replace(townshipEnding, ''), 'short', true, 'bare')];
  const words = department
    ? department.forms.filter((form) => form.length > 1)
    : (enterprise.exec(body)?.slice(1) ?? []);
  return words.map((word) => wording(word, 'short', false, isEverydayForm(word) ? 'everyday' : 'bare'));
};

const branchWordings = (identity: UnitIdentity, homes: readonly Place[]): readonly Wording[] => {
  if (!identity.branch) return [];
  const { parent, place, kind } = identity.branch;
  const ofParent = identifyUnit(parent);
  const own = bodyNames(ofParent);
  const stems = own.map((name) => name.replace(/(?:局|委|中心)$/u, ''));
  const home = homes.find(({ stem }) => stem === place);
  return [
    ...own.map((name) => wording(name, 'short', false)),
    ...stems.map((stem) => wording(stem + kind, 'short', false)),
    ...[...own, ...stems.map((stem) => stem + kind)].map((name) => wording(place + name, 'short', true)),
    ...(home ? own.map((name) => wording(home.mark + name, 'short', true)) : []),
    wording(place + kind, 'short', true),
    ...bareWords(ofParent),
  ];
};

/** Names too general to mean one body without its level. */
const needsLevel = /^(?:政府|人大|政协|党委|委|委办|公司|集团|中心|指挥部|管委会|领导小组|办|分局|支行|机关|.?局)$/u;

/** Every way in which people may write a printed name, the surest first. */
export const wordingsOf = (printed: string, homes: readonly Place[]): readonly Wording[] => {
  const identity = identifyUnit(printed, homes);
  const { mark, body, party } = identity;
  const bodies = bodyNames(identity);
  const system = systemNameOf(body);
  return [
    wording(printed, 'exact', mark !== null || isTownshipName(printed), 'name'),
    ...levelNames(identity, homes).flatMap((level) =>
      bodies.flatMap((name) => withLevel(level, name, party)).map((text) => wording(text, 'alias', true, 'name')),
    ),
    ...bodies.filter((name) => !needsLevel.test(name)).map((name) => wording(name, 'short', false)),
    ...tailsOf(body).map((tail) => wording(tail, 'short', false)),
    ...branchWordings(identity, homes),
    ...(system.length > 1 ? [wording(system, 'short', false, 'word')] : []),
    ...(system.length > 1 && body.endsWith('公司') ? [wording(`${system}公司`, 'short', false)] : []),
    ...bareWords(identity),
  ];
};
