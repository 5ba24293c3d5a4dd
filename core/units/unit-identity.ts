import type { Place } from './administrative-prefix.ts';
import { type DepartmentFunction, departmentFunctionOf } from './department-functions.ts';
import { foldUnitName } from './fold-unit-name.ts';
import type { LevelMark } from './level-mark.ts';
import { readUnitPrefix, systemNameOf } from './unit-prefix.ts';

/** Who a printed name means, as far as general rules tell: two names with one key and one level are one body. */
export interface UnitIdentity {
  /** Level of the body; null where the name states none. */
  readonly mark: LevelMark | null;
  /** The division when it is not the one that the documents are written in, else null. */
  readonly foreignPlace: Place | null;
  /** The body without its level, in a form that abbreviations share. */
  readonly key: string;
  /** The folded name without level and division: 经信局, 组织部, 人行支行. */
  readonly body: string;
  /** The standard function, null for a body outside the table. */
  readonly department: DepartmentFunction | null;
  /** 局, 委, 中心 …: what the name ends with after the function. */
  readonly kind: string;
  /** True for organs of a Party committee: 县委组织部. */
  readonly party: boolean;
  /** Set for a local branch of a body one level up: 市生态环境局某某分局. */
  readonly branch: Branch | null;
}

/** `parent` is the body it belongs to without level, `place` the stem, `kind` 分局 or 分中心. */
interface Branch {
  readonly parent: string;
  readonly place: string;
  readonly kind: string;
}

const branchName =
  /^(?<parent>\p{Script=Han}{2,}(?:局|委|中心|总队|支队))(?<place>\p{Script=Han}{2,6}?)(?<kind>分局|分中心|大队)$/u;

const departmentKinds = ['总局', '总署', '局', '委', '厅', '部', '署'];
const anyKinds = [...departmentKinds, '管理中心', '服务中心', '发展中心', '中心', '办'];

/** What continues a place name, so that the stem before it is only its first half. */
const goesOnAsPlace = /^[山江湖河岛镇乡街路港湾东西南北新]/u;

const decoration = /^(?:绿色|智慧|数字|新型|高质量)+(?=.{3,}指挥部$)/u;

const withoutHomeStem = (
  body: string,
  homes: readonly Place[],
): { readonly home: Place; readonly body: string } | null => {
  const head = systemNameOf(body);
  const after = body.slice(head.length);
  for (const home of homes) {
    const rest = after.slice(home.stem.length);
    if (!after.startsWith(home.stem) || rest.length < 2 || goesOnAsPlace.test(rest)) continue;
    return { home, body: head + rest };
  }
  return null;
};

const readFunction = (body: string): Pick<UnitIdentity, 'department' | 'kind'> => {
  for (const kind of anyKinds) {
    if (!body.endsWith(kind)) continue;
    const department = departmentFunctionOf(body.slice(0, -kind.length));
    if (department && (department.anyKind || departmentKinds.includes(kind))) return { department, kind };
  }
  return { department: null, kind: '' };
};

const readBranch = (body: string, homes: readonly Place[]): Branch | null => {
  const { parent, place, kind } = branchName.exec(body)?.groups ?? {};
  if (parent === undefined || place === undefined || kind === undefined) return null;
  const home = homes.find(({ stem, mark }) => place === stem + mark);
  return { parent, place: home?.stem ?? place, kind };
};

/** A key of the body outside the table; 局, 委 and 厅 of one name and level are one body. */
const generalKey = (body: string): string =>
  body
    .replace(decoration, '')
    .replace(/^国网(?=供电公司$)/u, '')
    .replace(/(?<=.{2})[委厅]$/u, '局')
    .replace(/(?:各|其他|其它|全体)(?=成员单位$)/u, '');

/** Reads level, division and body of a printed name. `homes` are the divisions the documents are written in. */
export const identifyUnit = (name: string, homes: readonly Place[] = []): UnitIdentity => {
  const prefix = readUnitPrefix(foldUnitName(name));
  const place = prefix.places.at(-1) ?? null;
  const atHome = prefix.mark === null ? withoutHomeStem(prefix.rest, homes) : null;
  const ofLevel = atHome?.body ?? prefix.rest;
  const mark = atHome?.home.mark ?? prefix.mark;
  const party = mark !== null && /^委(?!办$).{2,}/u.test(ofLevel);
  const body = party ? ofLevel.slice(1) : ofLevel;
  const { department, kind } = readFunction(body);
  const branch = department ? null : readBranch(body, homes);
  return {
    mark: mark ?? (isCentral(body, department, kind) ? '国家' : null),
    foreignPlace:
      place && homes.some(({ stem, mark: level }) => stem === place.stem && level === place.mark) ? null : place,
    key: department?.name ?? (branch ? branchKey(branch) : generalKey(body)),
    body,
    department,
    kind,
    party,
    branch,
  };
};

/** Central organs print no level: 财政部, 税务总局, 人民银行. */
const isCentral = (body: string, department: DepartmentFunction | null, kind: string): boolean =>
  body === '人行' || (department !== null && ['部', '总局', '总署', '署'].includes(kind));

const branchKey = ({ parent, place, kind }: Branch): string => {
  const { department } = readFunction(parent);
  return `${department?.name ?? generalKey(parent)}/${place}${kind}`;
};
