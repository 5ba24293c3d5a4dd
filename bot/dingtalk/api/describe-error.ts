import { DingtalkError } from './dingtalk-error.ts';

/** What may be logged of an error: never its message, which of foreign errors can hold URLs and bodies. */
export const describeError = (error: unknown): Readonly<Record<string, string | number>> => {
  if (error instanceof DingtalkError) return { kind: error.kind, code: error.code, status: error.status };
  if (!(error instanceof Error)) return { kind: 'unexpected', code: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { kind: 'unexpected', code };
};
