import type { IsoDate } from '#core/document.ts';
import type { Question, Turn } from '#rag';
import { readQuestion } from './read-question.ts';

/** What the assistant is asked, from what a user wrote. Throws as `readQuestion` does. */
export const questionOf = ({
  raw,
  history = [],
  asOf,
}: {
  readonly raw: string;
  readonly history?: readonly Turn[];
  /** Absent: today. */
  readonly asOf: IsoDate | undefined;
}): Question => ({ text: readQuestion(raw), history, ...(asOf === undefined ? {} : { asOf }) });
