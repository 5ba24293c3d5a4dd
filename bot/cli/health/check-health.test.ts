import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { checkHealth, type HealthSubjects } from './check-health.ts';

describe('checkHealth', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-health-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const look = (given: Partial<HealthSubjects> = {}) =>
    checkHealth({
      dataFolder: folder,
      config: { dataFolder: './data', logLevel: 'warn', colourAllowed: true },
      nodeVersion: '20.19.0',
      version: '0.1.0',
      seeds: ['a.txt'],
      embedderId: async () => 'lsa-128',
      inspectStore: async () => ({
        location: join(folder, 'wenhao.sqlite'),
        schemaVersion: 1,
        documents: 2,
        passages: 30,
        embedderId: 'lsa-128',
        vectorIndexWasFresh: true,
      }),
      ...given,
    });
  const find = async (id: string, given: Partial<HealthSubjects>) =>
    (await look(given)).find((check) => check.id === id);

  it('says what there is when all is well', async () => {
    expect(
      (await look()).map(({ name, status, detail }) => `${status} ${name}：${detail.replaceAll(folder, '…')}`),
    ).toEqual([
      'ok Node.js：20.19.0',
      'ok 文号版本：0.1.0',
      'ok 设置：WENHAO_DATA=./data　WENHAO_LOG_LEVEL=warn　颜色开',
      'ok 数据文件夹：…，可写',
      'ok 文件库：…/wenhao.sqlite，结构版本 1，文件 2 份，段落 30 个',
      'ok 向量模型：lsa-128',
      'ok 首批文件：1 份',
    ]);
  });

  it.each(['18.20.0', '20.18.9'])('finds Node.js %s too old', async (nodeVersion) => {
    expect(await find('node', { nodeVersion })).toMatchObject({ status: 'broken' });
  });

  it('does not mind what the first question will make', async () => {
    const checks = await look({ dataFolder: join(folder, 'a', 'b'), inspectStore: async () => null });
    expect(checks.filter(({ status }) => status === 'absent').map(({ id }) => id)).toEqual(['folder', 'store']);
    expect(checks.some(({ status }) => status === 'broken')).toBe(false);
  });

  it('finds a data folder that is a file', async () => {
    const dataFolder = join(folder, 'file');
    writeFileSync(dataFolder, '');
    expect(await find('folder', { dataFolder })).toMatchObject({ status: 'broken' });
  });

  it('says what to do about a store that does not open', async () => {
    const inspectStore = async () => {
      throw new AppError('store-newer', 'schema 9');
    };
    const check = await find('store', { inspectStore });
    expect(check).toMatchObject({ status: 'broken' });
    expect(check?.detail).toMatch(/请升级文号.*schema 9/u);
  });

  it('misses the founding documents', async () => {
    expect(await find('seeds', { seeds: [] })).toMatchObject({ status: 'broken' });
  });
});
