import type { Clock } from '#core/clock.ts';
import type { SendOutcome } from '../channel/channel.ts';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import type { CardDesk } from './card/card-desk.ts';
import { feedbackButtons } from './card/feedback-buttons.ts';
import type { DeliverFile } from './deliver/deliver-file.ts';
import type { DeliverMessage } from './deliver/deliver-message.ts';
import { messageTitle } from './render/message-title.ts';
import { renderReply } from './render/render-reply.ts';
import type { ReplyTarget } from './reply-target.ts';

const FILE_FAILED = '文件没有发出去，请过一会儿再要一次。';

/** Sends a reply: in its card or as messages, then its files. Never rejects. */
export type SendReply = (target: ReplyTarget, reply: OutgoingReply) => Promise<SendOutcome>;

/** Makes the sending; `cards` is null where no card template is set. */
export const createSendReply = ({
  deliver,
  deliverFile,
  cards,
  clock,
}: {
  readonly deliver: DeliverMessage;
  readonly deliverFile: DeliverFile;
  readonly cards: CardDesk | null;
  readonly clock: Clock;
}): SendReply => {
  /** Who is answered. A message that comes long after, such as a reminder, answers nobody. */
  const answered = ({ isGroup, senderName, webhookEndsAt }: ReplyTarget): string | null =>
    isGroup && webhookEndsAt > clock() ? senderName : null;
  /** Shows the first message in a card and gives those that remain; null when nothing was shown. */
  const inCard = async (target: ReplyTarget, reply: OutgoingReply): Promise<readonly string[] | null> => {
    // A card costs several calls: only for an answer that asks for a judgement, or when it is open already.
    if (!cards || !(cards.has(target) || (reply.asksFeedback && cards.isUsable(target)))) return null;
    const [first = '', ...others] = renderReply(reply, { answers: answered(target), hintsFeedback: false });
    const params = reply.asksFeedback ? feedbackButtons(reply.id) : {};
    return (await cards.finish(target, first, params)) ? others : null;
  };
  return async (target, reply) => {
    const say = (text: string): Promise<SendOutcome> =>
      deliver(target, { msgKey: 'sampleMarkdown', param: { title: messageTitle(reply.title), text } });
    const messages =
      (await inCard(target, reply)) ?? renderReply(reply, { answers: answered(target), hintsFeedback: true });
    for (const text of messages) {
      const outcome = await say(text);
      // Later parts without an earlier one would mislead.
      if (outcome !== 'sent') return outcome;
    }
    for (const file of reply.files) {
      if ((await deliverFile(target, file)) === 'failed') await say(FILE_FAILED);
    }
    return 'sent';
  };
};
