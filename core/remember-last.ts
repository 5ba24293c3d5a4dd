/**
 * The function with its last result kept: several readers look at one text in turn. For pure functions whose results
 * are not changed; arguments are compared by identity.
 */
export const rememberLast = <Arguments extends readonly unknown[], Value>(
  read: (...given: Arguments) => Value,
): ((...given: Arguments) => Value) => {
  let last: { readonly given: Arguments; readonly value: Value } | null = null;
  return (...given) => {
    if (last?.given.length === given.length && last.given.every((one, at) => one === given[at])) return last.value;
    last = { given, value: read(...given) };
    return last.value;
  };
};
