/** The function with its results kept, for as long as the returned function is: for pure functions of one value. */
export const remember = <Key, Value>(read: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined || known.has(key)) return held as Value;
    const value = read(key);
    known.set(key, value);
    return value;
  };
};
