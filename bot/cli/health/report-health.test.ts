import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { runCli } from '../run-cli.ts';
import type { HealthCheck } from './health-check.ts';

const fine: HealthCheck = { id: 'node', name: 'Node.js', status: 'ok', detail: 'v20.20.2' };
const absent: HealthCheck = { id: 'store', name: '文件库', status: 'absent', detail: '首次提问时建立' };
const broken: HealthCheck = { id: 'folder', name: '数据文件夹', status: 'broken', detail: '不可写' };

describe('doctor', () => {
  it('is content with what is well or not there yet', async () => {
    const { context, stdout } = fakeCliContext({ checkHealth: async () => [fine, absent] });
    expect(await runCli(['doctor'], context)).toBe(0);
    expect(stdout()).toBe('正常  Node.js：v20.20.2\n未建  文件库：首次提问时建立\n一切正常。\n');
  });

  it('ends with 1 when something is broken', async () => {
    const { context, stdout } = fakeCliContext({ checkHealth: async () => [fine, broken] });
    expect(await runCli(['doctor'], context)).toBe(1);
    expect(stdout()).toContain('异常  数据文件夹：不可写');
  });

  it('gives programs one JSON value, and opens nothing', async () => {
    const { context, stdout, opened } = fakeCliContext({ checkHealth: async () => [broken] });
    expect(await runCli(['doctor', '--json'], context)).toBe(1);
    expect(JSON.parse(stdout())).toEqual({ healthy: false, checks: [broken] });
    expect(opened).toEqual([]);
  });
});
