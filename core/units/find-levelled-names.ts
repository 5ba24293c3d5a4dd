import type { Span } from '../span.ts';
import { endsInOrdinaryWord, goesOnAsOtherWord } from './ending-guards.ts';
import { levelBefore } from './level-before.ts';

/** A mark that may begin a name: not the first half of 市场, 县城, 区域, 省级, nor the end of 园区 or 城市. */
const mark =
  /(?<![园社地山景辖片校库街灾矿牧林郊小聚特政]|[各每]|直辖|[城门上超都夜股楼]|国)(?:国家|国务院|省(?![级域内外份会道钱直])|市(?![场容值域区面价外内级县直]|民(?![政宗族])|政(?![府协法务]))|自治州|(?<!\p{Script=Han})州(?!级)|县(?![级域区市外内里直]|城(?![投管建]))|区(?![域位块划间分别级内]))/gu;

/** Organs that are whole names behind a level: 县委, 市政府, 县人大办. */
const organ =
  /^(?:人民政府|政府|府(?=办)|委|人大常委会|人大|政协|纪委监委|纪委|监委|人民法院|法院|人民检察院|检察院|武装部|人武部)(?:办公[室厅]|办|机关)?|^(?:总工会|供销社|科协|残联|妇联|文联|侨联|社科联|工商联|团委|党校|电视台|气象台)/u;
const longEnding =
  /指挥部|管委会|管理委员会|委员会|中心|公司|集团|领导小组|专班|办公室|联合会|协会|商会|融媒体|大队|支队|总队|分局|支行|公路局/gu;
const shortEnding = /[局委办部厅]/gu;

const longestBody = 18;
const longestShortBody = 9;
const shortestBody = 2;

/** Words of sentences that stand between a level and an ending when the two do not belong together. */
const noBody =
  /[和与及的了在为对被把将由向其并或等各每全]|以上|以下|规模|重点|推进|推动|加强|实施|开展|完善|建立|形成|打造|建成|提升|培育|支持|鼓励|引导|招引|成立|设立|新增|围绕|依托|落实|组织(?!部)|负责|牵头|首家|转发|批转|印发|发布|批准|同意|关于|申请|实现|推行|推出|未|发展提供|^(?:城$|城市$|政府性|委[常书副员])/u;

/** Finds names that begin with their level: 县委组织部, 县交投公司, 某某市政务服务办, 县纪委. */
export const findLevelledNames = (text: string): readonly Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(mark)) {
    const bodyAt = match.index + match[0].length;
    const run = /^\p{Script=Han}*/u.exec(text.slice(bodyAt, bodyAt + longestBody + 4))?.[0] ?? '';
    // 国家 before 中心 or 集团 is a title (国家医学中心), no level.
    const length = bodyLength(run, match[0].startsWith('国'));
    if (length > 0) found.push({ start: levelBefore(text, bodyAt), end: bodyAt + length });
  }
  return found;
};

/** Length of the shortest whole name at the start of what follows a level, 0 where none begins. */
const bodyLength = (run: string, isCentral: boolean): number => {
  const short = [...run.matchAll(shortEnding)].map((match) => match.index + 1).filter((end) => end <= longestShortBody);
  const long = isCentral ? [] : [...run.matchAll(longEnding)].map((match) => match.index + match[0].length);
  const whole = [organ.exec(run)?.[0].length ?? 0, ...short, ...long].filter(
    (end) =>
      end > 0 &&
      end <= longestBody &&
      isBody(run.slice(0, end)) &&
      !goesOnAsOtherWord(run.slice(0, end), run.slice(end)),
  );
  return whole.length === 0 ? 0 : Math.min(...whole);
};

const isBody = (body: string): boolean => {
  if (organ.exec(body)?.[0] === body) return true;
  if (endsInOrdinaryWord(body)) return false;
  const ending = /(?:指挥部|管委会|中心|公司|集团|.)$/u.exec(body)?.[0] ?? '';
  const stem = body.slice(0, -ending.length);
  return stem.length >= shortestBody && !noBody.test(stem) && !/[局办部厅]$/u.test(stem.slice(0, -1));
};
