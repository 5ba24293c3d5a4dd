import { z } from 'zod';
import type { InboundFeedback } from '../../channel/inbound-message.ts';

type FeedbackAction = Pick<InboundFeedback, 'replyId' | 'verdict'>;

/** The ids of the two buttons in a card template; a public template's button has the reply's id behind a colon. */
const VERDICTS: ReadonlyMap<string, FeedbackAction['verdict']> = new Map([
  ['feedback_up', 'helpful'],
  ['feedback_down', 'unhelpful'],
]);

const paramsSchema = z.looseObject({
  replyId: z.string().optional().catch(undefined),
  action: z.string().optional().catch(undefined),
});

/** The id of a button that carries the reply it belongs to. */
export const feedbackActionId = (verdict: FeedbackAction['verdict'], replyId: string): string =>
  `${verdict === 'helpful' ? 'feedback_up' : 'feedback_down'}:${replyId}`;

/** Reads which reply was judged and how; null when it was another button. */
export const readFeedbackAction = (
  actionIds: readonly string[],
  params: Readonly<Record<string, unknown>>,
): FeedbackAction | null => {
  const { replyId, action } = paramsSchema.parse(params);
  for (const id of [...actionIds, action ?? '']) {
    const [name = '', ...rest] = id.split(':');
    const verdict = VERDICTS.get(name);
    const judged = rest.join(':') || replyId;
    if (verdict && judged) return { replyId: judged, verdict };
  }
  return null;
};
