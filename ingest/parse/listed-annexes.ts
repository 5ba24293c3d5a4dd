import type { LogicalLine } from '../normalise/normalised-document.ts';
import { canonicalAnnexLabel } from './annex-label.ts';
import type { Block } from './block.ts';
import { squeeze } from './squeeze.ts';

/** One entry of 附件：1.… 2.… */
export interface ListedAnnex {
  /** `附件`, `附件2`. */
  readonly label: string;
  readonly title: string;
}

const opening = /^附\s*件\s*(?:[：:]\s*)?/u;
const numbered = /^(?:附\s*件\s*)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、：:]\s*/u;

/** Entries of the attachment lists among the blocks. */
export const listedAnnexes = (blocks: readonly Block[]): readonly ListedAnnex[] =>
  blocks.filter(({ role }) => role === 'annex-list').flatMap(({ lines }) => readAnnexList(lines));

/** Entries of one list, wrapped lines joined. */
export const readAnnexList = (lines: readonly LogicalLine[]): readonly ListedAnnex[] => {
  const entries: ListedAnnex[] = [];
  for (const [index, { content }] of lines.entries()) {
    const text = index === 0 ? content.text.trim().replace(opening, '') : content.text.trim();
    const match = numbered.exec(text);
    const previous = entries.at(-1);
    if (match?.[1])
      entries.push({ label: canonicalAnnexLabel(`附件${match[1]}`), title: cleanTitle(text.slice(match[0].length)) });
    else if (previous) entries[entries.length - 1] = { ...previous, title: previous.title + cleanTitle(text) };
    else if (text !== '') entries.push({ label: '附件', title: cleanTitle(text) });
  }
  return entries;
};

/** File names stand for titles where a page links to its attachments. */
const cleanTitle = (text: string): string =>
  squeeze(text)
    .replace(/[。；;，]$/u, '')
    .replace(/\.?(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/iu, '');
