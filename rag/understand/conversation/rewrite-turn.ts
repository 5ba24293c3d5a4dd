import { findSectionPaths } from '#core/section-path.ts';
import { findUnits } from '#core/units/find-units.ts';
import type { StoredDocument } from '#store';
import { detectAsks } from '../detect-asks.ts';
import { subjectRuns } from '../words/question-terms.ts';
import { chosenDocuments } from './chosen-documents.ts';
import { expandNoun } from './expand-noun.ts';
import { fillSlot } from './fill-slot.ts';
import { mentionedItem } from './mentioned-item.ts';
import { nthEntry } from './nth-entry.ts';
import type { PastReply, ReplyEntry } from './past-reply.ts';
import { swapPlace } from './swap-place.ts';
import { topicOf } from './topic-of.ts';

/** A question as it reads without the conversation before it. */
export interface StandaloneQuestion {
  readonly text: string;
  /** The part of it that was asked just now; the rest is the old subject and weighs less. */
  readonly own: string;
  /** Documents the conversation leaves; null when it leaves none. */
  readonly documents: readonly StoredDocument[] | null;
  /**
   * `own`: it stood alone. `leaning`: it has a subject of its own, and the old documents hold only if they know it.
   * `completed`: it was completed from the conversation. `settled`: so were its documents, whatever its words name.
   * `unclear`: it means one of several documents. `more`: it asks for what was not shown yet.
   */
  readonly manner: 'own' | 'leaning' | 'completed' | 'settled' | 'unclear' | 'more';
}

const settled = (text: string, documents: readonly StoredDocument[] | null): StandaloneQuestion => ({
  text,
  own: text,
  documents,
  manner: 'settled',
});

/** The conversation up to a question. */
export interface Conversation {
  /** The last question of the user in standalone form. */
  readonly question: string;
  /** The user's questions in standalone form, the latest first. */
  readonly questions: readonly string[];
  readonly reply: PastReply;
  /** Documents the last exchange was about. */
  readonly documents: readonly StoredDocument[];
}

const MORE =
  /^(?:那|然后|哦|嗯)*[，,]?(?:还有(?:呢|吗|没有?|别的|其他|其它|啥|什么|哪些)?|接着(?:说|讲)?|继续|然后呢|下面呢|别的呢|其他呢|更多)(?:的|吗|呢|没有?)*[？?。！!\s]*$/u;
/** 这个文件, 该方案: the document just spoken of. */
const THIS_DOCUMENT =
  /(?:这|那|该|本|此|上面|刚才)(?:一)?(?:个|份|部|项)?(?:的)?(?:文件|文|通知|方案|办法|意见|条例|规定|细则|规划|计划|政策|批复|公告)/u;
const WANTS_TEXT = /具体|展开|详细|说说|讲讲|细说|原文|内容|说(?:的|了)?(?:是)?(?:什么|啥)|是(?:什么|啥)|^$/u;
const LEADING = /^(?:那么|那|哦|嗯|好的|好|请问|再问|还|所以|对了|其中|里头)[，,\s]*/u;
/** 它还牵头哪些: the body the answer named does more. */
const OF_THAT_BODY =
  /^(?:那|这)?(?:它|他们|它们|该局|该单位|这个(?:单位|部门|局)|这家|人家)(?=还|也|都|牵头|负责|参与|有|要|的任务)/u;
const PRONOUN =
  /^(?:它们?|他们|她|其|这(?:个|项|条|件事|事|些|类|种)?|那(?:个|项|条|件事|些|种)?)(?:的)?(?=[^\p{P}])|(?:它们?|这(?:个|项|条|件)(?:事|任务|工作)?|那(?:个|项|条|件)(?:事|任务|工作)?)/u;
const POINTS_BACK = /^(?:那(?!曲)|这|它|其|该|还|再|其中)|它|这(?:个|项|条|些)|那(?:个|项|条|些)|上面|刚才|前面/u;

/** Characters of a subject that can not stand alone, and of one that may. */
const CLEARLY_SHORT = 4;
const MAY_STAND_ALONE = 12;

const aboutEntry = (
  { text, stored, place }: ReplyEntry,
  rest: string,
  spokenOf: readonly StoredDocument[] = [],
): StandaloneQuestion => {
  const documents = stored ? [stored] : spokenOf.length > 0 ? spokenOf : null;
  if (place !== '' && WANTS_TEXT.test(rest)) return settled(`${place}说什么`, documents);
  const asked = rest.replace(/^(?:的|是|由|，|,)+/u, '');
  return settled(WANTS_TEXT.test(rest) ? `${text}的内容` : `${text}${asked}`, documents);
};

