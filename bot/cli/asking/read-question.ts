import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';

/** Longest question taken, in characters (code points). A question is a few sentences; more is a pasted file. */
const LONGEST_QUESTION = 2000;

/** The question as it is put to the assistant; a `UsageError` when nothing, or far too much, was asked. */
export const readQuestion = (raw: string): string => {
  const question = printable(raw)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  if (question === '')
    throw new UsageError('内容是空的。请写出要问的内容，例如：npm run ask -- "26号文的主要目标是什么？"');
  const length = [...question].length;
  if (length > LONGEST_QUESTION) {
    throw new UsageError(`问题太长：${length} 字。请控制在 ${LONGEST_QUESTION} 字以内，只写要问的内容。`);
  }
  return question;
};
