import type { IsoDate } from '#core/document.ts';
import type { QueryTerm, StoredDocument } from '#store';
import type { Note } from '../reply.ts';
import type { Ask } from './detect-asks.ts';

/** Which documents a question is about. */
export type DocumentScope =
  /** It names none. */
  | { readonly kind: 'all' }
  /** It names these by 文号 or title. */
  | { readonly kind: 'named'; readonly documents: readonly StoredDocument[] }
  /** It names a 文号 or a document that is not held; `citedIn` are held documents that cite it. */
  | { readonly kind: 'not-held'; readonly printed: string; readonly citedIn: readonly StoredDocument[] }
  /** One name, several documents. */
  | { readonly kind: 'ambiguous'; readonly printed: string; readonly documents: readonly StoredDocument[] };

/** A question after understanding: what the later stages work on. */
export interface Query {
  /** The question without injected orders. */
  readonly text: string;
  /** The question without the document numbers in it. */
  readonly subject: string;
  /** The day validity and deadlines are computed against. */
  readonly asOf: IsoDate;
  readonly scope: DocumentScope;
  /** Canonical section paths the question names (二（一）1说什么). */
  readonly paths: readonly string[];
  readonly asks: ReadonlySet<Ask>;
  /** Lexical terms with weights: the question's own, then its synonyms', then the previous turn's. */
  readonly terms: readonly QueryTerm[];
  /** What passages are looked up by: `terms`, and the words of asking with less weight. */
  readonly searchTerms: readonly QueryTerm[];
  /** Text the dense lane embeds. */
  readonly denseText: string;
  /** True when the question leans on the conversation before it. */
  readonly followUp: boolean;
  /** The user's last question before this one, '' when there is none. */
  readonly previousQuestion: string;
  readonly previousAnswer: string;
  /** `<document id> <section path>` of sections that the last reply showed and this question wants to go beyond. */
  readonly shown: readonly string[];
  /** What was assumed in reading the question: said aloud with every reply. */
  readonly notes: readonly Note[];
}
