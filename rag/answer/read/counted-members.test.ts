import { describe, expect, it } from 'vitest';
import { askedMembers, namesMembers } from './counted-members.ts';

describe('askedMembers', () => {
  it.each([
    ['“六专机制”是哪六专', 6, '专'],
    ['双随机里的两库是哪两库', 2, '库'],
    ['消防说的四个能力，四懂四会里是哪四懂', 4, '懂'],
    ['渔港的“三网”指的是哪三网', 3, '网'],
  ])('reads the number and the head of %s', (question, count, head) => {
    expect(askedMembers(question)).toMatchObject({ count, head });
  });

  it.each(['三大街区是哪三个', '政协的“三位一体”是哪三样', '学校分哪两类', '是哪五链'])(
    'finds none in %s',
    (question) => {
      expect(askedMembers(question)).toBeNull();
    },
  );
});

describe('namesMembers', () => {
  it('counts members by what stands beside the head, before or behind it', () => {
    expect(namesMembers('产业链、创新链、资金链、人才链深度融合', { count: 4, head: '链' })).toBe(true);
    expect(namesMembers('专用制度、专项激励和专属标准，专营组织、专业团队和专门系统', { count: 6, head: '专' })).toBe(
      true,
    );
  });

  it('does not count the number itself or one member twice', () => {
    expect(namesMembers('健全“四链”机制，推动四链融合，延长产业链，补强产业链', { count: 2, head: '链' })).toBe(false);
  });
});
