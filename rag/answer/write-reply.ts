import type { Citation } from '#core/citation.ts';
import type { Claim } from '../cite/claim.ts';
import { formatDocumentName } from '../cite/format-citation.ts';
import type { Note, Reply } from '../reply.ts';
import type { ProposedAnswer, ProposedClarification, ProposedRefusal } from './proposed-answer.ts';

/** Every reply carries it: 标识办法 and GB 45438-2025 ask for a visible label. */
export const MACHINE_LABEL = '内容由人工智能生成，仅供参考，以文件原文为准。';

const CONCLUSION_LIMIT = 200;
/** What a phone shows without tiring the reader; lists and drafts may be longer. */
const TEXT_LIMIT = 1200;
const QUOTE_LIMIT = 160;

const clip = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1))}…`;

const uniqueCitations = (citations: readonly Citation[]): readonly Citation[] => {
  const seen = new Set<string>();
  return citations.filter(({ documentId, path, quote }) => {
    const key = `${documentId}\n${path}\n${quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** The sources, one document name followed by its sections, in order of first use. */
const sourceLines = (citations: readonly Citation[], budget: number): readonly string[] => {
  const lines: string[] = [];
  let left = budget;
  let name = '';
  for (const citation of citations) {
    const document = formatDocumentName(citation);
    const line = `· ${citation.path}：“${clip(citation.quote, QUOTE_LIMIT)}”`;
    const block = document === name ? [line] : [document, line];
    const cost = block.reduce((sum, part) => sum + part.length + 1, 0);
    if (cost > left) break;
    name = document;
    left -= cost;
    lines.push(...block);
  }
  return lines;
};

const noteLines = (notes: readonly Note[]): readonly string[] =>
  notes.length === 0 ? [] : ['', `【提示】${notes.map(({ text }) => text).join('；')}`];

const nearLines = (near: readonly string[]): readonly string[] =>
  near.length === 0 ? [] : [`相近章节（未作依据）：${near.join('；')}`];

/** Statements one after the other; one that ends without punctuation is closed with a semicolon before the next. */
const conclusionOf = (lead: string | undefined, claims: readonly Claim[]): string =>
  claims.reduce((said, { text }) => {
    const open = said !== '' && !/[。；！？：，…\n]$/u.test(said) && !/^[\n；，。]/u.test(text);
    return `${said}${open ? '；' : ''}${text}`;
  }, lead ?? '');

/** Renders an answer whose claims have passed the gate. Citations come out in the order they are shown. */
export const writeAnswer = (answer: ProposedAnswer): Reply => {
  const long = answer.kind === 'list' || answer.kind === 'draft';
  const whole = conclusionOf(answer.lead, answer.claims);
  const citations = uniqueCitations([...answer.claims.flatMap((claim) => claim.citations), ...answer.support]);
  const tail = [...nearLines(answer.near ?? []), ...noteLines(answer.notes), '', MACHINE_LABEL];
  const head = [whole, '', '【依据】'];
  const budget = long
    ? Number.POSITIVE_INFINITY
    : TEXT_LIMIT - [...head, ...tail].reduce((sum, line) => sum + line.length + 1, 0);
  const sources = sourceLines(citations, budget);
  return {
    kind: answer.kind,
    conclusion: clip(whole, CONCLUSION_LIMIT),
    statement: whole,
    text: [...head, ...sources, ...tail].join('\n'),
    citations,
    items: answer.items,
    notes: answer.notes,
    refusal: null,
    engine: 'extractive',
  };
};

/** Renders a refusal: the reason in one sentence, then what came closest, so that the reader can go on by hand. */
export const writeRefusal = (refusal: ProposedRefusal): Reply => {
  const nearest = uniqueCitations(refusal.nearest);
  const tail = [...noteLines(refusal.notes), '', MACHINE_LABEL];
  const lines = nearest.length === 0 ? [] : ['', '【最相近】', ...sourceLines(nearest, TEXT_LIMIT - 300)];
  return {
    kind: 'refusal',
    conclusion: clip(refusal.message, CONCLUSION_LIMIT),
    statement: refusal.message,
    text: [refusal.message, ...lines, ...tail].join('\n'),
    citations: nearest,
    items: [],
    notes: refusal.notes,
    refusal: { reason: refusal.reason },
    engine: 'extractive',
  };
};

/** Renders a question back: one line a choice. */
export const writeClarification = ({ message, choices, printed }: ProposedClarification): Reply => ({
  kind: 'clarification',
  conclusion: clip(message, CONCLUSION_LIMIT),
  statement: message,
  text: [message, ...(printed ?? choices.map(formatDocumentName)).map((name) => `· ${name}`), '', MACHINE_LABEL].join(
    '\n',
  ),
  citations: [],
  items: choices,
  notes: [],
  refusal: null,
  engine: 'extractive',
});
