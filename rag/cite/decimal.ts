/** A number as it is written, without binary rounding: `digits` / 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?$/u;

/** Reads `32.5`; null for anything but plain digits with a point. */
export const parseDecimal = (written: string): Decimal | null => {
  const [, sign = '', whole, fraction = ''] = WRITTEN.exec(written) ?? [];
  if (whole === undefined) return null;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
};

const atScale = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

/** Both numbers over one power of ten. */
const aligned = (a: Decimal, b: Decimal) => {
  const scale = Math.max(a.scale, b.scale);
  return { left: atScale(a, scale), right: atScale(b, scale), scale };
};

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const { left, right, scale } = aligned(a, b);
  return { digits: left + right, scale };
};

/** How far apart two numbers are, never negative. */
export const decimalDistance = (a: Decimal, b: Decimal): Decimal => {
  const { left, right, scale } = aligned(a, b);
  return { digits: left > right ? left - right : right - left, scale };
};

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Below 0 where `a` is the smaller, 0 where they are equal. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const { left, right } = aligned(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** The quotient to `places` decimals, rounded half up, for positive numbers; null for a divisor of 0. */
export const divideDecimals = (
  a: Decimal,
  b: Decimal,
  places: number,
): { readonly quotient: Decimal; readonly exact: boolean } | null => {
  const { left, right } = aligned(a, b);
  if (right === 0n) return null;
  const shifted = left * 10n ** BigInt(places);
  const digits = (2n * shifted + right) / (2n * right);
  return { quotient: { digits, scale: places }, exact: digits * right === shifted };
};

/** As it is written: no zeros at the end. */
export const writeDecimal = ({ digits, scale }: Decimal): string => {
  const sign = digits < 0n ? '-' : '';
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = plain.slice(0, plain.length - scale);
  const fraction = plain.slice(plain.length - scale).replace(/0+$/u, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
