/** The chat systems the bot lives in. */
export type ChannelName = 'dingtalk' | 'slack';

/** Values a channel keeps with a message and needs again when it answers; opaque to everyone else, kept as JSON. */
export type OpaqueValues = Readonly<Record<string, string>>;

export interface Sender {
  /** The platform's stable id; null for people outside the organisation, who have none. */
  readonly id: string | null;
  /** As the platform shows it; untrusted text. */
  readonly name: string;
}

/** A file that came with a message, not fetched yet. */
export interface InboundFile {
  /** Untrusted: never a path. */
  readonly name: string;
  readonly sizeBytes: number | null;
  /** What `Channel.fetchFile` needs. */
  readonly handle: OpaqueValues;
}

/** `voice`: `text` is the platform's transcript. `unsupported`: a picture, video or the like; `text` may be empty. */
export type InboundKind = 'text' | 'voice' | 'file' | 'unsupported';

/** Where an answer goes. Stored with the message, so that it can be answered after a restart. */
export interface ReplyAddress {
  readonly channel: ChannelName;
  readonly conversationId: string;
  /** The thread inside the conversation; null where the platform has none or the message is in none. */
  readonly threadId: string | null;
  readonly values: OpaqueValues;
}

/** One message of a person to the bot, as every channel hands it in. Everything in it is untrusted. */
export interface InboundMessage {
  readonly kind: InboundKind;
  /** The same for every delivery of one message, different for any two messages of a channel. */
  readonly dedupeKey: string;
  readonly address: ReplyAddress;
  /** A group, where several people read what the bot says; false in a chat with one person. */
  readonly isGroup: boolean;
  readonly conversationTitle: string | null;
  readonly sender: Sender;
  /** Without the mention of the bot and without the platform's mark-up. */
  readonly text: string;
  /** The message this one replies to, as plain text; null when it quotes nothing. */
  readonly quotedText: string | null;
  readonly files: readonly InboundFile[];
  /** When the platform says it was written. */
  readonly sentAt: Date;
}

/** A press of a feedback button under a reply of the bot. */
export interface InboundFeedback {
  readonly dedupeKey: string;
  readonly channel: ChannelName;
  readonly conversationId: string;
  readonly sender: Sender;
  /** `OutgoingReply.id` of the reply. */
  readonly replyId: string;
  readonly verdict: 'helpful' | 'unhelpful';
}
