/**
 * `classified`: a state secret mark (绝密, 机密, 秘密), which no door may let in. `internal`: a copy number or a mark that
 * keeps the document from the public; a person decides.
 */
export interface ClassificationMark {
  readonly kind: 'classified' | 'internal';
  /** Which rule found it; says nothing of the content. */
  readonly rule: 'secrecy-mark' | 'copy-number' | 'internal-mark' | 'not-public';
}

/** GB/T 9704 7.2.1–7.2.3: copy number, secrecy mark and urgency are the first lines of the first page. */
const HEAD_LINES = 10;
const TAIL_LINES = 10;
/** Marks are short; longer lines are text. */
const LONGEST_MARK = 40;

const TERM =
  '(?:[\\d一二三四五六七八九十]{1,3}\\s*(?:年|个月|月|天|日)|长\\s*期|永\\s*久|启\\s*用\\s*前|[^。，；：]{0,8}解\\s*密)';
const STAR = '[★☆✩✭✱﹡*·]';
const URGENCY = '(?:特\\s*急|加\\s*急|特\\s*提|急\\s*件|平\\s*急)';
const LEVEL = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
const COPY_NUMBER = '(?:(?:份号\\s*[:：]?\\s*)?\\d{6}\\s+)?';

/** `机密★20年`, `000001 秘 密 ★ 1年 特急`: with its star the mark is one wherever it stands as a line. */
const STARRED = new RegExp(`^${COPY_NUMBER}(?:密\\s*级\\s*[:：]\\s*)?${LEVEL}\\s*${STAR}\\s*${TERM}?\\s*${URGENCY}?$`);
/** `密级：机密`. */
const LABELLED = new RegExp(`^密\\s*级\\s*[:：]\\s*${LEVEL}(?:\\s*级)?\\s*${URGENCY}?$`);
/** `机密`, `绝密 特急`: a mark only near the top. */
const BARE = new RegExp(`^${COPY_NUMBER}${LEVEL}\\s*(?:级|件|文件)?\\s*${TERM}?\\s*${URGENCY}?$`);

const COPY_NUMBER_LINE = /^(?:份\s*号\s*[:：]?\s*|No\.?\s*)?\d{6}$/i;

const INTERNAL_MARK =
  /^(?:密级[:：])?(?:内部(?:资料|文件|参阅|参考|情况|刊物|材料|使用|传阅|掌握|发行)?|仅供(?:领导|内部)(?:参阅|参考|使用)|注意(?:保存|保密|保管)|妥善保管|不得(?:外传|转发|翻印|复印|上网)|请勿(?:外传|转发)|工作秘密|内部)(?:[,，、;；·!！]?(?:内部资料|注意(?:保存|保密|保管)|妥善保管|严禁外传|(?:不得|请勿|严禁)(?:外传|转发|翻印|复印|上网)|仅供(?:领导|内部)(?:参阅|参考|使用)|用后(?:收回|销毁))){0,3}$/;

/** 公开属性 other than 主动公开: `（此件不予公开）`, `公开方式：依申请公开`. */
const NOT_PUBLIC =
  /^(?:(?:此件|本件|该件)(?:不予公开|依申请公开|不公开|暂不公开|不宜公开)|(?:信息)?(?:公开)?(?:方式|属性|选项|类别|类型|形式|性质)[:：](?:不予公开|依申请公开|不公开|暂不公开)|不予公开)$/;
const ON_REQUEST_NOTE = /^依申请公开$/;

/**
 * Looks for a secrecy mark or an internal mark among the lines of a document or message, at the places where they are
 * printed. Words in running text (商业秘密, 保守秘密) are no marks.
 */
export const findClassificationMark = (lines: readonly string[]): ClassificationMark | null => {
  const marks = lines.map(readable).filter((line) => line !== '');
  const short = marks.map((line) => (line.length <= LONGEST_MARK ? line : ''));
  if (
    short.some((line) => STARRED.test(line) || LABELLED.test(line)) ||
    short.slice(0, HEAD_LINES).some((line) => BARE.test(line))
  ) {
    return { kind: 'classified', rule: 'secrecy-mark' };
  }
  if (COPY_NUMBER_LINE.test(short[0] ?? '')) return { kind: 'internal', rule: 'copy-number' };
  const joined = short.map((line) => line.replace(/\s/g, ''));
  if (joined.slice(0, HEAD_LINES).some((line) => INTERNAL_MARK.test(line)))
    return { kind: 'internal', rule: 'internal-mark' };
  const isNote = joined.slice(-TAIL_LINES).some((line) => ON_REQUEST_NOTE.test(line));
  return isNote || joined.some((line) => NOT_PUBLIC.test(line)) ? { kind: 'internal', rule: 'not-public' } : null;
};

/** The line without what may surround a mark in print or in markup; full-width digits and letters narrowed. */
const readable = (line: string): string => {
  if (line.length > LONGEST_MARK * 3) return line;
  return line
    .replace(/<[^<>]{0,80}>/g, '')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u0000-\u0008]/g, '')
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/＊/g, '*')
    .replace(/^[\s#>*_|【[（(〔“"「]+/, '')
    .replace(/[\s*_|】\]）)〕”"」]+$/, '');
};
