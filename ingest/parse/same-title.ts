import { squeeze } from './squeeze.ts';

/** True for titles that differ in brackets, dashes, quotation marks and white space only. */
export const sameTitle = (one: string, other: string): boolean => one !== '' && plainTitle(one) === plainTitle(other);

/** True when the printed title is the one that another document calls it by, which may leave out the issuers. */
export const endsWithTitle = (printed: string, called: string): boolean =>
  called.length >= 8 && plainTitle(printed).endsWith(plainTitle(called));

/** A title without brackets' forms, dashes, quotation marks and white space: its matching form. */
export const plainTitle = (title: string): string =>
  squeeze(title)
    .replaceAll(/[（(〔]/gu, '(')
    .replaceAll(/[）)〕]/gu, ')')
    .replaceAll(/[《》〈〉“”"]/gu, '')
    .replaceAll(/[—–―－~～]+/gu, '-')
    .replace(/^关于/u, '');
