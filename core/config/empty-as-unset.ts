/** An empty variable counts as one that is not set, as in `WENHAO_DATA= npm run ask`. */
export const emptyAsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
