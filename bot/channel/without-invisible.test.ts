import { describe, expect, it } from 'vitest';
import { withoutInvisible } from './without-invisible.ts';

describe('text without what can not be seen', () => {
  it.each([
    ['低效\u200b用地', '低效用地'],
    ['\u202e文号\u202c', '文号'],
    ['138\u2060\u00ad1234', '1381234'],
    ['\ufeff一\u0000\u001b[31m', '一[31m'],
    ['第一行\n第二行\t栏', '第一行\n第二行\t栏'],
  ])('%j is %j', (text, shown) => {
    expect(withoutInvisible(text)).toBe(shown);
  });
});