/** The answer to a question that we asked back. We ask once: what stays unclear is looked for in all of them. */
const answerToUs = (
  text: string,
  { question, reply }: Conversation,
  names: ReadonlySet<string>,
): StandaloneQuestion | null => {
  const chosen = chosenDocuments(text, reply);
  const choices = reply.entries.flatMap(({ stored }) => stored ?? []);
  const subject = subjectRuns(text, names).join('');
  if (choices.length === 0) return null;
  if (chosen.length > 0) return settled(question, chosen);
  if (subject.length > MAY_STAND_ALONE || detectAsks(text).size > 0) return null;
  return settled(question, choices);
};

const bodyOf = ({ question, reply }: Conversation): string | null =>
  findUnits(question)[0]?.printed ?? findUnits(reply.statement)[0]?.printed ?? null;

/** A question that is only an ask, or points at the old subject by a pronoun, gets the old subject. */
const withOldSubject = (text: string, talk: Conversation, names: ReadonlySet<string>): string | null => {
  const body = OF_THAT_BODY.test(text) && findUnits(text).length === 0 ? bodyOf(talk) : null;
  if (body !== null) return text.replace(OF_THAT_BODY, body);
  const bare = text.replace(LEADING, '');
  const topic = topicOf(talk.question, names);
  if (topic === '' || detectAsks(bare).size === 0) return null;
  if (PRONOUN.test(bare)) return bare.replace(PRONOUN, topic);
  return topicOf(bare, names).length <= 1 || subjectRuns(bare, names).join('').length <= CLEARLY_SHORT
    ? `${topic}${bare}`
    : null;
};

/** 第六项呢, 第四项是谁家的 after a question about another place of the same order. */
const atOtherPlace = (
  text: string,
  { question: old, documents }: Conversation,
  names: ReadonlySet<string>,
): StandaloneQuestion | null => {
  const swapped = swapPlace(text, old);
  if (!swapped) return null;
  const { question, rest } = swapped;
  const whole = rest === '' ? question : `${topicOf(question, names)}${rest}`;
  return { text: whole, own: whole, documents, manner: 'completed' };
};

/** A thing that the last reply, of whatever form, counted up. */
const aboutItem = (text: string, { question: old, reply, documents }: Conversation): StandaloneQuestion | null => {
  const mentioned = reply.asksBack ? null : mentionedItem(text, { reply, old });
  return mentioned && aboutEntry({ text: mentioned.item, stored: null, place: '' }, mentioned.rest, documents);
};

/** A row, an article or a document that the question points at; null when it points at none. */
const pointedAt = (text: string, talk: Conversation, names: ReadonlySet<string>): StandaloneQuestion | null => {
  const { reply, documents } = talk;
  const nth = reply.asksBack ? null : nthEntry(text, reply);
  if (nth) return aboutEntry(nth.entry, nth.rest);
  const other = atOtherPlace(text, talk, names) ?? aboutItem(text, talk);
  if (other) return other;
  if (documents.length === 0) return null;
  // 第十五条说了什么: an article of the document just spoken of.
  if (findSectionPaths(text).length > 0) return { text, own: text, documents, manner: 'completed' };
  if (!THIS_DOCUMENT.test(text)) return null;
  return { ...settled(text, documents), manner: documents.length > 1 && !reply.asksBack ? 'unclear' : 'settled' };
};

/** Completes a question from the conversation before it. Rules only; what they do not reach is left as typed. */
export const rewriteTurn = (text: string, talk: Conversation, names: ReadonlySet<string>): StandaloneQuestion => {
  const { reply, documents } = talk;
  const answered = reply.asksBack ? answerToUs(text, talk, names) : null;
  if (answered) return answered;
  if (MORE.test(text)) return { text: talk.question, own: talk.question, documents, manner: 'more' };
  const pointed = pointedAt(text, talk, names);
  if (pointed) return pointed;
  const swapped = fillSlot(text, talk.questions, names);
  if (swapped !== null) return { text: swapped, own: swapped, documents, manner: 'completed' };
  const asked = expandNoun(text) ?? text;
  const completed = withOldSubject(asked, talk, names);
  if (completed !== null)
    return { text: completed, own: asked === text ? text : completed, documents, manner: 'completed' };
  const leans = POINTS_BACK.test(text) || subjectRuns(text, names).join('').length < MAY_STAND_ALONE;
  return { text, own: text, documents: leans ? documents : null, manner: leans ? 'leaning' : 'own' };
};
