import { TOPIC_CARD, TOPIC_ROBOT } from 'dingtalk-stream';
import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { Intake } from '../channel/channel.ts';
import { parseCardCallback } from './parse/parse-card-callback.ts';
import { parseRobotMessage } from './parse/parse-robot-message.ts';
import type { TopicHandler } from './stream/stream-socket.ts';

/** Hands what the gateway pushes to the intake, by topic. A frame that makes no sense is acknowledged and forgotten. */
export const receiveFrames = ({
  clientId,
  intake,
  clock,
  logger,
}: {
  readonly clientId: string;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly logger: Logger;
}): ReadonlyMap<string, TopicHandler> =>
  new Map<string, TopicHandler>([
    [
      TOPIC_ROBOT,
      (data, pushedAt) => {
        const parsed = parseRobotMessage({ data, clientId, pushedAt, now: clock() });
        if (parsed.kind === 'message') {
          const outcome = intake.message(parsed.message);
          logger.debug({ outcome, kind: parsed.message.kind }, 'dingtalk-message-received');
        } else {
          logger.warn({ because: parsed.because }, 'dingtalk-message-ignored');
        }
      },
    ],
    [
      TOPIC_CARD,
      (data) => {
        const feedback = parseCardCallback(data);
        if (feedback) intake.feedback(feedback);
        else logger.warn('dingtalk-card-callback-ignored');
      },
    ],
  ]);
