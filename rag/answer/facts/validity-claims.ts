import type { IsoDate } from '#core/document.ts';
import type { StoredDocument } from '#store';
import type { Claim } from '../../cite/claim.ts';
import { plainDate } from '../../cite/plain-date.ts';
import type { DocumentReader } from '../document-reader.ts';
import { printedExpiry } from '../printed-expiry.ts';
import { findClause } from './find-clause.ts';

/** Closing clauses that bound a document's life, most telling first. */
const EXPIRY =
  /有效期(?:限)?(?:为|至|到|[一二三四五六七八九十\d])|有效至|试行(?:期)?[一二三四五\d]+年|(?:施行|执行|实施)至/gu;
const START =
  /自.{0,24}起(?:开始)?(?:施行|执行|实施|生效|试行)|自(?:公布|印发|发布|下发)之日起|从.{0,16}起(?:施行|执行|实施)/gu;

const openDocument = (stored: StoredDocument, reader: DocumentReader) => reader.open(stored.document.id);

/** From when a document holds, in the words of its own clause; none when it has no such clause. */
export const effectiveClaims = async (stored: StoredDocument, reader: DocumentReader): Promise<readonly Claim[]> => {
  const document = await openDocument(stored, reader);
  const clause = document && findClause(document, START);
  if (!clause) return [];
  const claim: Claim = { kind: 'extract', text: clause.quote, citations: [clause] };
  const { effectiveOn } = stored.document;
  const dated = /\d{4}\s*年/u.test(clause.quote) || effectiveOn === null;
  const issued = dated ? null : await reader.citeSection(stored.document.id, '成文日期');
  if (!issued || effectiveOn === null) return [claim];
  return [claim, { kind: 'composed', text: `成文日期是${issued.quote.replace(/\s+/gu, '')}。`, citations: [issued] }];
};

const stateOn = (end: IsoDate, asOf: IsoDate): string =>
  end < asOf ? '已届满，是否有接续文件知识库未见' : '尚未届满；知识库未见废止文件';

/** The last day that the document's page prints, and how it stands to the day of the answer. */
const expiryClaim = async (
  { document }: StoredDocument,
  { reader, asOf }: { readonly reader: DocumentReader; readonly asOf: IsoDate },
): Promise<Claim | null> => {
  const expiry = printedExpiry(document);
  const page = expiry && (await reader.citeSection(document.id, '元数据'));
  if (!expiry || !page) return null;
  const day = plainDate(asOf);
  const text = `网页“${expiry.field}”栏写“${expiry.printed}”，按${day}算${stateOn(expiry.day, asOf)}。`;
  return { kind: 'computed', text, citations: [page], given: [day] };
};

/**
 * How long a document holds: its own clause, and how that stands on the day of the answer. None when no clause bounds
 * it. The last day is worked out from the clause by the reading of the document, so it is given and marked.
 */
export const validityClaims = async (
  stored: StoredDocument,
  { reader, asOf }: { readonly reader: DocumentReader; readonly asOf: IsoDate },
): Promise<readonly Claim[]> => {
  const { term } = stored.document;
  const expiry = await expiryClaim(stored, { reader, asOf });
  const document = term?.source === 'clause' ? await openDocument(stored, reader) : null;
  const clause = document && findClause(document, EXPIRY);
  if (!clause) return expiry ? [expiry] : [];
  const quoted: Claim = { kind: 'extract', text: clause.quote, citations: [clause] };
  if (expiry) return [quoted, expiry];
  const end = term?.end;
  if (!end) return [quoted];
  const [day, last] = [plainDate(asOf), plainDate(end)];
  const text = `推算到${last}止，按${day}算${stateOn(end, asOf)}。`;
  return [quoted, { kind: 'computed', text, citations: [clause], given: [day, last] }];
};
