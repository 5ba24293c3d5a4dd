import type { types } from '@slack/bolt';
import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { clip } from './clip.ts';
import { escapeText } from './escape-text.ts';
import { renderBlocks } from './render-blocks.ts';
import { repeatsTitle } from './repeats-title.ts';
import { contextBlock, headingBlock, type SlackBlock } from './slack-blocks.ts';

const HOME_BLOCKS = 100;
const HEADER_LIMIT = 150;
/** Like a message, with some reserve; Slack names no limit for the whole page. */
const CHARACTERS = 12_000;
const CUT = '内容较长，这里只列前面的部分。';

/** Renders the home page of the app: what does not fit is cut at a block's end, and says so. */
export const renderHome = (page: OutgoingReply): types.HomeView => {
  const title = escapeText(clip(page.title.trim(), HEADER_LIMIT / 5));
  const foot = page.label === null ? [] : [contextBlock(escapeText(page.label))];
  const body = renderBlocks(page, { tables: false });
  const [first] = body;
  const opening = first?.type === 'section' ? (first.text?.text ?? '') : '';
  const head = repeatsTitle(title, opening) ? [] : [headingBlock(title)];
  const kept: SlackBlock[] = [];
  let left = CHARACTERS;
  for (const block of body) {
    left -= JSON.stringify(block).length;
    if (left < 0 || kept.length === HOME_BLOCKS - 3) break;
    kept.push(block);
  }
  const cut = kept.length === body.length ? [] : [contextBlock(CUT)];
  return { type: 'home', blocks: [...head, ...kept, ...cut, ...foot] };
};
