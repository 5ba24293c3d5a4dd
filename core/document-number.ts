export type { DocumentNumber } from './document-number/document-number.ts';
export { documentNumberKey } from './document-number/document-number-key.ts';
export {
  type DocumentNumberMention,
  findDocumentNumbers,
} from './document-number/find-document-numbers.ts';
export { matchDocumentNumber } from './document-number/match-document-number.ts';
export { parseDocumentNumber } from './document-number/parse-document-number.ts';
