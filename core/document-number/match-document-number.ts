import type { DocumentNumber } from './document-number.ts';
import { agencyKey } from './document-number-key.ts';
import type { DocumentNumberMention } from './find-document-numbers.ts';

/**
 * `exact`: the mention names agency, number and, where the number has one, year. `candidates`: it leaves something
 * out, and these are all the numbers it can mean; ask back when there are several. `none`: nothing held has this
 * number, and no other document may answer for it.
 */
export type DocumentNumberMatch =
  | { readonly kind: 'exact'; readonly number: DocumentNumber }
  | { readonly kind: 'candidates'; readonly numbers: readonly DocumentNumber[] }
  | { readonly kind: 'none' };

type Wanted = Pick<DocumentNumberMention, 'agency' | 'year' | 'sequence' | 'inherited'>;

/** Finds which of the held numbers a mention means. Similar is not equal: a different digit never matches. */
export const matchDocumentNumber = (mention: Wanted, registry: readonly DocumentNumber[]): DocumentNumberMatch => {
  const exact = registry.find((number) => isSame(mention, number));
  if (exact) return { kind: 'exact', number: exact };
  const numbers = registry.filter(
    (number) => mayBe(mention, number) || (mention.inherited && sameSequence(mention, number)),
  );
  return numbers.length > 0 ? { kind: 'candidates', numbers } : { kind: 'none' };
};

const sameSequence = (mention: Wanted, number: DocumentNumber): boolean => mention.sequence === number.sequence;

const isSame = (mention: Wanted, number: DocumentNumber): boolean =>
  mention.agency !== null &&
  sameSequence(mention, number) &&
  mention.year === number.year &&
  agencyKey(mention.agency) === agencyKey(number.agency);

const mayBe = (mention: Wanted, number: DocumentNumber): boolean => {
  if (!sameSequence(mention, number)) return false;
  if (mention.year !== null && number.year !== null && mention.year !== number.year) return false;
  if (mention.agency === null) return mention.year === null || number.year !== null;
  const wanted = agencyKey(mention.agency);
  const held = agencyKey(number.agency);
  return held.endsWith(wanted) || held === `${wanted}发`;
};
