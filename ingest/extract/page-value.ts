import type { PageMetadatum } from '../load/loaded-document.ts';

/** Value of the first metadata row whose label is the first of `labels` that has one; `-` and 无 are no values. */
export const pageValue = (metadata: readonly PageMetadatum[], labels: readonly string[]): string | null => {
  for (const label of labels) {
    const row = metadata.find((candidate) => candidate.label === label && !/^[-—－无/\s]*$/u.test(candidate.value));
    if (row) return row.value.trim();
  }
  return null;
};
