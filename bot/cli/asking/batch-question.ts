import { z } from 'zod';
import type { Question } from '#rag';
import { parseAsOf } from '../options/parse-as-of.ts';
import { UsageError } from '../usage-error.ts';
import { questionOf } from './question-of.ts';

const turn = z
  .object({
    role: z.enum(['user', 'assistant'], { error: 'role 只能是 user 或 assistant' }),
    content: z.string({ error: 'content 应是文字' }).optional(),
    text: z.string({ error: 'text 应是文字' }).optional(),
  })
  .transform(({ role, content, text }) => ({ role, content: content ?? text ?? '' }))
  .refine(({ content }) => content !== '', { error: '每一轮都要有 content（或 text）' });

const line = z.object(
  {
    id: z.string({ error: 'id 应是文字' }).min(1, { error: 'id 是空的' }),
    question: z.string({ error: 'question 应是文字' }),
    history: z.array(turn, { error: 'history 应是数组' }).nullish(),
    as_of: z.string({ error: 'as_of 应是日期或 null' }).nullish(),
  },
  { error: '应是一个 JSON 对象' },
);

/** One line of a batch, checked. */
export interface BatchQuestion {
  readonly id: string;
  readonly question: Question;
}

/** Reads one line of a batch; a `UsageError` says what is wrong with it. A date given for the whole run is the default. */
export const readBatchQuestion = (raw: string, defaultAsOf: string | undefined): BatchQuestion => {
  const parsed = line.safeParse(parseJson(raw));
  if (!parsed.success) throw new UsageError([...new Set(parsed.error.issues.map(({ message }) => message))].join('；'));
  const { id, question, history, as_of } = parsed.data;
  const asOf = as_of ? parseAsOf(as_of) : defaultAsOf;
  return { id, question: questionOf({ raw: question, history: history ?? [], asOf }) };
};

const parseJson = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    throw new UsageError('不是合法的 JSON');
  }
};
