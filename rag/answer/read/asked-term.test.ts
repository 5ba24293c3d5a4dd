import { describe, expect, it } from 'vitest';
import { askedTerm } from './asked-term.ts';

const nameIn = (question: string): string | undefined => askedTerm(question)?.names[0];

describe('askedTerm', () => {
  it.each([
    ['什么叫微型消防站？街道那份通知给的说法', '微型消防站'],
    ['保障办法里的“无房家庭”指什么样的家庭', '无房家庭'],
    ['“重点用能单位”怎么界定', '重点用能单位'],
    ['小微企业怎么界定？', '小微企业'],
    ['渔船办法里“涉渔三无船舶”包括哪些船', '涉渔三无船舶'],
    ['学位通知所称的“积分入学”，得满足啥', '积分入学'],
    ['减税文件里说的小型微利企业，我刚开张咋算', '小型微利企业'],
    ['“双减”是什么意思', '双减'],
  ])('finds what is asked about in %s', (question, name) => {
    expect(nameIn(question)).toBe(name);
  });

  it('takes the kind of thing behind a quoted term along, and the term alone as well', () => {
    expect(askedTerm('办法里的“全科型”教师指什么样的教师')?.names).toEqual(['全科型教师', '全科型']);
  });

  it('knows whether the question asks for a meaning in so many words', () => {
    expect(askedTerm('什么叫危旧房')?.outright).toBe(true);
    expect(askedTerm('危旧房怎么认定')?.outright).toBe(false);
  });

  it.each(['消防站几点关门', '“阳光厨房”哪年建成', '公租房的“轮候家庭”和“保障家庭”谁先'])(
    'finds no term in %s',
    (question) => {
      expect(askedTerm(question)).toBeNull();
    },
  );
});
