import type { StoredDocument } from '#store';
import { formatDocumentName } from '../../cite/format-citation.ts';
import type { Query } from '../query.ts';
import { squeezeTitle } from './stands-in-title.ts';

/** Papers that come out again every year under one name. */
const YEARLY = /(?:报告|要点|公报|计划|清单)$/u;
const YEAR = /(?:19|20)\d\d/gu;
/** More than one year is meant. */
const SEVERAL =
  /历年|每年|逐年|近[几两三四五]年|这[几两三四五]年|哪[年份个些]|各(?:是|自|年|份)|分别|[两三四几各]份|所有|相比|[比差]|区别|不同|变化/u;

const nameOf = ({ document: { title } }: StoredDocument): string =>
  squeezeTitle(title)
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(/^年度?/u, '');

const yearOf = ({ document: { title, file, signedOn } }: StoredDocument): string =>
  `${title} ${file}`.match(YEAR)?.at(-1) ?? signedOn?.slice(0, 4) ?? '';

/** One figure or day is asked for, and nothing says of which of several papers. */
const wantsOne = ({ text, asks, followUp }: Query): boolean =>
  !followUp && (asks.has('number') || asks.has('when')) && !asks.has('compare') && !SEVERAL.test(text);

const newestNote = (newest: StoredDocument, others: readonly StoredDocument[]): string => {
  const { title, documentNumber, indexNumber } = newest.document;
  const name = formatDocumentName({ title, documentNumber, indexNumber });
  const years = [...new Set(others.map(yearOf))].sort().map((year) => `${year}年`);
  return `没有说明是哪一年的，按最新的${name}（${yearOf(newest)}年）回答，另有${years.join('、')}的`;
};

/**
 * A figure of a yearly paper without its year (政府工作报告的赤字率) means the newest, which is said aloud; where papers of
 * several places bear the name, the question is asked back, unless `settleNumber` can tell. A figure of another year or place would be a wrong one.
 */
export const settleSeries = (query: Query): Query => {
  const { scope } = query;
  if (scope.kind !== 'named' || scope.documents.length < 2 || !wantsOne(query)) return query;
  const names = scope.documents.map(nameOf);
  const printed = names.reduce((shortest, name) => (name.length < shortest.length ? name : shortest));
  if (!YEARLY.test(printed) || !names.every((name) => name.endsWith(printed))) return query;
  const years = new Set(scope.documents.map(yearOf));
  if (years.size === 1)
    return { ...query, scope: { ...scope, kind: 'ambiguous', printed: `${[...years][0]}年${printed}` } };
  if (names.some((name) => name !== printed)) return { ...query, scope: { ...scope, kind: 'ambiguous', printed } };
  const [newest, ...others] = scope.documents.toSorted((a, b) => yearOf(b).localeCompare(yearOf(a)));
  const rival = others[0];
  if (!newest || !rival || yearOf(newest) === '') return query;
  if (yearOf(rival) === yearOf(newest)) return { ...query, scope: { ...scope, kind: 'ambiguous', printed } };
  return {
    ...query,
    scope: { kind: 'named', documents: [newest] },
    notes: [...query.notes, { kind: 'read-as', text: newestNote(newest, others) }],
  };
};
