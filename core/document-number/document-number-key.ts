import type { DocumentNumber } from './document-number.ts';

/**
 * Matching form of a number, the same for every way of printing it: `嵊政办发〔2023〕26号`, `国务院令第746号`.
 * Stable: documents are stored under it. Not for quoting.
 */
export const documentNumberKey = ({
  agency,
  year,
  sequence,
}: Pick<DocumentNumber, 'agency' | 'year' | 'sequence'>): string =>
  `${agencyKey(agency)}${year === null ? '第' : `〔${year}〕`}${sequence}号`;

/** Orders of the State Council are printed 国务院令, 国令 and 中华人民共和国国务院令. */
export const agencyKey = (agency: string): string =>
  agency
    .normalize('NFKC')
    .replaceAll(/[\s、，,]/gu, '')
    .replace(/^中华人民共和国(?=.*令$)/u, '')
    .replace(/^国令$/u, '国务院令');
