import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readQuestion } from './read-question.ts';

describe('readQuestion', () => {
  it('takes a question as it is', () => {
    expect(readQuestion(' 子女教育每月可以扣除多少？ ')).toBe('子女教育每月可以扣除多少？');
  });

  it.each(['', '   ', '\u0000\u001b', '\ud800'])('says that %j asks nothing', (raw) => {
    expect(() => readQuestion(raw)).toThrow(UsageError);
  });

  it('says how long a pasted file is and how long a question may be', () => {
    expect(() => readQuestion('策'.repeat(34_000))).toThrow(
      '问题太长：34000 字。请控制在 2000 字以内，只写要问的内容。',
    );
  });

  it('never passes on what could steer a terminal, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (raw) => {
        expect(readQuestion(`问${raw}`)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
      }),
    );
  });
});
