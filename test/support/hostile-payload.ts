import fc from 'fast-check';

/** What stands where something else was expected: other types, prototype keys, control characters, giant values. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    9e15,
    1e300,
    '',
    [],
    {},
    '\u202E\u200B\u0000\uD800',
    '<!channel> @所有人 [x](http://10.0.0.1)',
    "'); DROP TABLE inbox; --",
    '../../etc/passwd',
    Array.from({ length: 2_000 }, () => ({ text: 'x' })),
    '长'.repeat(50_000),
  ),
  fc
    .constantFrom(
      '{"__proto__":{"polluted":"yes"}}',
      '{"constructor":{"prototype":{"polluted":"yes"}}}',
      '{"toString":1,"valueOf":1}',
    )
    .map((text): unknown => JSON.parse(text)),
  fc.jsonValue(),
);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in a value that can be reached by keys, its own place not included. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((rest) => [key, ...rest])])
    : [];

const replaced = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
  if (key === undefined) return put;
  return isRecord(value) ? { ...value, [key]: replaced(value[key], rest, put) } : value;
};

/** A recorded payload in which one to three fields, at any depth, hold something hostile; or something else entirely. */
export const hostilePayload = (recorded: unknown): fc.Arbitrary<unknown> => {
  const place = fc.constantFrom(...placesIn(recorded));
  const damage = fc.array(fc.tuple(place, hostile), { minLength: 1, maxLength: 3 });
  const damaged = damage.map((all) => all.reduce((value, [at, put]) => replaced(value, at, put), recorded));
  return fc.oneof({ weight: 20, arbitrary: damaged }, { weight: 1, arbitrary: hostile });
};
