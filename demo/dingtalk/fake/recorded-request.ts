/** One HTTP request that reached the fake. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON; an empty object for anything else. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly raw: Buffer;
}

/** What the fake answers; `null` closes the connection without an answer. */
export interface FakeAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** An answer of the new interfaces that refuses a call. */
export const refusal = (code: string, status = 400): FakeAnswer => ({
  status,
  body: { code, message: '调用被拒绝', requestid: 'FAKE-REQUEST' },
});

/** A field of a body, as text. */
export const textOf = (body: unknown, field: string): string => {
  const value = (body as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof value === 'string' ? value : '';
};
