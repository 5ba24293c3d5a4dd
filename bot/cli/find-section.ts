import type { Section } from '#core/section.ts';

/** What remains of a path when widths, brackets' widths, spaces and closing marks no longer count: `二(一)1`. */
const comparable = (path: string): string => path.normalize('NFKC').replace(/[\s、.,。·:]/gu, '');

/** The section a user means by a path, however brackets and dots are typed; null when there is none, or no one. */
export const findSection = (sections: readonly Section[], wanted: string): Section | null => {
  const exact = sections.find(({ path }) => path === wanted);
  if (exact) return exact;
  const alike = sections.filter(({ path }) => comparable(path) === comparable(wanted));
  return alike.length === 1 ? (alike[0] ?? null) : null;
};
