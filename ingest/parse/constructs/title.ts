import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { mayHoldHead } from '../document-head.ts';
import { joinTitle } from '../join-title.ts';
import { readTitleRun } from '../read-title-run.ts';
import { recipients } from './recipients.ts';

/** 标题 (GB/T 9704 7.3.1): one or several lines above the recipients or the text. */
export const title: Construct = (place) => {
  if (place.stage !== 'front' || !mayHoldHead(place.blocks) || recipients(place)) return null;
  const { lines, at, traits } = place;
  const expected = traits.pageTitle === null ? [] : [traits.pageTitle];
  const count = readTitleRun({ lines, at, expected, strict: isBelowPageTitle(place) });
  if (count === 0) return null;
  const heading = joinTitle(lines.slice(at, at + count).map(({ content }) => content.text));
  return blockOf(place, { role: 'title', count, heading });
};

/** Once the page's title has been seen, or is known and differs, the document's has to look like one. */
const isBelowPageTitle = ({ blocks, traits }: Place): boolean =>
  traits.pageTitle !== null || blocks.some(({ role }) => role === 'title');
