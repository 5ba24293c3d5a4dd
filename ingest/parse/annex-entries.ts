import type { Span } from '#core/span.ts';
import { canonicalAnnexLabel } from './annex-label.ts';
import type { GongwenTree } from './gongwen-tree.ts';
import { type ListedAnnex, readAnnexList } from './listed-annexes.ts';
import { sameTitle } from './same-title.ts';

interface AnnexEntry extends ListedAnnex {
  /** The list it stands in. */
  readonly span: Span;
  /** True when its text is in the file. */
  readonly included: boolean;
}

/** Every attachment that the document lists, and whether its text follows: under its label, or under its title. */
export const annexEntries = ({ children }: GongwenTree): readonly AnnexEntry[] => {
  const present = children.filter(
    ({ role, label }) => role === 'annex' || (role === 'enclosure-title' && label !== null),
  );
  return children
    .filter(({ role }) => role === 'annex-list')
    .flatMap(({ lines, span }) => readAnnexList(lines).map((entry) => ({ ...entry, span })))
    .map((entry) => ({
      ...entry,
      included: present.some(
        ({ label, heading }) =>
          sameTitle(heading, entry.title) || (label !== null && canonicalAnnexLabel(label) === entry.label),
      ),
    }));
};
