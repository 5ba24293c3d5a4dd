/** One source line: a document, the section in it, the words. */
export interface CitedSource {
  /** `《标题》（文号）`. */
  readonly document: string;
  /** `二、（一）1.` */
  readonly path: string;
  readonly quote: string;
}

/** A part of a reply. A channel renders each kind as well as its platform can; none may be left out silently. */
export type ReplyBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `heading` is 依据, or 最相近 under a refusal. */
  | { readonly kind: 'citations'; readonly heading: string; readonly sources: readonly CitedSource[] }
  /** 【提示】: term ended, deadline passed, conflict, … */
  | { readonly kind: 'notes'; readonly notes: readonly string[] };

/** A file the bot sends. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What the bot says in answer to one message, before any platform's mark-up. All text is plain, nothing is escaped. */
export interface OutgoingReply {
  /** Random; feedback names it. */
  readonly id: string;
  /** A few words for the notification line of a phone. */
  readonly title: string;
  readonly blocks: readonly ReplyBlock[];
  readonly files: readonly OutgoingFile[];
  /** The machine-made label (标识办法, GB 45438-2025); the last line of every rendering, never shortened. Null for what is no answer, such as help. */
  readonly label: string | null;
  /** Whether to offer the two feedback buttons. */
  readonly asksFeedback: boolean;
  /**
   * True when the person asked for the whole of an earlier answer (展开): it is sent in as many numbered parts as it
   * needs. Otherwise a channel shortens what is too long for one message and says that “展开” gives the rest.
   */
  readonly inFull?: boolean;
}
