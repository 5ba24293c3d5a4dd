import type { ReplyAddress } from '../../channel/inbound-message.ts';
import type { SlackParts } from '../slack-parts.ts';
import { classifyError } from './classify-error.ts';

const WORKING = '正在查阅文件…';

/** Shows under the thread that work has begun; Slack takes it away with the answer. Only threads have such a line. */
export const showStatus = async ({ web, logger }: SlackParts, address: ReplyAddress): Promise<void> => {
  if (address.threadId === null) return;
  try {
    await web.assistant.threads.setStatus({
      channel_id: address.conversationId,
      thread_ts: address.threadId,
      status: WORKING,
    });
  } catch (error) {
    // Decoration: an app without the scope answers all the same.
    logger.debug({ event: 'slack-status-failed', trouble: classifyError(error) });
  }
};
