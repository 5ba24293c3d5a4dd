import type { Section } from '#core/section.ts';
import { normaliseSectionPath, resolveSectionPath } from '#core/section-path.ts';

/** The sections a user may mean by a path, however brackets and dots are typed and whatever is left out above. */
export const findSections = (sections: readonly Section[], wanted: string): readonly Section[] => {
  const paths = sections.map(({ path }) => path);
  const meant = new Set(resolveSectionPath(normaliseSectionPath(wanted) ?? wanted.trim(), paths));
  return sections.filter(({ path }) => meant.has(path));
};
