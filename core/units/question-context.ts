import { isLevelMark, type LevelMark } from './level-mark.ts';

const markBefore = /(?<mark>国家|自治区|省|市|州|县|区|旗)(?:(?:里|上|级|直|属)(?:面|的)?|的)?$/u;
/** Text before a name whose last mark is no level: 园区, 社区, 城市 and 门市 end in a mark and state no level. */
export const noMarkBefore = /(?:[园社地山景辖城片校库街灾矿牧林郊小]区|(?:城|门|上|超|都|夜|股|楼)市)(?:里|的|上)?$/u;
const markAfter = /^\s*[〔（(]?(?:是|指|说的是)?(?<mark>省|市|县|区)(?:里|上|级)(?:的)?/u;

const markOf = (pattern: RegExp, text: string): LevelMark | null => {
  const mark = pattern.exec(text)?.groups?.['mark'];
  return mark !== undefined && isLevelMark(mark) ? mark : null;
};

/** The level that the words around a name state: 县里的交投, 市发改, 交投（县里的）. */
export const statedLevelAround = (text: string, start: number, end: number): LevelMark | null => {
  const before = text.slice(Math.max(0, start - 6), start);
  const ahead = noMarkBefore.test(before) ? null : markOf(markBefore, before);
  return ahead ?? markOf(markAfter, text.slice(end, end + 8));
};

/** Words and particles after which a name may begin; what stands between one of them and a level mark is a place. */
const boundaryWord =
  /请问|已经|业经|坚持|代表|落实|完成|获得|贯彻|发挥|纳入|设立|成立|近日|执行|通过|报请|报送|请示|并请|接受|组建|筹建|加挂|后报|会暨|方案|文件|通知|意见|计划|清单|规划|目前|现在|今年|去年|明年|所有|全部|牵头|负责|参与|配合|责任|单位|部门|任务|关于|根据|哪些|什么|还有|包括|其中|分别|以及|比如|例如|咱们|我们|你们|他们|工程|行动|要求|规定|[^\p{Script=Han}]|[的了经在由与和及跟给对向把被让问查看找是里下从按归帮列我你他她它咱这那哪每各全本该说讲算点先再还有没要想将据个份条项为以同或叫吗呢吧啊文号属于至到所]/gu;

/** 县委 before 县政府 is a name of its own, not a place. */
const noPlace = /^[省市县区]|[委局办厅部署府]$/u;

/** The two to four characters that stand as a place name directly before a level mark at `start`, '' if none do. */
export const placeBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - 12), start);
  const cut = Math.max(0, ...[...before.matchAll(boundaryWord)].map((match) => match.index + match[0].length));
  const run = before.slice(cut);
  return run.length >= 2 && run.length <= 4 && !noPlace.test(run) ? run : '';
};

/** Where a short word may begin and end as a name of its own. */
const wordBegins =
  /(?:^|[^\p{Script=Han}\p{L}\p{N}]|[和与及跟同给归由问找让是对把被叫我咱你们他的了里级省市县区在按像查看出列替请文号件案])$/u;
const wordEnds =
  /^(?:$|[^\p{Script=Han}\p{L}\p{N}]|[的在是吗呢吧那这和与及跟里都也还啥哪几怎把被或给往没]|要(?![素求闻])|有(?!限)|负责|牵|参[与加]|配合|挂[了的在着]|管(?![理道网委])|分[了到管几的]|干(?!部)|做|承[担办]|对|从|今年|去年|目前|什么|该|需(?!求)|应(?![急用])|能(?![源力])|可|挑头|领[头了衔办]|认领|揽|摊)/u;
/** An ordinary word stands for a department only where the question ends or speaks of what departments do. */
const everydayEnds =
  /^(?:$|[?？。！!〔（(]|[吗呢吧](?:$|[^\p{Script=Han}])|那边|这边|那儿|这块|口子|部门|系统|牵头|负责|挑头|领头|参与|配合|要管|管(?:哪|啥|什么|几)|有(?:哪些|啥|什么|几|没有|无)?(?:任务|活|事|责任))/u;

/** True when the words around a short form leave it standing as a word: 人行在…, not 人行道. */
export const standsAsWord = (text: string, start: number, end: number): boolean =>
  wordBegins.test(text.slice(Math.max(0, start - 1), start)) && wordEnds.test(text.slice(end, end + 2));

/** The narrow test, for forms that are ordinary words: 民政吗, 气象有哪些任务, not 教育资源 or 文化和旅游. */
export const standsAsDepartment = (text: string, start: number, end: number): boolean =>
  wordBegins.test(text.slice(Math.max(0, start - 1), start)) && everydayEnds.test(text.slice(end, end + 8));
