const CHINESE = '[〇零一二三四五六七八九十百]{1,5}';

const NEIGHBOURS = '一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|九、十';

/** Numbering at the start of a line: GB/T 9704 7.3.3, and the forms of laws and plans. */
const MARKERS: readonly RegExp[] = [
  new RegExp(`^第\\s?(?:${CHINESE}|\\d{1,3})\\s?(?:[编篇章节条款]|部分)`),
  // Not 一、二类海水 (neighbouring numbers of classes; 二、一次性补贴 is a heading), not 三.5.
  new RegExp(`^(?!(?:${NEIGHBOURS})[类期批级次等线、])${CHINESE}\\s?(?:[、．]|\\.(?!\\d))`),
  new RegExp(`^[（(]\\s?(?:${CHINESE}|\\d{1,2})\\s?[)）]`),
  // Not 3.5亿元, but 2.2023年底前.
  /^\d{1,3}\s?(?:、|[.．](?!\d{1,3}(?:\D|$)))/,
  /^\d{1,2}(?:\.\d{1,2}){1,3} ?(?=\p{Script=Han})(?![年月日个万亿元倍])/u,
  /^\d{1,2}[)）]/,
  /^[①-⑳㈠-㈩⑴-⒇❶-❿]/,
  /^——(?=\p{Script=Han})/u,
];

const DATE =
  '(?:\\d{4}|[〇○零一二三四五六七八九十]{4})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日';

const DATE_LINE = new RegExp(`^(?:[^，。；]{0,24}\\s)?${DATE}(?:印发)?$`);
const BRACKETED_LINE = /^[（(][^（()）]{2,40}[)）]$/;
const ATTACHMENT = /^附(?:件|表|图|录)\s?[\d一二三四五六七八九十-]{0,3}\s?(?:[：:]|$)/;
/** `2021年4月7日第1835次会议修正，自2021年4月15日起施行`: the note under the title of a law, printed without brackets. */
const ENACTMENT_NOTE = /\d日?(?:起|[^，。；]{0,30}会议)?(?:通过|公布|修订|修正|施行|发布)$/;
const CAPTION = /^(?:目\s?录|附(?:件|表|图|录)\s?[\d一二三四五六七八九十-]{0,3}[：:]?)$/;

const LABEL =
  /^(?:抄送|主送|抄报|主题词|注|责任人|召集人|联系人|负责人|\p{Script=Han}{2,8}(?:单位|部门|机关|机构|牵头|人|时限|时间|期限|日期|目标|任务|内容|要求|措施|举措|电话|地址|来源|方式|条件|对象|标准|依据|范围|备注|指标|名称|类别|领导|编辑))[：:]/u;

const TITLE_END =
  /(?:决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|规则|细则|条例|方案|计划|规划|纲要|要点|清单|措施|指南|标准|一览表|分工表|名单)$/;

/** Names of organisations and nothing else: a signature, an issuer. */
const SIGNATURE =
  /^[\p{Script=Han}·（）() 、]{1,40}(?:政府|委员会|办公[室厅]|[局委厅部院会署社团]|中心|公司|集团|银行)$/u;
const LONGEST_SIGNATURE = 60;
const LONGEST_TITLE = 60;

/** True when a line begins with a number or sign of a heading, an item or an article. */
export const hasMarker = (line: string): boolean => MARKERS.some((pattern) => pattern.test(line.slice(0, 16)));

/** The label of a field line (`责任单位：…`), else null. */
export const fieldLabelOf = (line: string): string | null => LABEL.exec(line.slice(0, 24))?.[0].slice(0, -1) ?? null;

/** True when a line opens a part of its own by number, label or date, whatever stands before it. */
export const opensPart = (line: string): boolean =>
  hasMarker(line) || fieldLabelOf(line) !== null || ATTACHMENT.test(line.slice(0, 24)) || isDateLine(line);

/** True for lines that are whole although no full stop ends them: dates, signatures, bracketed notes, titles. */
export const isWhole = (line: string): boolean =>
  isDateLine(line) ||
  CAPTION.test(line) ||
  ENACTMENT_NOTE.test(line.slice(-48)) ||
  (line.length <= LONGEST_SIGNATURE && (BRACKETED_LINE.test(line) || SIGNATURE.test(line))) ||
  isTitleLike(line);

/** True for the first line of a list of attachments. */
export const opensAttachmentList = (line: string): boolean => /^附(?:件|表)\s?\d{0,2}\s?[：:]/.test(line.slice(0, 12));

/** True when a line ends as titles of documents and attachments end. */
export const isTitleEnd = (line: string): boolean => TITLE_END.test(line.slice(-8)) || /[》）)表图书单]$/.test(line);

const isDateLine = (line: string): boolean => line.length <= 60 && DATE_LINE.test(line);

/** A short line without sentence marks that ends in a kind of document. */
const isTitleLike = (line: string): boolean =>
  line.length >= 6 && line.length <= LONGEST_TITLE && TITLE_END.test(line) && !/[，。；：]/.test(line);
