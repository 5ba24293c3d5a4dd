import { describe, expect, it } from 'vitest';
import type { Section } from '#core/section.ts';
import { findSections } from './find-sections.ts';

const section = (path: string): Section => ({
  path,
  label: null,
  heading: '',
  kind: 'item',
  parent: null,
  depth: 0,
  span: { start: 0, end: 1 },
});
const sections = [
  '前言',
  '一、',
  '一、（一）',
  '二、',
  '二、（一）',
  '二、（一）1.',
  '二、（一）11.',
  '附件表·三、6',
  '第五条',
].map(section);
const paths = (wanted: string) => findSections(sections, wanted).map(({ path }) => path);

describe('findSections', () => {
  it.each([
    ['二、（一）1.', '二、（一）1.'],
    ['二(一)1', '二、（一）1.'],
    ['二、(一) 11．', '二、（一）11.'],
    ['二', '二、'],
    ['附件表·三、6', '附件表·三、6'],
    ['第5条', '第五条'],
    ['前言', '前言'],
  ])('%s means %s', (wanted, path) => {
    expect(paths(wanted)).toEqual([path]);
  });

  it.each(['二、（二）', '第九条', '', '落款'])('%j means none', (wanted) => {
    expect(paths(wanted)).toEqual([]);
  });

  it('gives every section that a shortened path can mean', () => {
    expect(paths('（一）')).toEqual(['一、（一）', '二、（一）']);
  });
});
