import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';

const recordingSink = () => {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
};

describe('createLogger', () => {
  it('writes one JSON object a line with level, time and event', () => {
    const sink = recordingSink();
    createLogger({ level: 'info', sink }).info({ files: 5 }, 'seeding-end');
    expect(sink.lines).toHaveLength(1);
    expect(JSON.parse(sink.lines[0] ?? '')).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      files: 5,
      msg: 'seeding-end',
    });
  });

  it('keeps quiet below its level', () => {
    const sink = recordingSink();
    createLogger({ level: 'warn', sink }).info('seeding-end');
    expect(sink.lines).toEqual([]);
  });

  it('never writes secrets or what the user asked', () => {
    const sink = recordingSink();
    createLogger({ level: 'info', sink }).info(
      { question: '谁牵头低效工业用地整治', apiKey: 'k-123', model: { token: 't-456' } },
      'question-end',
    );
    expect(sink.lines[0]).not.toMatch(/低效|k-123|t-456/u);
  });
});
