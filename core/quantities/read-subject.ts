import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';
import { endsWithDoing } from './verbs.ts';

const rhythm = '每(?:年|月|季度?|周|半年|[两二三]年|学期|学年)|年均|逐年';
const leading = new RegExp(
  `^(?:${rhythm}|[\\d一二三四五十]{1,2}年(?=累计|共|完成|有)|原则上|力争|确保|保障(?![性房])|推动|促进|加快|积极|全力|全面|稳步|持续|进一步|重点关注|累计|共(?![同建享富有])|对(?![接外口标])|按照?|到|至|(?:建成|培育|推进|组织|实施|完成|实现|打造|建设(?!用地|工程|项目|单位|资金)|新建|创成|创建|举办|开展|引导(?!基金|资金)|引进|启动|保持|布局)(?![、和及与]))`,
  'u',
);
const trailing =
  /(?:分别|(?<![年人亩户平])均|合理|控制|保持|稳定|实现|总计|共|在|为|达|不|约|力争|争取|至少|最[多少高低长]|给予|予以|、)$/u;

/** Words in the text that name what a figure measures. */
export interface SubjectReading extends Span {
  /** 累计 stands before it. */
  readonly cumulative: boolean;
}

/**
 * What stands before the figure without verbs; where only verbs do, what stands after it. With no figure the wording
 * is the name itself.
 */
export const readSubject = (text: string, wording: Span, figure: Figure | null): SubjectReading => {
  const figureStart = figure?.start ?? wording.end;
  const figureEnd = figure?.end ?? wording.end;
  const head = text.slice(wording.start, Math.max(wording.start, figureStart));
  const tail: Span = { start: skip(text, figureEnd, wording.end, /^的/u), end: Math.max(figureEnd, wording.end) };
  const cumulative = head.includes('累计');
  const start = skip(text, wording.start, figureStart, leading);
  const end = trim(text, start, figureStart);
  const fromTail = tail.end > tail.start && (end <= start || namesNothing(text.slice(start, end)));
  return fromTail ? { ...tail, cumulative } : { start, end: Math.max(start, end), cumulative };
};

const skip = (text: string, from: number, to: number, pattern: RegExp): number => {
  let at = from;
  while (at < to) {
    const found = pattern.exec(text.slice(at, Math.min(to, at + 8)))?.[0] ?? '';
    if (found === '') return at;
    at += found.length;
  }
  return at;
};

const trim = (text: string, start: number, from: number): number => {
  let end = from;
  while (end > start) {
    const found = trailing.exec(text.slice(Math.max(start, end - 4), end))?.[0] ?? '';
    if (found === '') return end;
    end -= found.length;
  }
  return end;
};

/** `绘就` + 1张 + `全景图`, `给予企业` + 10万元/人 + `奖励`: the thing is named after the figure. */
const namesNothing = (head: string): boolean =>
  head.length < 2 || endsWithDoing(head) || /^(?:给予|奖励|补助|补贴|资助|安排).{0,6}$/u.test(head);
