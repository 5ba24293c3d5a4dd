import { findDates } from '#core/dates.ts';
import type { IsoDate, PolicyDocument } from '#core/document.ts';

/** The last day that a document's own web page gives. */
export interface PrintedExpiry {
  readonly field: string;
  readonly printed: string;
  readonly day: IsoDate;
}

const FIELDS = ['失效日期', '失效时间', '废止日期', '有效期至'] as const;

/** The day on which the page says the document ends; it goes before any day worked out from a clause. Null where it says none. */
export const printedExpiry = ({ webMetadata }: Pick<PolicyDocument, 'webMetadata'>): PrintedExpiry | null => {
  for (const field of FIELDS) {
    const printed = webMetadata[field]?.trim() ?? '';
    const [date] = findDates(printed);
    if (date?.precision === 'day' && date.end !== null) return { field, printed, day: date.end };
  }
  return null;
};
