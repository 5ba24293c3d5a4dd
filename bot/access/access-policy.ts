import type { ChannelName, InboundMessage, Sender } from '../channel/inbound-message.ts';

/** What may be used to answer in a place. An unknown group gets a hint how to be admitted, and nothing else. */
export type Admission =
  | { readonly kind: 'admitted'; readonly collections: readonly string[] }
  | { readonly kind: 'unknown-group' };

/** Who may see which documents. Asked for every message anew: a change holds from the next message on. */
export interface AccessPolicy {
  admit(message: Pick<InboundMessage, 'address' | 'isGroup' | 'sender'>): Admission;
  isAdministrator(channel: ChannelName, sender: Sender): boolean;
}
