/** Where a figure stands in its sentence, and where its wording begins. */
interface FigurePlace {
  readonly start: number;
  readonly end: number;
  readonly wordingStart: number;
}

const IN_TURN = /分别|依次/u;
const BETWEEN_NAMES = /、|以及|或者?|和|与|及/u;
/** What may stand between figures that are given in turn. */
const BETWEEN_FIGURES = /^(?:以[上下内]|左右)?[、,，和与及]$/u;
const NAME_ROOM = 12;

/** The figures around `index` that stand side by side with nothing but commas between. */
const runAround = (text: string, places: readonly FigurePlace[], index: number) => {
  let from = index;
  let to = index;
  const joined = (left: number): boolean =>
    BETWEEN_FIGURES.test(text.slice(places[left]?.end ?? 0, places[left + 1]?.start ?? 0));
  while (from > 0 && joined(from - 1)) from -= 1;
  while (to + 1 < places.length && joined(to)) to += 1;
  return { from, count: to - from + 1 };
};

/** `市级创新平台` after 国家级 and 省级 is 市级: names of a list end alike. */
const lastName = (name: string, ending: string): string => {
  const at = ending === '' ? -1 : name.indexOf(ending);
  return at < 0 ? name.slice(0, NAME_ROOM) : name.slice(0, at + 1);
};

/** The last list of exactly `count` names before a place; the first and last are cut where they may run on. */
const namesBefore = (text: string, count: number): readonly string[] | null => {
  for (const clause of text.split(/[,，;；。:：]/u).toReversed()) {
    const pieces = clause.split(BETWEEN_NAMES);
    if (pieces.length < count) continue;
    const names = pieces.slice(-count);
    return names.map((name, index) => {
      if (index === 0) return name.slice(-NAME_ROOM);
      return index === count - 1 ? lastName(name, names[0]?.at(-1) ?? '') : name;
    });
  }
  return null;
};

/**
 * The name that 分别 assigns a figure to: `国家级、省级、市级…，分别给予80万元、30万元、20万元` gives the second figure 省级.
 * Null where the sentence assigns nothing in turn or has not as many names as figures.
 */
export const namesInTurn = (text: string, places: readonly FigurePlace[], index: number): string | null => {
  const { from, count } = runAround(text, places, index);
  const start = places[from]?.start ?? 0;
  const word = count > 1 ? [...text.slice(0, start).matchAll(new RegExp(IN_TURN, 'gu'))].at(-1) : undefined;
  if (!word) return null;
  return namesBefore(text.slice(0, word.index).replace(/[,，]$/u, ''), count)?.[index - from] ?? null;
};
