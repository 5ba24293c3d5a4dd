import { CARD_CONTENT_KEY, type CardParams } from '../api/card-api.ts';
import { feedbackActionId } from './feedback-action.ts';

/**
 * The variables that put two feedback buttons under a card. `sys_full_json_obj` is what the platform's public templates
 * read; an own template uses `replyId` as a parameter of its buttons `feedback_up` and `feedback_down`.
 */
export const feedbackButtons = (replyId: string): CardParams => ({
  replyId,
  sys_full_json_obj: JSON.stringify({
    order: [CARD_CONTENT_KEY, 'msgButtons'],
    msgButtons: [
      { text: '有用', color: 'blue', id: feedbackActionId('helpful', replyId), request: true },
      { text: '没用', color: 'gray', id: feedbackActionId('unhelpful', replyId), request: true },
    ],
  }),
});
