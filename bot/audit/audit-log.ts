import type { ChannelName } from '../channel/inbound-message.ts';

/** One answered (or failed) message, for whoever has to account for what the bot said. */
export interface AuditEntry {
  readonly at: Date;
  readonly channel: ChannelName;
  readonly conversationId: string;
  readonly senderId: string | null;
  readonly replyId: string;
  /** As asked; whether the text or only its hash is kept is the log's setting. */
  readonly question: string;
  /** What the person was shown, as plain text; only its hash is kept. */
  readonly replyText: string;
  /** `answer`, `list`, `refusal:not-stated`, `command:help`, `error`, … */
  readonly outcome: string;
  readonly engine: string | null;
  /** The passages the reply rests on. */
  readonly sources: readonly { readonly documentId: string; readonly path: string }[];
  readonly latencyMs: number;
}

/** Keeps account of what was said. Never throws: a full disk must not stop an answer. */
export interface AuditLog {
  record(entry: AuditEntry): void;
  /** Removes what is older than it may be kept. */
  prune(): void;
}
