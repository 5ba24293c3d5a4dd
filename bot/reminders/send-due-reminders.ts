import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { AccessPolicy } from '../access/access-policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Channel } from '../channel/channel.ts';
import type { ChannelName } from '../channel/inbound-message.ts';
import type { Library } from '../cli/library.ts';
import { replyText } from '../conversation/reply/reply-text.ts';
import { dueReply } from './due-reply.ts';
import { nextTime } from './next-time.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderBook } from './reminder-book.ts';

export interface RemindingParts {
  readonly book: ReminderBook;
  readonly library: Library;
  readonly access: AccessPolicy;
  readonly audit: AuditLog;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** After a longer pause of the bot an occurrence is left out: "due today" must not come in the evening. */
const LATEST_MS = 2 * 3_600_000;
/** Failures in a row after which the place is taken to be gone: the group is dissolved, the bot was removed. */
const MOST_FAILURES = 5;

/**
 * Sends what is due now. Each occurrence is claimed before it is worked on, so it is sent by one process and at most
 * once: after a crash in between it is left out, because neither platform can tell whether a message has arrived.
 */
export const sendDueReminders = async (parts: RemindingParts): Promise<void> => {
  const now = parts.clock();
  for (const reminder of parts.book.dueBy(now)) {
    if (!parts.book.claim(reminder, nextTime(reminder, now))) continue;
    const lateMs = now.getTime() - reminder.nextAt.getTime();
    if (lateMs > LATEST_MS) {
      parts.logger.warn({ reminder: reminder.id, lateMs }, 'reminder-left-out');
      continue;
    }
    try {
      await remind(parts, reminder);
    } catch (err) {
      parts.logger.error({ err, reminder: reminder.id }, 'reminder-error');
    }
  }
};

const remind = async (parts: RemindingParts, reminder: Reminder): Promise<void> => {
  const { access, audit, book, channels, clock, logger, newId } = parts;
  const { id, address, isGroup, setBy } = reminder;
  const startedAt = clock();
  const admission = access.admit({ address, isGroup, sender: { id: setBy, name: '' } });
  const channel = channels.get(address.channel);
  if (admission.kind !== 'admitted' || !channel) {
    logger.warn({ reminder: id, channel: address.channel, admission: admission.kind }, 'reminder-not-allowed');
    return;
  }
  const due = await dueReply(parts, reminder, { id: newId(), collections: admission.collections });
  if (due.kind !== 'due') return;
  const outcome = await channel.send(address, due.reply);
  audit.record({
    at: startedAt,
    channel: address.channel,
    conversationId: address.conversationId,
    senderId: null,
    replyId: due.reply.id,
    question: '',
    replyText: replyText(due.reply),
    outcome: `reminder:${outcome}`,
    engine: 'extractive',
    sources: due.sources.flatMap(({ citations }) => citations.map(({ documentId, path }) => ({ documentId, path }))),
    latencyMs: clock().getTime() - startedAt.getTime(),
  });
  const failures = book.note(id, outcome === 'failed' ? 'failed' : 'delivered');
  if (failures < MOST_FAILURES) return;
  book.remove(id);
  logger.warn({ reminder: id, failures }, 'reminder-given-up');
};
