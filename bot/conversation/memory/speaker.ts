import type { InboundMessage } from '../../channel/inbound-message.ts';

/** The conversation a message belongs to: what is said in it is answered one after the other. */
export const laneOf = ({ address }: Pick<InboundMessage, 'address'>): string =>
  JSON.stringify([address.channel, address.conversationId, address.threadId]);

/**
 * One person in one conversation: whose earlier words a question may lean on. People outside the organisation have no
 * id; in a group they are nobody in particular, and nothing is remembered for them (null).
 */
export const speakerOf = ({
  address,
  isGroup,
  sender,
}: Pick<InboundMessage, 'address' | 'isGroup' | 'sender'>): string | null =>
  isGroup && sender.id === null
    ? null
    : JSON.stringify([address.channel, address.conversationId, address.threadId, sender.id ?? '']);
