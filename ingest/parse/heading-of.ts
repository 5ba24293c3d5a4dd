import type { MarkerType } from './marker.ts';

/** Longest heading that is followed by text on the same line. */
const longestLead = 40;
/** Longest line that is a heading from end to end. */
const longestWhole = 60;
/** Articles have no headings as a rule; what looks like one has to be short. */
const longestArticleLead = 12;

/** Notes of responsibility after a heading are no part of it. */
const responsibilityNote = /\s*[（(〔](?:责任|牵头|配合|主责|参与|实施)[^）)]*(?:[）)〕]|$)/u;

/**
 * The heading that `text`, the line without its label, opens with: up to the first 。 or ： when short enough, the whole
 * line when it has no sentence; '' for text. `type` is null for lines without a marker.
 */
export const headingOf = (text: string, type: MarkerType | null): string => {
  const line = text.replace(responsibilityNote, '').trim();
  return type === 'article' ? articleHeading(line) : sentenceHeading(line);
};

/** 第五条【适用范围】…, 第五条（适用范围）…, 第五条 适用范围, 第五条 平台服务。每年… */
const articleHeading = (line: string): string => {
  const bracketed = /^[【［[（(]([^】］\]）)]{1,20})[】］\]）)]/u.exec(line);
  if (bracketed?.[1]) return bracketed[1].trim();
  if (!/[。；，：！？]/u.test(line)) return line.length <= longestArticleLead * 2 ? line : '';
  const stop = line.indexOf('。');
  const lead = line.slice(0, stop);
  return stop > 0 && stop < line.length - 1 && lead.length <= longestArticleLead && !/[，、：；“《]/u.test(lead)
    ? lead.trim()
    : '';
};

const sentenceHeading = (line: string): string => {
  const stop = line.indexOf('。');
  const sentence = stop < 0 ? line : line.slice(0, stop);
  if (stop < 0 && /[；;，,]$/u.test(line)) return '';
  const colon = /^([^：:，,；;。]{1,20})[：:]/u.exec(sentence)?.[1];
  if (colon !== undefined) return colon.trim();
  if (/[；;：:]/u.test(sentence)) return '';
  return sentence.length <= (stop < 0 ? longestWhole : longestLead) ? sentence.trim() : '';
};
