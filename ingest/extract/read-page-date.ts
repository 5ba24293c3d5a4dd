import { findDates } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import type { PageMetadatum } from '../load/loaded-document.ts';
import { readDateLine } from '../parse/read-date-line.ts';
import { pageValue } from './page-value.ts';

/** The first calendar day named in a text, null when none is; pages also write 2023-11-28 19:02. */
export const firstDay = (text: string): IsoDate | null =>
  readDateLine(/^\s*[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}/u.exec(text)?.[0] ?? '') ??
  findDates(text).find(({ kind, precision, start }) => kind === 'point' && precision === 'day' && start !== null)
    ?.start ??
  null;

/** The day in the first metadata row that has one of the labels. */
export const readPageDate = (metadata: readonly PageMetadatum[], labels: readonly string[]): IsoDate | null =>
  firstDay(pageValue(metadata, labels) ?? '');
