/** Path without the `[k]` that numbers a responsibility group inside an item; it is not printed in documents. */
export const withoutGroupNumber = (path: string): string => path.replace(/\[\d+\]$/u, '');

/** True when citing `cited` is right where `expected` is asked for: the section itself or the item it belongs to. */
export const citesSection = (cited: string, expected: string): boolean => {
  const want = withoutGroupNumber(expected);
  const have = withoutGroupNumber(cited);
  if (have === want) return true;
  const rest = want.startsWith(have) ? want.slice(have.length) : '';
  // A field of the item (`二、（十）召集人`): the item itself is right, a whole chapter is not.
  return rest !== '' && /^\p{Script=Han}{2,6}$/u.test(rest) && !have.endsWith('、');
};
