import {
  type DocumentNumber,
  type DocumentNumberMention,
  findDocumentNumbers,
  matchDocumentNumber,
  parseDocumentNumber,
} from '#core/document-number.ts';
import { onceFor } from '#core/once-for.ts';
import type { StoredDocument } from '#store';
import type { DocumentScope } from '../query.ts';
import { fitsOtherTitles } from './fits-other-titles.ts';
import { matchDocumentNames } from './match-document-name.ts';
import { matchIssuerCount } from './match-issuer-count.ts';
import { matchLooseName } from './match-loose-name.ts';
import { matchScopeWord } from './match-scope-word.ts';
import { matchTitleNumbers } from './match-title-number.ts';
import { matchYearlyNames } from './match-yearly-name.ts';
import { narrowNamed } from './narrow-named.ts';

interface NumberedDocument {
  readonly stored: StoredDocument;
  readonly number: DocumentNumber;
}

const numbered = onceFor((documents: readonly StoredDocument[]): readonly NumberedDocument[] =>
  documents.flatMap((stored) => {
    const { documentNumber } = stored.document;
    const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
    return number ? [{ stored, number }] : [];
  }),
);

/** `26号` alone, where it can be no house, line or project; it counts when a document of that number is held. */
const BARE_NUMBER =
  /(?<![\d月第])(\d{1,4})\s*号(?!楼|线|路|门|院|机|泊位|码头|地块|井|矿|桥|隧道|海上|风电|项目|工程|房|室|厅|馆|台|车|船|航|热线|公路)/gu;

const bareMentions = (text: string, held: readonly NumberedDocument[]): readonly DocumentNumberMention[] =>
  [...text.normalize('NFKC').matchAll(BARE_NUMBER)].flatMap((match) => {
    const sequence = Number(match[1]);
    if (!held.some(({ number }) => number.sequence === sequence)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ agency: null, year: null, sequence, span, printed: match[0], inherited: false }];
  });

const mentionsIn = (text: string, held: readonly NumberedDocument[]): readonly DocumentNumberMention[] => {
  const found = findDocumentNumbers(text, {
    knownAgencies: held.map(({ number }) => number.agency),
    knownSequences: new Set(held.map(({ number }) => number.sequence)),
  });
  const apart = ({ span }: DocumentNumberMention): boolean =>
    found.every((other) => span.end <= other.span.start || other.span.end <= span.start);
  return [...found, ...bareMentions(text, held).filter(apart)].sort((a, b) => a.span.start - b.span.start);
};

const documentsOf = (mention: DocumentNumberMention, held: readonly NumberedDocument[]): readonly StoredDocument[] => {
  const match = matchDocumentNumber(
    mention,
    held.map(({ number }) => number),
  );
  if (match.kind === 'none') return [];
  const numbers = match.kind === 'exact' ? [match.number] : match.numbers;
  return held.filter(({ number }) => numbers.includes(number)).map(({ stored }) => stored);
};

const cites = (stored: StoredDocument, mention: DocumentNumberMention): boolean =>
  stored.document.references.some(({ documentNumber }) => {
    const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
    return number !== null && matchDocumentNumber(mention, [number]).kind !== 'none';
  });

/** Documents a text names by number; a number that nothing held has comes back by itself. */
const scopeByNumber = (text: string, documents: readonly StoredDocument[]): DocumentScope => {
  const held = numbered(documents);
  const named = new Set<StoredDocument>();
  const missing: DocumentNumberMention[] = [];
  for (const mention of mentionsIn(text, held)) {
    const found = documentsOf(mention, held);
    if (found.length > 1) return { kind: 'ambiguous', printed: mention.printed, documents: found };
    if (found.length === 0) missing.push(mention);
    for (const stored of found) named.add(stored);
  }
  if (named.size > 0) return { kind: 'named', documents: documents.filter((stored) => named.has(stored)) };
  const [first] = missing;
  if (!first) return { kind: 'all' };
  return { kind: 'not-held', printed: first.printed, citedIn: documents.filter((stored) => cites(stored, first)) };
};

/** Longer texts are no questions; in them a subject beside 文件 is chance. */
const LONGEST_QUESTION = 120;
const MOST_CHOICES = 8;

const looselyNamed = (question: string, documents: readonly StoredDocument[]): DocumentScope => {
  const isQuestion = question.length <= LONGEST_QUESTION;
  const loose = isQuestion ? (matchLooseName(question, documents) ?? matchScopeWord(question, documents)) : null;
  if (!loose) return { kind: 'all' };
  const { printed, meansOne } = loose;
  if (!meansOne && fitsOtherTitles(question, loose.documents, documents)) return { kind: 'all' };
  const found = narrowNamed(question, loose.documents);
  return meansOne && found.length > 1 && found.length <= MOST_CHOICES
    ? { kind: 'ambiguous', printed, documents: found }
    : { kind: 'named', documents: found };
};

/** The ways in which a document is named, the surest first; the first that finds one counts. */
const WAYS_OF_NAMING = [matchTitleNumbers, matchIssuerCount, matchYearlyNames, matchDocumentNames];

const namedIn = (question: string, documents: readonly StoredDocument[]): readonly StoredDocument[] => {
  for (const match of WAYS_OF_NAMING) {
    const found = match(question, documents);
    if (found.length === 0 || (match === matchDocumentNames && fitsOtherTitles(question, found, documents))) continue;
    return match === matchTitleNumbers ? found : narrowNamed(question, found);
  }
  return [];
};

/** Finds which documents a question is about: by 文号 in any spelling first, then by title or a short form of it. */
export const resolveScope = (question: string, documents: readonly StoredDocument[]): DocumentScope => {
  const byNumber = scopeByNumber(question, documents);
  if (byNumber.kind === 'not-held' || byNumber.kind === 'ambiguous') return byNumber;
  const byName = namedIn(question, documents);
  if (byNumber.kind === 'all')
    return byName.length > 0 ? { kind: 'named', documents: byName } : looselyNamed(question, documents);
  const both = new Set([...byNumber.documents, ...byName]);
  return { kind: 'named', documents: documents.filter((stored) => both.has(stored)) };
};

/** The text without the document numbers in it: they say where to look, not what for. */
export const withoutDocumentNumbers = (text: string, documents: readonly StoredDocument[]): string => {
  let rest = '';
  let from = 0;
  for (const { span } of mentionsIn(text, numbered(documents))) {
    rest += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return (rest + text.slice(from)).trim();
};
