import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel } from '../channel/channel.ts';
import type { ChannelName } from '../channel/inbound-message.ts';
import type { Worker } from './create-worker.ts';
import type { Inbox, InboxOutcome, OpenMessage } from './inbox/inbox.ts';

/** A message that was being answered when the process died this often is not tried again. */
const MOST_RESTARTS = 2;

export interface TakingUpParts {
  readonly inbox: Inbox;
  readonly worker: Worker;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly answerWithinMs: number;
}

/**
 * Settles what a process before this one left undone. Young messages are answered; old ones get nothing, because the
 * person has moved on. One whose reply was on its way is answered again only where the platform says that none arrived.
 */
export const takeUpOpen = async (parts: TakingUpParts, open: readonly OpenMessage[]): Promise<void> => {
  for (const one of open) {
    const outcome = await outcomeOf(parts, one);
    parts.logger.info({ message: one.id, outcome: outcome ?? 'answer' }, 'message-take-up');
    if (outcome === null) parts.worker.add(one.id, one.message);
    else parts.inbox.finish(one.id, outcome);
  }
};

/** How it ends without an answer; null when it is to be answered. */
const outcomeOf = async (
  { channels, clock, answerWithinMs }: TakingUpParts,
  { message, receivedAt, replyId, restarts }: OpenMessage,
): Promise<InboxOutcome | null> => {
  const channel = channels.get(message.address.channel);
  if (!channel || restarts >= MOST_RESTARTS) return 'failed';
  if (replyId !== null) {
    const arrived = (await channel.wasSent?.(message.address, replyId)) ?? 'unknown';
    if (arrived !== 'not-sent') return arrived === 'sent' ? 'sent' : 'uncertain';
  }
  return clock().getTime() - receivedAt.getTime() > answerWithinMs ? 'expired' : null;
};
