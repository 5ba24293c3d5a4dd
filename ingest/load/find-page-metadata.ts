import type { Span } from '#core/span.ts';
import type { PageMetadatum } from './loaded-document.ts';
import { type LabelTier, METADATA_LABEL_PATTERN, metadataLabel } from './page-metadata-labels.ts';

interface Pair extends PageMetadatum {
  readonly span: Span;
  readonly tier: LabelTier;
}

/** Longer lines are paragraphs. */
const LONGEST_LINE = 400;
/** Lines after the last paragraph that are looked at. */
const TAIL_LINES = 12;
const SHARED_LABELS_OF_A_BLOCK = 3;

const LINE = /[^\n\r]+/g;
const RUNNING_TEXT = /^(?=.{40})[^\n]*[，。；,]/;
const LINE_START = /^(?:[\s*_•·●◆■▪|>【-]|\d{1,2}[.、](?=\s))*/;
const LABEL = new RegExp(
  `(?<=^|[\\s*_•·●◆■▪|【，,])(${METADATA_LABEL_PATTERN})[\\]】]?(?:\\*\\*)?(?:[ \\u3000\\u00A0]{0,4}([:：])|(?=[\\s]|$))`,
  'g',
);
/** Asked first of every line, because it looks at one place only. */
const ANY_LABEL = new RegExp(`^(?:${METADATA_LABEL_PATTERN})`);
const LONGEST_LABEL = 40;

/**
 * Finds the label and value rows of a web page's metadata block in a text: `索引号 1133…`, `• 主题分类:` with the value on
 * a line below, several pairs on one line, Markdown bold labels. Looks above the first paragraph and below the last
 * one; a place counts as a block when it holds a label that only web pages print, or three others.
 */
export const findPageMetadata = (text: string): readonly PageMetadatum[] => {
  const lines = [...text.matchAll(LINE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((line) => /\S/.test(text.slice(line.start, line.end)));
  const paragraphs = lines.flatMap((line, at) => (isRunningText(text, line) ? [at] : []));
  const first = paragraphs[0] ?? lines.length;
  const last = paragraphs.at(-1) ?? lines.length;
  const head = readBlock(text, lines.slice(0, first));
  const tail = readBlock(text, lines.slice(last + 1, last + 1 + TAIL_LINES));
  return [...head, ...tail].map(({ label, value, span }) => ({ label, value, span }));
};

const isRunningText = (text: string, line: Span): boolean => {
  if (line.end - line.start > LONGEST_LINE) return true;
  const content = text.slice(line.start, line.end).trim();
  return RUNNING_TEXT.test(content) && pairsOfLine(text, line).length === 0;
};

const readBlock = (text: string, lines: readonly Span[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const found = pairsOfLine(text, line);
    const open = found.at(-1);
    const below = open && open.value === '' ? valueBelow(text, open, lines.slice(at, at + 3)) : null;
    if (below) at += 1;
    pairs.push(...found.slice(0, -1), ...(below ? [below] : found.slice(-1)));
  }
  const fromPage = pairs.some((pair) => pair.tier !== 'shared');
  return fromPage || pairs.length >= SHARED_LABELS_OF_A_BLOCK ? pairs : [];
};

/** The pairs of a line that consists of nothing else; none when the line is something else. */
const pairsOfLine = (text: string, line: Span): readonly Pair[] => {
  if (line.end - line.start > LONGEST_LINE) return [];
  const content = text.slice(line.start, line.end);
  const start = LINE_START.exec(content)?.[0].length ?? 0;
  if (!ANY_LABEL.test(content.slice(start, start + LONGEST_LABEL))) return [];
  const labels = [...content.matchAll(LABEL)];
  if (labels[0]?.index !== start) return [];
  const pairs = labels.map((match, at) => readPair(content, match, labels[at + 1]?.index ?? content.length));
  if (pairs.some((pair) => pair === null)) return [];
  return pairs.flatMap((pair) =>
    pair ? [{ ...pair, span: { start: line.start + pair.span.start, end: line.start + pair.span.end } }] : [],
  );
};

const readPair = (content: string, match: RegExpMatchArray, until: number): Pair | null => {
  const label = (match[1] ?? '').replace(/\s/g, '');
  const rule = metadataLabel(label);
  const from = (match.index ?? 0) + match[0].length;
  const printed = content.slice(from, until);
  const value = cleanValue(printed);
  // Without a colon only a value that could be nothing else counts: "时间 紧 任务 重" is no metadata.
  if (!rule?.accepts(value) || (!match[2] && (value === '' || rule.tier === 'shared') && !isCatalogueRow(content)))
    return null;
  const end = value === '' ? from : from + printed.trimEnd().replace(/[*|\s]+$/, '').length;
  return { label, value, tier: rule.tier, span: { start: match.index ?? 0, end } };
};

/** `组配分类 政府文件  发布机构 县发改局`: a colon-less row is one of a catalogue when a page label stands in it. */
const isCatalogueRow = (content: string): boolean =>
  [...content.matchAll(LABEL)].some((match) => metadataLabel((match[1] ?? '').replace(/\s/g, ''))?.tier === 'page');

/** True for a line that consists of labels of a metadata block and their values. */
export const isMetadataRow = (line: string): boolean => pairsOfLine(line, { start: 0, end: line.length }).length > 0;

const cleanValue = (printed: string): string => printed.replace(/^[\s*|]+|[\s*|]+$/g, '').replace(/\s+/g, ' ');

/**
 * The value on the line below a bare label. A value that is set in further than its label is taken as it is; one at
 * the same indent only when it directly follows, and either could be nothing else or the next label follows it.
 */
const valueBelow = (text: string, pair: Pair, lines: readonly Span[]): Pair | null => {
  const [line, next, after] = lines;
  const rule = metadataLabel(pair.label);
  if (!line || !next || !rule || next.end - next.start > LONGEST_LINE) return null;
  if (pairsOfLine(text, next).length > 0) return null;
  const value = cleanValue(text.slice(next.start, next.end));
  const setIn = indentOf(text, next) > indentOf(text, line);
  const adjacent = /^\r?\n?$/.test(text.slice(line.end, next.start));
  const between = rule.strict || (after !== undefined && pairsOfLine(text, after).length > 0);
  const plausible =
    value.length <= 60 && !/关于.*的|[。；，：:]/.test(value) && !/^[一二三四五六七八九十]+、/.test(value);
  if (!plausible || !(setIn || (adjacent && between)) || !rule.accepts(value)) return null;
  const end = next.start + text.slice(next.start, next.end).trimEnd().length;
  return { ...pair, value, span: { start: pair.span.start, end } };
};

const indentOf = (text: string, line: Span): number => /^[\s]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
