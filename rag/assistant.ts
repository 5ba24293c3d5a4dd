import type { IsoDate } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import type { Reply } from './reply.ts';

/** One earlier message of the conversation, oldest first. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface Question {
  readonly text: string;
  readonly history: readonly Turn[];
  /** The day the answer is given for; today when absent. */
  readonly asOf?: IsoDate;
  /** Only documents of these collections exist for the answer; all held documents when absent. */
  readonly collections?: readonly string[];
}

/** A passage with the scores that brought it up. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly lexical: number;
  readonly dense: number;
}

/** Answers from the documents of one store. Same question, same store, same day: same reply, byte for byte. */
export interface Assistant {
  ask(question: Question): Promise<Reply>;
  /** Raw passages, best first, without an answer. */
  search(query: string, limit: number): Promise<readonly FoundPassage[]>;
}
