import { describe, expect, it } from 'vitest';
import { askedFacts } from './document-facts.ts';

describe('askedFacts', () => {
  it.each([
    ['消防方案现在还在期里吗', ['validity']],
    ['渔业补贴办法还管用不', ['validity']],
    ['公租房办法到现在还在有效期内没', ['validity']],
    ['学校招生方案哪天挂网的', ['published-on']],
    ['税收优惠那份啥时候成文、几号上网', ['signed-on', 'published-on']],
  ])('%s', (question, facts) => expect(askedFacts(question).toSorted()).toEqual([...facts].toSorted()));

  it.each(['录取结果哪天公布', '服务期内能不能调走', '学期内要检查几次', '谁管用电安全'])('not %s', (question) =>
    expect(askedFacts(question)).toEqual([]),
  );
});
