import { type FoldedText, foldText, unfoldSpan } from '../folded-text.ts';
import type { Span } from '../span.ts';
import { type AgencyBefore, agencyBefore, isOrderAgency, namedIssuerBefore } from './agency.ts';
import { agencyKey } from './document-number-key.ts';
import { type NumberCandidate, numberCandidates } from './number-candidate.ts';

/** A document number named in running text; what the text leaves out is null. */
export interface DocumentNumberMention {
  readonly agency: string | null;
  readonly year: number | null;
  readonly sequence: number;
  /** From agency to 号, in the text that was searched. */
  readonly span: Span;
  readonly printed: string;
  /** Agency and year are those of the number before it: the second of `浙政发〔2019〕8号、10号`. */
  readonly inherited: boolean;
}

/** What the caller holds; it tells a document number from a house number. */
export interface KnownDocumentNumbers {
  /** 机关代字 of the documents held. */
  readonly knownAgencies?: readonly string[];
  /** Sequence numbers of the documents held: with them a bare `26号` is recognised. */
  readonly knownSequences?: ReadonlySet<number>;
}

/**
 * Finds document numbers in text of users or documents, in full (`嵊政办发〔2023〕26号`) and in part (`26号文`,
 * `20号和26号`), in every spelling people use. A number without brackets counts only with a known agency, with 文 or
 * 文件 after it, or when the caller holds a document of that number; `7号楼` and `到2027年7号项目` do not count.
 */
export const findDocumentNumbers = (
  text: string,
  { knownAgencies = [], knownSequences = new Set() }: KnownDocumentNumbers = {},
): readonly DocumentNumberMention[] => {
  const folded = foldText(text);
  const scan: Scan = { folded, agencies: knownAgencies.map((name) => agencyKey(name)), sequences: knownSequences };
  const found: Found[] = [];
  let waiting: NumberCandidate[] = [];
  for (const candidate of numberCandidates(folded.text)) {
    const accepted = judge(scan, candidate) ?? continuation(scan, candidate, found.at(-1));
    if (accepted) {
      found.push(...listedBefore(scan, waiting, accepted), accepted);
      waiting = [];
    } else {
      waiting = [...waiting.slice(-9), candidate];
    }
  }
  return found.map((one) => toMention(text, folded, one));
};

interface Scan {
  readonly folded: FoldedText;
  readonly agencies: readonly string[];
  readonly sequences: ReadonlySet<number>;
}

/** A mention with offsets into the folded text. */
interface Found {
  readonly agency: string | null;
  readonly year: number | null;
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  readonly inherited: boolean;
}

const judge = (scan: Scan, candidate: NumberCandidate): Found | null => {
  if (candidate.mark === 'none' && candidate.brackets < 2) return null;
  const before = agencyBefore(scan.folded, candidate.start, scan.agencies);
  if (before && isNumberWithAgency(candidate, before)) return withAgency(candidate, before);
  return isNumberAlone(scan, candidate) ? { ...alone(candidate), agency: issuerOf(scan, candidate) } : null;
};

const issuerOf = (scan: Scan, candidate: NumberCandidate): string | null =>
  candidate.innerAgency ?? namedIssuerBefore(scan.folded.text, candidate.start);

/** With a known agency before it almost any spelling is a number; with an unknown one brackets or 令 must vouch. */
const isNumberWithAgency = (candidate: NumberCandidate, { agency, known }: AgencyBefore): boolean => {
  if (candidate.innerAgency !== null) return false;
  if (known && candidate.mark === 'misread') return candidate.brackets > 0;
  if (candidate.mark === 'misread') return false;
  if (known) return candidate.mark === 'printed' || candidate.brackets === 2;
  if (candidate.signBefore || candidate.inBrackets || candidate.mark === 'none') return false;
  if (candidate.year !== null && candidate.brackets > 0) return true;
  if (candidate.year !== null && candidate.calledDocument && /[发函规字电]$/u.test(agency)) return true;
  return isOrderAgency(agency) && (candidate.ordinal || candidate.joint === 'word');
};

