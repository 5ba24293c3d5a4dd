import { readAdministrativePrefix } from './administrative-prefix.ts';
import { departmentFunctionOf } from './department-functions.ts';
import { comparableUnitName } from './fold-unit-name.ts';

/** How the names of organs, bodies, enterprises and townships end. */
export const unitEndingPattern =
  '局|委|办|厅|部|署|院|所|站|处|社|会|队|校|馆|台|联|团|府|科协|中心|办公室|公司|集团|银行|支行|分行|海关|机关|小组|专班|大学|部门|单位|组织|基地|[乡镇]|街道|法院';

const ending = new RegExp(`(?:${unitEndingPattern})$`, 'u');

/** Words of sentences and of remarks that no name of an organisation holds. */
const clauseWord =
  /的|了|以下|上述各项|均[需由为应要]|需[要由各]|应[当由]|不再|单独|列[第出入]|下同|其中|如下|详见|另行|推进$|落实$|完成|未明确|^(?:加强|做好|按|确保|落实|推进|根据|并|及时|定期|每|暂|无)|[。；：:！？]/u;

const roleLabel = /^(?:牵头|责任|配合|参与|参加|协助|主责|主办|承办|协办|联系|完成)?(?:单位|部门)$/u;

/** Longest name of one body without white space; 领导小组 of long titles come near it. */
const longest = 40;
/** A name in a list without a known ending (青岛港, 中石化) stays short. */
const longestWithoutEnding = 14;

const collectiveWord = /各|有关|相关|所有|全体|其他|其它|属地|所在地|以上(?:人民)?政府/u;
const collectiveName =
  /(?:成员单位|直属单位|下属单位|群团组织|(?:主管|职能|行政)部门|业主单位|建设单位)$|^(?:[省市县区]?[级直属]?)?(?:部门|单位|机关|乡镇|镇街|街镇|街道|园区|功能区|街道办事处|群团组织)$/u;

/** True for owners that stand for many: 各乡镇, 县级有关部门, 领导小组成员单位. */
export const isCollectiveOwner = (name: string): boolean =>
  collectiveWord.test(name) || collectiveName.test(name) || /^[^、]*、/u.test(name);

/** True for the name of one township: 花山镇, 城关街道. */
export const isTownshipName = (name: string): boolean =>
  /^\p{Script=Han}{2,5}(?:镇|乡|街道)$/u.test(name) && !isCollectiveOwner(name);

/** True for a name that is whole by its ending; a head such as 县文广旅 or a clause is not. */
export const isWholeUnitName = (name: string): boolean => {
  const plain = comparableUnitName(name);
  if (plain.length < 2 || plain.length > longest || clauseWord.test(plain) || roleLabel.test(plain)) return false;
  return (ending.test(plain) && !hasNoBody(plain)) || isCollectiveOwner(plain);
};

/** 中心, 局 or 公司 alone name nothing. */
const hasNoBody = (plain: string): boolean =>
  /^(?:中心|公司|分公司|供电公司|集团|支行|分行|分局|分中心|专班|小组|部门|机关|单位|组织|基地|指挥部|管委会|海关)$/u.test(
    plain,
  );

/** True for an item of a list that can be a name: whole by its ending, or short and free of words of a sentence. */
export const couldBeUnitName = (item: string): boolean => {
  const plain = comparableUnitName(item);
  if (isWholeUnitName(plain)) return true;
  if (plain.length < 2 || plain.length > longestWithoutEnding) return false;
  return (
    /^[\p{Script=Han}A-Z“][\p{Script=Han}A-Z“”（）—·]+$/u.test(plain) &&
    !clauseWord.test(plain) &&
    !roleLabel.test(plain)
  );
};

/** True for a whole name that begins with its level or place, or is a standard department or collective owner. */
export const isUnitNameWithLevel = (name: string): boolean => {
  const plain = comparableUnitName(name);
  if (!isWholeUnitName(plain)) return false;
  return (
    isCollectiveOwner(plain) ||
    readAdministrativePrefix(plain).mark !== null ||
    departmentFunctionOf(plain.replace(/(?:[局委部厅]|总局|委员会)$/u, '')) !== null
  );
};
