import type { StoredDocument } from '#store';
import type { Turn } from '../../assistant.ts';
import { resolveScope } from '../scope/resolve-scope.ts';
import { type PastReply, readPastReply } from './past-reply.ts';
import { type Conversation, rewriteTurn } from './rewrite-turn.ts';

/** Turns before these are over: nobody points back so far. */
const LATEST_TURNS = 12;
/** A reply that cites more documents than this is about none of them. */
const MOST_DOCUMENTS = 3;

const NO_REPLY: PastReply = { statement: '', asksBack: false, documents: [], entries: [], cited: [] };

const namedIn = (text: string, documents: readonly StoredDocument[]): readonly StoredDocument[] => {
  const scope = resolveScope(text, documents);
  return scope.kind === 'named' ? scope.documents : [];
};

interface Held {
  readonly documents: readonly StoredDocument[];
  readonly names: ReadonlySet<string>;
}

const START: Conversation = { question: '', questions: [], reply: NO_REPLY, documents: [] };

const afterQuestion = (talk: Conversation, content: string, { documents, names }: Held): Conversation => {
  const standalone = talk === START ? null : rewriteTurn(content, talk, names);
  const question = standalone?.text ?? content;
  const settled = standalone?.manner === 'settled' ? (standalone.documents ?? []) : [];
  const named = settled.length > 0 ? settled : namedIn(question, documents);
  return {
    question,
    questions: [question, ...talk.questions],
    reply: NO_REPLY,
    documents: named.length > 0 ? named : (standalone?.documents ?? []),
  };
};

const afterReply = (talk: Conversation, content: string, { documents }: Held): Conversation => {
  const reply = readPastReply(content, documents);
  const named = namedIn(talk.question, documents);
  if (named.length > 0 || reply.asksBack) return { ...talk, reply, documents: named };
  const spoken = reply.documents.length > 0 ? reply.documents : namedIn(content, documents);
  if (spoken.length === 0) return { ...talk, reply };
  return { ...talk, reply, documents: spoken.length <= MOST_DOCUMENTS ? spoken : [] };
};

/** What a conversation has come to: its last question in full, the reply to it, and the documents they are about. */
export const conversationBefore = (history: readonly Turn[], held: Held): Conversation | null => {
  let talk = START;
  for (const { role, content } of history.slice(-LATEST_TURNS))
    talk = role === 'user' ? afterQuestion(talk, content, held) : afterReply(talk, content, held);
  return talk === START ? null : talk;
};
