import { inspect } from 'node:util';

const HIDDEN = '［已隐藏］';

/** A password or token: printing, logging or turning it into JSON shows nothing; only `reveal` gives it. */
export interface Secret {
  reveal(): string;
}

/** Hides a value. */
export const secretOf = (value: string): Secret =>
  Object.freeze({
    reveal: () => value,
    toString: () => HIDDEN,
    toJSON: () => HIDDEN,
    [inspect.custom]: () => HIDDEN,
  });
