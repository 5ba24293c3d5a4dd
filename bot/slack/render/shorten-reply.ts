import type { OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { clip } from './clip.ts';

const BODY_LIMIT = 1200;
const SOURCES = 3;
const NOTES = 8;
const LINE_LIMIT = 200;
const MORE = '内容较长，这里只列要点。回复“展开”看全文。';
const MORE_IN_FILE = '内容较长，这里只列要点。回复“展开”看全文，或看下面的文件。';

type Items = readonly string[];

/** As many entries as fit, and how many characters are left. */
const takeItems = (items: Items, room: number): { readonly taken: Items; readonly left: number } => {
  const taken: string[] = [];
  let left = room;
  for (const item of items) {
    if (left <= 0) break;
    taken.push(clip(item, Math.max(left, 2)));
    left -= item.length;
  }
  return { taken, left };
};

/** The statement of the reply, cut where the room ends. Tables are what makes replies long: their first rows stay. */
const shortenBody = (blocks: readonly ReplyBlock[]): readonly ReplyBlock[] => {
  const body: ReplyBlock[] = [];
  let room = BODY_LIMIT;
  for (const block of blocks) {
    if (room <= 0) break;
    if (block.kind === 'paragraph') {
      body.push({ ...block, text: clip(block.text, Math.max(room, 2)) });
      room -= block.text.length;
    }
    if (block.kind === 'list') {
      const { taken, left } = takeItems(block.items, room);
      body.push({ ...block, items: taken });
      room = left;
    }
    if (block.kind === 'table') {
      const rows = block.rows.slice(0, 5).map((cells) => cells.slice(0, 20).map((cell) => clip(cell, 60)));
      body.push({ ...block, columns: block.columns.slice(0, 20).map((name) => clip(name, 20)), rows });
      room -= JSON.stringify(rows).length;
    }
  }
  return body;
};

const shortenSources = (block: Extract<ReplyBlock, { kind: 'citations' }>): ReplyBlock => ({
  ...block,
  heading: clip(block.heading, 20),
  sources: block.sources.slice(0, SOURCES).map(({ document, path, quote }) => ({
    document: clip(document, LINE_LIMIT),
    path: clip(path, LINE_LIMIT),
    quote: clip(quote, LINE_LIMIT),
  })),
});

/** The gist of a reply that is too long for one message: the conclusion, three sources, the notes, how to get the rest. */
export const shortenReply = (reply: OutgoingReply): OutgoingReply => {
  const sources = reply.blocks.filter((block) => block.kind === 'citations').slice(0, 1);
  const notes = reply.blocks.flatMap((block) => (block.kind === 'notes' ? block.notes : []));
  const kept = notes.slice(0, NOTES).map((note) => clip(note, LINE_LIMIT));
  const omitted = notes.length > NOTES ? [`另有${notes.length - NOTES}条提示，见全文`] : [];
  return {
    ...reply,
    blocks: [
      ...shortenBody(reply.blocks),
      ...sources.map(shortenSources),
      ...(kept.length === 0 ? [] : [{ kind: 'notes' as const, notes: [...kept, ...omitted] }]),
      { kind: 'paragraph', text: reply.files.length === 0 ? MORE : MORE_IN_FILE },
    ],
  };
};
