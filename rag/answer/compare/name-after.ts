/** Where a figure stands in its sentence. */
interface FigurePlace {
  readonly start: number;
  readonly end: number;
}

interface Cell extends FigurePlace {
  readonly before: string;
  readonly after: string;
}

const DELIMITER = /[、,，;；。:：\n]/u;
const LEAD_IN = /^(?:其中|包括|包含|含|即|分为|分别(?:是|为)|有)+/u;
const LIMIT_WORDS = /^(?:以上|以下|以内|左右|及以上)?的?/u;
/** The verb that a whole enumeration shares: 新建1个码头、2个泊位. */
const SHARED_VERB = /^\p{Script=Han}{1,6}$/u;
const NOUN = /^[\p{Script=Han}\p{L}“”]{2,14}$/u;

const lastDelimiter = (text: string, at: number): number => {
  let from = at;
  while (from > 0 && !DELIMITER.test(text.charAt(from - 1))) from -= 1;
  return from;
};

const nextDelimiter = (text: string, at: number): number => {
  let to = at;
  while (to < text.length && !DELIMITER.test(text.charAt(to))) to += 1;
  return to;
};

const cellOf = (text: string, { start, end }: FigurePlace): Cell => ({
  start: lastDelimiter(text, start),
  end: nextDelimiter(text, end),
  before: text.slice(lastDelimiter(text, start), start).replace(LEAD_IN, ''),
  after: text.slice(end, nextDelimiter(text, end)).replace(LIMIT_WORDS, ''),
});

/** Cells of one enumeration stand next to each other with 、 or a comma between. */
const runAround = (text: string, cells: readonly Cell[], index: number): readonly Cell[] => {
  const joined = (left: number): boolean =>
    cells[left]?.end === (cells[left + 1]?.start ?? 0) - 1 && /[、,，]/u.test(text.charAt(cells[left]?.end ?? 0));
  let from = index;
  let to = index;
  while (from > 0 && joined(from - 1) && cells[from]?.before === '' && NOUN.test(cells[from - 1]?.after ?? ''))
    from -= 1;
  while (to + 1 < cells.length && joined(to) && cells[to + 1]?.before === '') to += 1;
  return cells.slice(from, to + 1);
};

/**
 * The noun after a figure, where an enumeration puts its figures first: of `1.5万平商业体、2万平酒店、3.5万平办公` the second
 * is 酒店. Null where the figures follow their names, where the two ways are mixed, or where one figure stands alone.
 */
export const nameAfter = (text: string, places: readonly FigurePlace[], index: number): string | null => {
  const cells = places.map((place) => cellOf(text, place));
  const own = cells[index];
  if (!own || !NOUN.test(own.after)) return null;
  const run = runAround(text, cells, index);
  const apart = new Set(run.map(({ start }) => start)).size === run.length;
  const [first, ...rest] = run;
  if (!first || rest.length === 0 || !apart) return null;
  const opens = first.before === '' || SHARED_VERB.test(first.before);
  return opens && run.every(({ after }) => NOUN.test(after)) ? own.after : null;
};
