import type { ReplyItem, Turn } from '#rag';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import type { GapReason } from './feedback/gap-book.ts';
import type { ReplyBasis } from './memory/memory.ts';

/** What a message leads to: what is said, and what is kept of it. */
export interface Handled {
  readonly reply: OutgoingReply;
  /** For the audit log: `answer`, `refusal:not-stated`, `command:help`, `hint:unknown-group`, `error`, … */
  readonly outcome: string;
  readonly engine: string | null;
  readonly sources: readonly { readonly documentId: string; readonly path: string }[];
  /** Set for answers: what later messages and verdicts may refer to. */
  readonly exchange: {
    readonly question: string;
    readonly turns: readonly Turn[];
    readonly items: readonly ReplyItem[];
    readonly basis: ReplyBasis;
  } | null;
  readonly gap: GapReason | null;
}

/** A message that was met with the bot's own words, and of which nothing is remembered. */
export const handledPlainly = (reply: OutgoingReply, outcome: string): Handled => ({
  reply,
  outcome,
  engine: null,
  sources: [],
  exchange: null,
  gap: null,
});
