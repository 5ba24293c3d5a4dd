import { describe, expect, it } from 'vitest';
import { withCollectiveOwners } from './with-collective-owners.ts';

describe('withCollectiveOwners', () => {
  const known = ['县教育局', '各乡镇', '各镇（街道）', '有关乡镇', '各有关乡镇', '各群团组织'];

  it('adds the owners that mean every township to a township', () => {
    expect(withCollectiveOwners(['东山镇'], known)).toEqual(['东山镇', '各乡镇', '各镇（街道）']);
    expect(withCollectiveOwners(['城关街道'], ['各乡镇（街道）'])).toEqual(['城关街道', '各乡镇（街道）']);
  });

  it('leaves other bodies alone', () => {
    expect(withCollectiveOwners(['县教育局'], known)).toEqual(['县教育局']);
  });
});
