import { expect, it } from 'vitest';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

const page = '# 测量\n<!-- bench:start -->\n旧\n<!-- bench:end -->\n尾';

it('replaces what is between the markers and nothing else', () => {
  const once = replaceBetweenMarkers(page, 'bench', '新');
  expect(once).toBe('# 测量\n<!-- bench:start -->\n新\n<!-- bench:end -->\n尾');
  expect(replaceBetweenMarkers(once, 'bench', '新')).toBe(once);
});

it.each(['', '<!-- bench:end --><!-- bench:start -->'])('fails on %j, which has no such place', (text) => {
  expect(() => replaceBetweenMarkers(text, 'bench', '新')).toThrow('<!-- bench:start -->');
});
