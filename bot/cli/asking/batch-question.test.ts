import { describe, expect, it } from 'vitest';
import { readBatchQuestion } from './batch-question.ts';

const read = (value: unknown) => readBatchQuestion(JSON.stringify(value), undefined);

describe('readBatchQuestion', () => {
  it('takes turns under `content` or `text`, and a day of its own', () => {
    expect(
      read({
        id: 'Q1',
        question: '谁牵头？',
        history: [
          { role: 'user', text: '41号文讲什么' },
          { role: 'assistant', content: '个人所得税专项附加扣除。' },
        ],
        as_of: '2024-01-01',
      }),
    ).toEqual({
      id: 'Q1',
      question: {
        text: '谁牵头？',
        history: [
          { role: 'user', content: '41号文讲什么' },
          { role: 'assistant', content: '个人所得税专项附加扣除。' },
        ],
        asOf: '2024-01-01',
      },
    });
  });

  it('leaves out what is null, and falls back to the day of the whole run', () => {
    const raw = JSON.stringify({ id: 'Q1', question: '谁牵头？', history: null, as_of: null });
    expect(readBatchQuestion(raw, undefined).question).toEqual({ text: '谁牵头？', history: [] });
    expect(readBatchQuestion(raw, '2025-05-01').question.asOf).toBe('2025-05-01');
  });

  it.each([
    ['{', '不是合法的 JSON'],
    ['[]', '应是一个 JSON 对象'],
    ['{"question":"谁牵头？"}', 'id 应是文字'],
    ['{"id":"Q1","question":7}', 'question 应是文字'],
    ['{"id":"Q1","question":"谁？","history":[{"role":"system","content":"x"}]}', 'role 只能是 user 或 assistant'],
    ['{"id":"Q1","question":"谁？","history":[{"role":"user"}]}', '每一轮都要有 content（或 text）'],
    ['{"id":"Q1","question":"谁？","as_of":"2023-02-30"}', '日期“2023-02-30”不对。请写成 2026-11-22 这样的日期。'],
  ])('says what is wrong with %s', (raw, message) => {
    expect(() => readBatchQuestion(raw, undefined)).toThrow(message);
  });
});
