import { asksWho } from '../asks-who.ts';
import { itemsOfProse } from './items-of-prose.ts';
import { nthEntry } from './nth-entry.ts';
import type { PastReply } from './past-reply.ts';

/** 贵阳那条, 第二家的那个: what follows the name says that one of several is meant. */
const ONE_OF_THEM =
  /^[市县区省局镇乡]?(?:的)?(?:那|这)(?:一)?(?:个|条|项|件|处|家|份|边|块|里|儿)|^[市县区省]?(?:的)?呢/u;

const ONLY_THAT = /^(?:的)?呢?[？?。\s]*$/u;

export interface MentionedItem {
  /** The name as the reply has it. */
  readonly item: string;
  /** The question without the words that point at it. */
  readonly rest: string;
}

/** The beginning of an item, two characters or more, that the question names. */
const nameIn = (question: string, item: string): string | null => {
  for (let length = item.length; length >= 2; length -= 1)
    if (question.includes(item.slice(0, length))) return item.slice(0, length);
  return null;
};

/**
 * One of the things that a reply in prose counted up, by its place (第二个) or its name (贵阳那条); null where none or
 * several are meant. The bodies that answer an `old` question for who does one thing are left alone.
 */
export const mentionedItem = (
  question: string,
  { reply, old }: { readonly reply: PastReply; readonly old: string },
): MentionedItem | null => {
  const items = reply.entries.length > 0 || asksWho(old) ? [] : itemsOfProse(reply.statement);
  if (items.length === 0) return null;
  const entries = items.map((text) => ({ text, stored: null, place: '' }));
  const nth = nthEntry(question, { ...reply, entries, asksBack: false });
  if (nth) return { item: nth.entry.text, rest: nth.rest.replace(ONLY_THAT, '') };
  const named = items.flatMap((item) => {
    const name = nameIn(question, item);
    const rest = name === null ? '' : question.slice(question.indexOf(name) + name.length);
    return name !== null && ONE_OF_THEM.test(rest)
      ? [{ item, rest: rest.replace(ONE_OF_THEM, '').replace(ONLY_THAT, '') }]
      : [];
  });
  const [only] = named;
  return named.length === 1 && only ? only : null;
};
