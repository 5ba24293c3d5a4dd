import type { IsoDate } from '#core/document.ts';
import { plainDate } from '../../cite/plain-date.ts';

/** A day in the form in which a quote prints it (2024年3月4日, 2024年03月04日, 2024-03-04), else as officials write it. */
export const dateAsPrinted = (day: IsoDate, quote: string): string => {
  const [year, month, date] = day.split('-');
  const forms = [
    plainDate(day),
    `${year}年${month}月${date}日`,
    day,
    `${year}.${month}.${date}`,
    `${year}/${month}/${date}`,
  ];
  return forms.find((form) => quote.replace(/\s/gu, '').includes(form)) ?? plainDate(day);
};
