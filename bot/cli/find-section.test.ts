import { describe, expect, it } from 'vitest';
import type { Section } from '#core/section.ts';
import { findSection } from './find-section.ts';

const section = (path: string): Section => ({
  path,
  label: null,
  heading: '',
  kind: 'item',
  parent: null,
  depth: 0,
  span: { start: 0, end: 1 },
});
const sections = ['一、', '二、', '二、（一）', '二、（一）1.', '二、（一）11.', '附件表·三、6', '第五条'].map(section);

describe('findSection', () => {
  it.each([
    ['二、（一）1.', '二、（一）1.'],
    ['二(一)1', '二、（一）1.'],
    ['二、(一) 11．', '二、（一）11.'],
    ['二', '二、'],
    ['附件表三6', '附件表·三、6'],
    ['第五条', '第五条'],
  ])('%s means %s', (wanted, path) => {
    expect(findSection(sections, wanted)?.path).toBe(path);
  });

  it.each(['二、（二）', '1.', '', '第五'])('%j means none', (wanted) => {
    expect(findSection(sections, wanted)).toBeNull();
  });

  it('does not choose between two that are typed alike', () => {
    expect(findSection([section('1.1'), section('11.')], '11')).toBeNull();
    expect(findSection([section('1.1'), section('11.')], '1.1')?.path).toBe('1.1');
  });
});
