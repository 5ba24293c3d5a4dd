import { describe, expect, it } from 'vitest';
import { unmentionedEdition } from './unheld-edition.ts';

describe('unmentionedEdition', () => {
  it.each([
    ['那第一批试点村有哪些', '公布第二批试点村名单。', '第一批'],
    ['第三轮督察查什么', '开展第二轮生态环境保护督察。', '第三轮'],
    ['第2期培训班几号开', '举办第1期培训班。', '第2期'],
    ['第二批试点村有哪些', '公布第 二批试点村名单。', null],
    ['第二个项目谁负责', '第一批项目。', null],
  ])('%s in “%s”: %s', (question, text, edition) => {
    expect(unmentionedEdition(question, text)).toBe(edition);
  });
});
