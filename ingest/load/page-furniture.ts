import type { Span } from '#core/span.ts';

const EDGE = '[\\s【】\\[\\]（）()|｜·•:：>»*_!,，。~-]*';
const WORD = [
  '打印(?:本页|本文|页面|文章|预览)?|我要打印|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表|上一页|上级)?',
  '(?:我要)?(?:收藏|分享|纠错|转发|点赞|评论)(?:本页|到|至|此页|按钮)?|复制链接|内容纠错|一键复制',
  '字体(?:大小)?|字号|超?大|特大|中|小|默认|A[+-]?|放大|缩小|加大|减小|适中|繁体版?|简体版?',
  '微信(?:好友)?|微博|新浪微博|朋友圈|QQ(?:空间|好友)?|腾讯微博|手机版|无障碍(?:浏览|阅读)?|长者助手|关怀版|语音播报|听全文|播报',
  '下载(?:文字版|图片版|原文|全文|附件)?|文字版|图片版|扫描件|视力保护色',
].join('|');

/** Lines made of nothing but the words on a page's buttons: `【打印】【关闭】`, `字体：大 中 小`. */
const BUTTONS = new RegExp(`^${EDGE}(?:(?:${WORD})${EDGE}){1,24}$`);

/** One of these must be among the words: `大` or `中` alone may be a table cell. */
const BUTTON_ANCHOR =
  /打印|关闭|返回|收藏|分享|纠错|链接|复制|字体|字号|微信|微博|QQ|手机版|无障碍|长者|关怀|播报|听全文|下载|繁体/;

/** Whole lines that a page prints around its article. */
const LINES: readonly RegExp[] = [
  /^\s*(?:用手机)?扫一?扫.{0,12}(?:手机|打开|分享|关注|二维码).{0,16}$/,
  /^\s*(?:您?(?:当前|现在)?所?在?(?:的)?位置|当前位置)\s*[:：].{0,120}$/,
  /^\s*(?:上一篇|下一篇|上一条|下一条|上篇|下篇)\s*[:：].{0,100}$/,
  /^\s*(?:浏览|访问|阅读|点击)(?:次数|量|数|率)?\s*[:：]\s*[-\d,]*\s*次?\s*$/,
  /^\s*(?:责任编辑|网站编辑)\s*[:：]\s*[\u4E00-\u9FFF·]{0,6}\s*$/,
  /^\s*(?:版权所有|Copyright\b|网站标识码|网站地图).{0,120}$/i,
  /^\s*.{0,20}(?:ICP备|公网安备|网安备)\s*\d.{0,60}$/,
];
const LONGEST = 200;

/** True for a line that belongs to the web page and not to the document on it. */
export const isPageFurniture = (line: string): boolean => {
  if (line.length > LONGEST || !/\S/.test(line)) return false;
  return (BUTTON_ANCHOR.test(line) && BUTTONS.test(line)) || LINES.some((pattern) => pattern.test(line));
};

/** Copies from Wikisource end with a licence note on why the text is in the public domain. */
const LICENCE = /\n[ \t\u3000]*本作品(?:来自|是|在)[^\n]{0,60}\n(?=[\s\S]{0,1500}公有领域)/;

/** The licence note at the end of a text copied from an open library; null when there is none. */
export const findLicenceNote = (text: string): Span | null => {
  const from = Math.max(0, text.length - 3000);
  const match = LICENCE.exec(text.slice(from));
  return match ? { start: from + match.index, end: text.length } : null;
};
