const CLAUSE_END = /[。；;：:\n，,！!？?]/u;
const JOINT = /、|(?:以及|及其|及|和|与)(?=[^、]*$)/u;
/** Words before the first name and after the last: 表扬了…, 包括…, …两项, …等5家. */
const LEAD = /^.*(?:了|包括|包含|分别是|分别为|主要有|共有|还有|涉及|列出|就是|[有是为])(?=.{2})/u;
const TAIL =
  /(?:等)?(?:这)?(?:[两三四五六七八九十]|\d{1,2})(?:个|项|家|条|种|类|地|处|件)?(?:地方|单位|任务|项目|产业)?$|等$/u;
const LONGEST = 24;

const itemsOf = (clause: string): readonly string[] => {
  if (!clause.includes('、') && !/[和与及]/u.test(clause)) return [];
  const parts = clause.split(JOINT).map((part) => part.trim());
  const items = parts.map((part, index) => {
    const begun = index === 0 ? part.replace(LEAD, '') : part;
    return index === parts.length - 1 ? begun.replace(TAIL, '') : begun;
  });
  return items.length > 1 && items.every(({ length }) => length >= 2 && length <= LONGEST) ? items : [];
};

/** The things that a short reply counts up in prose: 表扬了甲市、乙市和丙县 → the three; the longest such row of names. */
export const itemsOfProse = (statement: string): readonly string[] =>
  statement
    .split(CLAUSE_END)
    .map(itemsOf)
    .reduce<readonly string[]>((best, items) => (items.length > best.length ? items : best), []);