const isNumberAlone = (scan: Scan, candidate: NumberCandidate): boolean => {
  if (candidate.mark !== 'printed' || candidate.signBefore) return false;
  if (candidate.year !== null && candidate.joint === 'none') return false;
  if (candidate.innerAgency !== null) return candidate.brackets === 2;
  if (/[A-Za-z月路街巷弄道]/u.test(scan.folded.text.charAt(candidate.start - 1))) return false;
  if (candidate.calledDocument) return true;
  if (!endsAsNumber(scan.folded.text, candidate.end)) return false;
  return candidate.brackets > 0 || scan.sequences.has(candidate.sequence);
};

/** What may follow a bare number of a document; a noun (`26号楼`) or a point in time (`26号前`) may not. */
const afterNumber = new RegExp(
  [
    '^(?:$|[^\\p{Script=Han}\\p{L}\\p{N}]',
    '[里中和与及跟同或说讲写的是有没那这第附关对都也呢吗么啊吧嘛一二三四五六七八九十什哪谁怎几共牵列拆首最]',
    '内容|全文|原文|正文|上(?![报午班])|以及|还是|头一|提[到出的过]|涉及|规定|明确|要求|通知|方案|意见|办法|印发|成文|发布',
    '过期|失效|有效|废止|责任|参与|配合|任务|指标|目标|条',
    '[国省市县区][\\p{Script=Han}]{1,2})',
  ].join('|'),
  'u',
);

const endsAsNumber = (text: string, end: number): boolean => afterNumber.test(text.slice(end, end + 3));

const withAgency = (candidate: NumberCandidate, { agency, start }: AgencyBefore): Found => ({
  agency,
  year: candidate.year,
  sequence: candidate.sequence,
  start,
  end: candidate.end,
  inherited: false,
});

/** A bracket that has no year behind it belongs to the sentence: `（26号文）`. */
const alone = (candidate: NumberCandidate): Found => ({
  agency: candidate.innerAgency,
  year: candidate.year,
  sequence: candidate.sequence,
  start: candidate.start,
  end: candidate.end,
  inherited: false,
});

const joiningWords = /^(?:文件?)?(?:和|与|及|以及|跟|同|还有|[、，,])$/u;

/** `…26号` after an accepted number and 和 or 、 goes with it. */
const continuation = (scan: Scan, candidate: NumberCandidate, previous: Found | undefined): Found | null => {
  if (!previous || candidate.year !== null || candidate.mark !== 'printed') return null;
  const { text } = scan.folded;
  if (candidate.start - previous.end > 5 || !joiningWords.test(text.slice(previous.end, candidate.start))) return null;
  if (!candidate.calledDocument && !endsAsNumber(text, candidate.end)) return null;
  return { ...alone(candidate), agency: previous.agency, year: previous.year, inherited: previous.agency !== null };
};

/** Numbers of a list that are understood only at its end: `20号和26号文`, `17、20、26号文`. */
const listedBefore = (scan: Scan, waiting: readonly NumberCandidate[], accepted: Found): readonly Found[] => {
  const listed: Found[] = [];
  let { start } = accepted;
  for (const candidate of waiting.toReversed()) {
    if (!joiningWords.test(scan.folded.text.slice(candidate.end, start)) || candidate.year !== null) break;
    if (candidate.mark === 'misread' || (candidate.mark === 'none' && !scan.sequences.has(candidate.sequence))) break;
    listed.unshift(alone(candidate));
    start = candidate.start;
  }
  return listed;
};

const toMention = (text: string, folded: FoldedText, found: Found): DocumentNumberMention => {
  const span = unfoldSpan(folded, found);
  return {
    agency: found.agency,
    year: found.year,
    sequence: found.sequence,
    span,
    printed: text.slice(span.start, span.end),
    inherited: found.inherited,
  };
};
