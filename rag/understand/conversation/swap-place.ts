/** 第二十四条, 第六项: a place in an order with its measure. */
const PLACE = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:大?部分|类|项|条|个|件|点|款|章|节)/gu;

/** A question whose place in an order was put in that of the old one, and what else it asks. */
export interface SwappedPlace {
  readonly question: string;
  /** What it asks beside the place; '' where it asks the same. */
  readonly rest: string;
}

const LITTLE = /^(?:那|那么|换成|换|再看看?|看看?|，|,)+|(?:的话|怎么样|呢|的)*[？?。！!\s]*$/gu;

/** 第六项呢 after 第一项谁召集: the old question with the new place; null where one of the two names no single place. */
export const swapPlace = (text: string, old: string): SwappedPlace | null => {
  const places = text.match(PLACE) ?? [];
  const [place] = places;
  const before = [...old.matchAll(PLACE)].at(-1);
  if (place === undefined || places.length > 1 || !before || place.slice(-1) !== before[0].slice(-1)) return null;
  const question = `${old.slice(0, before.index)}${place}${old.slice(before.index + before[0].length)}`;
  return { question, rest: text.replace(place, '').replaceAll(LITTLE, '') };
};
