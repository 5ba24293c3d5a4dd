import type { types } from '@slack/bolt';
import { FEEDBACK_ACTION, feedbackValue } from '../feedback-action.ts';

/** A block of a message or of the home page. */
export type SlackBlock = types.KnownBlock;

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

/** Words of documents and people: never mark-up, never an emoji, never folded away. The text is escaped already. */
export const textBlock = (text: string): SlackBlock => ({ type: 'section', text: plain(text), expand: true });

/** Small grey words: sources, the label. */
export const contextBlock = (text: string): SlackBlock => ({ type: 'context', elements: [plain(text)] });

/** A heading of ours. */
export const headingBlock = (text: string): SlackBlock => ({ type: 'header', text: plain(text) });

/** A table of at most 100 rows with the heading row; an empty cell is refused. */
export const tableBlock = (rows: readonly (readonly string[])[]): SlackBlock => ({
  type: 'table',
  rows: rows.map((cells) => cells.map((text) => ({ type: 'raw_text', text: text === '' ? '—' : text }) as const)),
});

/** The two thumbs of Slack's own design. */
export const feedbackBlock = (replyId: string): SlackBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: FEEDBACK_ACTION,
      positive_button: {
        text: plain('有用'),
        accessibility_label: '这个回答有用',
        value: feedbackValue('helpful', replyId),
      },
      negative_button: {
        text: plain('没用'),
        accessibility_label: '这个回答没有用',
        value: feedbackValue('unhelpful', replyId),
      },
    },
  ],
});
