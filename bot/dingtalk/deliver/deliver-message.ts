import type { Logger } from '#core/logger.ts';
import type { SendOutcome } from '../../channel/channel.ts';
import { describeError } from '../api/describe-error.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import type { ReplyTarget } from '../reply-target.ts';
import { pause, type Timers } from '../timers.ts';
import type { ConversationLimits } from './conversation-limits.ts';
import type { RobotSend, RobotSends } from './robot-sends.ts';

/** Sends one message, whatever it takes; never rejects. */
export type DeliverMessage = (target: ReplyTarget, send: RobotSend) => Promise<SendOutcome>;

/** Pauses before all ways are tried again, when trying again can help. */
const PAUSES_MS = [2_000, 15_000, 60_000] as const;

interface DeliveryParts {
  readonly sends: RobotSends;
  readonly limits: ConversationLimits;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** Makes the delivery: each way in turn, the conversation's rate kept, three rounds more while the trouble may pass. */
export const createDeliverMessage =
  (parts: DeliveryParts): DeliverMessage =>
  async (target, send) => {
    for (const pauseMs of [0, ...PAUSES_MS]) {
      await pause(parts.timers, pauseMs);
      const outcome = await tryWays(parts, target, send);
      if (outcome) return outcome;
    }
    return 'failed';
  };

/** Tries every way once; gives the outcome, or null when another round may help. */
const tryWays = async (
  { sends, limits, logger }: DeliveryParts,
  target: ReplyTarget,
  send: RobotSend,
): Promise<SendOutcome | null> => {
  const ways = sends.ways(target, send);
  // Somebody outside the organisation has no id, and the webhook has ended or was refused.
  if (ways.length === 0) logger.warn({ isGroup: target.isGroup, msgKey: send.msgKey }, 'dingtalk-send-no-way');
  let mayPass = false;
  for (const way of ways) {
    await limits(target.conversationId);
    try {
      await way(target, send);
      return 'sent';
    } catch (error) {
      logger.warn({ ...describeError(error), msgKey: send.msgKey }, 'dingtalk-send-failed');
      if (!(error instanceof DingtalkError)) continue;
      if (error.mayBeDone) return 'uncertain';
      mayPass ||= error.isPassing;
    }
  }
  return mayPass ? null : 'failed';
};
