import { describe, expect, it } from 'vitest';
import { type Ask, detectAsks } from './detect-asks.ts';

describe('what a question asks for', () => {
  it.each<[string, readonly Ask[]]>([
    ['到2027年要建成几个充电站', ['number']],
    ['最晚什么时候完成', ['when']],
    ['这件事谁牵头', ['who']],
    ['住建局有哪些任务', ['list']],
    ['“一网通办”是什么意思', ['definition']],
    ['两份文件的目标有什么不同', ['compare']],
    ['申请流程怎么走', ['how']],
    ['目前完成了没有', ['progress', 'yes-no']],
    ['这份文件还有效吗', ['overdue', 'yes-no']],
    ['帮我写一段简报', ['draft']],
    ['什么条件才算小微企业', ['criterion']],
  ])('%s', (question, asks) => {
    expect([...detectAsks(question)]).toEqual(expect.arrayContaining([...asks]));
  });

  it('finds no ask in a bare subject', () => {
    expect([...detectAsks('海上风电项目')]).toEqual([]);
  });
});
