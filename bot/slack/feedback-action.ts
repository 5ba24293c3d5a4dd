import type { InboundFeedback } from '../channel/inbound-message.ts';

/** The name under which Slack reports presses of the feedback buttons. */
export const FEEDBACK_ACTION = 'wenhao-feedback';

type Verdict = InboundFeedback['verdict'];

/** What a feedback button carries, and brings back when it is pressed. */
export const feedbackValue = (verdict: Verdict, replyId: string): string => `${verdict}:${replyId}`;

/** Reads a button's value; null when it is none of ours. */
export const parseFeedbackValue = (value: string): { readonly verdict: Verdict; readonly replyId: string } | null => {
  const match = /^(helpful|unhelpful):(.{1,200})$/u.exec(value);
  if (match === null) return null;
  return { verdict: match[1] === 'helpful' ? 'helpful' : 'unhelpful', replyId: match[2] ?? '' };
};
