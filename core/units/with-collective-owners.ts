const township = /(?:镇|乡|街道)$/u;
const everyTownship = /^各.{0,3}(?:乡|镇|街道)/u;
const someTownships = /有关|相关/u;

/**
 * The names asked for and, where one is a township, those among `known` that mean every township (各乡镇): its tasks by
 * their wording. An unnamed part of them (有关乡镇) stays out, because nothing says who belongs to it.
 */
export const withCollectiveOwners = (names: readonly string[], known: readonly string[]): readonly string[] =>
  names.some((name) => township.test(name))
    ? [...new Set([...names, ...known.filter((name) => everyTownship.test(name) && !someTownships.test(name))])]
    : names;
