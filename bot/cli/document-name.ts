import type { PolicyDocument } from '#core/document.ts';
import { quotedTitle } from './quoted-title.ts';

/** `《标题》（文号）`; a document without 文号 goes by its 索引号, one without either by its title. */
export const documentName = ({
  title,
  documentNumber,
  indexNumber,
}: Pick<PolicyDocument, 'title' | 'documentNumber' | 'indexNumber'>): string => {
  const name = quotedTitle(title);
  const number = documentNumber ?? (indexNumber === null ? null : `索引号 ${indexNumber}`);
  return number === null ? name : `${name}（${number}）`;
};
