import type { PageMetadatum } from '../load/loaded-document.ts';

/** Metadata rows by label; of several with one label the first that has a value. */
export const webMetadata = (rows: readonly PageMetadatum[]): Readonly<Record<string, string>> => {
  const values = new Map<string, string>();
  for (const { label, value } of rows) if (!values.get(label)) values.set(label, value);
  return Object.fromEntries(values);
};
