import { findUnits } from '#core/units/find-units.ts';
import { detectAsks } from '../detect-asks.ts';
import { topicOf } from './topic-of.ts';

/** What kind of thing stands in a place of a question that another of its kind can take. */
type Slot = 'unit' | 'year' | 'document';

/** 换成县民政局呢, 那2026年的呢, 县财政局呢: nothing but something to put in the old question's place. */
const SWAP =
  /^(?:那|那么|哦|嗯|好的?|再|如果|要是|把它)*[，,\s]*(?:换成|换|改成|改为|改|换到|看看?|查查?|问问?)?[，,\s]*(.{2,24}?)(?:的话|的情况|方面)?(?:的)?(?:呢|怎么样|如何|咋样|有没有|有吗|吧)?[？?。！!\s]*$/u;
const YEAR = /(?:19|20)\d{2}年?|(?<!\d)\d{2}年(?!级|期)|(?:今|明|后|去|前)年/u;
const DOCUMENT = /《[^《》]+》|\S{0,12}〔\d{4}〕\d+号|(?<!\d)\d{1,4}号(?:文件?)?/u;

/** Only the thing itself and its little words, so that a question of its own is not taken for a swap. */
const isBare = (words: string, thing: string): boolean =>
  words.replace(thing, '').replace(/[的那这个份项年到在以对和看查“”"]/gu, '').length === 0;

const unitIn = (text: string): string | null => findUnits(text)[0]?.printed ?? null;

const thingIn = (words: string): { readonly slot: Slot; readonly thing: string } | null => {
  const document = DOCUMENT.exec(words)?.[0];
  if (document !== undefined && isBare(words, document)) return { slot: 'document', thing: document };
  const year = YEAR.exec(words)?.[0];
  if (year !== undefined && isBare(words, year)) return { slot: 'year', thing: year };
  const unit = unitIn(words);
  return unit !== null && isBare(words, unit) ? { slot: 'unit', thing: unit } : null;
};

const oldThing = (slot: Slot, question: string): string | null => {
  if (slot === 'unit') return unitIn(question);
  return (slot === 'year' ? YEAR : DOCUMENT).exec(question)?.[0] ?? null;
};

/** 23年 is 2023年. */
const fullYear = (thing: string): string => thing.replace(/^(\d{2})年$/u, '20$1年');

const LITTLE = /那会儿?|那时候?|当时|当年|要求|规定|安排|里面|里头|具体|[的那这里中上要是说定]/gu;

/** 23年那会儿要求几个, 26号文里是多少: a year or document, and nothing beside it but what is asked. */
const withOwnAsk = (words: string, question: string, names: ReadonlySet<string>): string | null => {
  const bare = words.replace(/^(?:那么|那|换成|要是|如果)/u, '');
  for (const [slot, pattern] of [
    ['document', DOCUMENT],
    ['year', YEAR],
  ] as const) {
    const thing = pattern.exec(bare)?.[0];
    const old = pattern.exec(question)?.[0];
    if (thing === undefined || old === undefined) continue;
    const rest = bare.replace(thing, '');
    if (detectAsks(rest).size === 0 || topicOf(rest, names).replaceAll(LITTLE, '').length > 1) return null;
    return slot === 'document'
      ? `${thing}里${topicOf(question.replace(old, ''), names)}${rest}`
      : `${topicOf(question.replace(old, fullYear(thing)), names)}${rest}`;
  }
  return null;
};

/**
 * The old question with the new unit, year or document in the place of the old one: the latest that has such a place, of
 * `questions` from the latest to the oldest. Null when the words are no swap.
 */
export const fillSlot = (words: string, questions: readonly string[], names: ReadonlySet<string>): string | null => {
  const swap = SWAP.exec(words)?.[1];
  const found = swap === undefined ? null : thingIn(swap);
  const [latest] = questions;
  if (latest === undefined) return null;
  if (!found) return withOwnAsk(words, latest, names);
  const { slot } = found;
  const thing = fullYear(found.thing);
  for (const question of questions) {
    const old = oldThing(slot, question);
    if (old === null) continue;
    return question.replace(old, () => thing + (old.endsWith('年') && !thing.endsWith('年') ? '年' : ''));
  }
  return `${thing}${slot === 'document' ? '里' : ''}${latest}`;
};
