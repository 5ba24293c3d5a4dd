import { describe, expect, it } from 'vitest';
import { asksNames, listsNames } from './names-listed.ts';

describe('names', () => {
  it.each(['引导的5家骨干渔企具体名单有哪些', '那6项举措叫啥名字', '评上的示范校都有谁', '试点乡镇名单是哪些'])(
    '%s asks for names',
    (question) => {
      expect(asksNames(question)).toBe(true);
    },
  );

  it.each(['表扬名单里上榜几个', '这几项是哪几家的责任', '黑名单怎么移出', '名单由谁公布', '对公示名单有异议找谁'])(
    '%s does not',
    (question) => {
      expect(asksNames(question)).toBe(false);
    },
  );

  it('tells a list from a count of it', () => {
    expect(listsNames('四、军民融合方面（共6项）')).toBe(false);
    expect(listsNames('培育5家骨干企业。')).toBe(false);
    expect(listsNames('确定甲镇、乙镇、丙乡为试点。')).toBe(true);
    expect(listsNames('名单如下：')).toBe(true);
  });
});
