import { squeeze } from './squeeze.ts';

/** True for titles that differ in brackets, dashes, quotation marks and white space only. */
export const sameTitle = (one: string, other: string): boolean => one !== '' && plain(one) === plain(other);

/** True when the printed title is the one that another document calls it by, which may leave out the issuers. */
export const endsWithTitle = (printed: string, called: string): boolean =>
  called.length >= 8 && plain(printed).endsWith(plain(called));

const plain = (title: string): string =>
  squeeze(title)
    .replaceAll(/[（(〔]/gu, '(')
    .replaceAll(/[）)〕]/gu, ')')
    .replaceAll(/[《》〈〉“”"]/gu, '')
    .replaceAll(/[—–―－~～]+/gu, '-')
    .replace(/^关于/u, '');
