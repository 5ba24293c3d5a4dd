import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';

const service = {
  WENHAO_EMBEDDINGS_URL: 'http://10.20.1.5:8000/v1/',
  WENHAO_EMBEDDINGS_MODEL: 'bge-m3',
  WENHAO_EMBEDDINGS_DIMENSIONS: '1024',
};

describe('settings of the embedder', () => {
  it('learn from the store when nothing is set', () => {
    expect(readConfig({ WENHAO_EMBEDDER_FOLDER: '', WENHAO_EMBEDDINGS_URL: '' }).embedder).toEqual({ kind: 'learned' });
  });

  it('take a folder', () => {
    const folder = '/srv/模型/bge';
    expect(readConfig({ WENHAO_EMBEDDER_FOLDER: folder }).embedder).toEqual({ kind: 'folder', folder });
  });

  it('take an address with what it needs, and fill in the rest', () => {
    expect(readConfig(service).embedder).toEqual({
      kind: 'service',
      service: {
        url: 'http://10.20.1.5:8000/v1',
        model: 'bge-m3',
        key: null,
        dimensions: 1024,
        batchSize: 10,
        timeoutMs: 20_000,
        retries: 2,
        queryPrefix: '',
      },
    });
  });

  it('show the key to nobody who prints them, not even when it is wrong', () => {
    const config = readConfig({ ...service, WENHAO_EMBEDDINGS_KEY: 'sk-verborgen' });
    expect(config.embedder.kind === 'service' && config.embedder.service.key?.reveal()).toBe('sk-verborgen');
    expect(`${JSON.stringify(config)}${inspect(config, { depth: 9 })}`).not.toContain('verborgen');
    const read = () => readConfig({ ...service, WENHAO_EMBEDDINGS_KEY: 'sk-verborgen 两' });
    expect(read).toThrow(/WENHAO_EMBEDDINGS_KEY must be/u);
    expect(read).not.toThrow(/verborgen/u);
  });

  it.each([
    'http://embeddings.example.com/v1',
    'http://gateway/v1',
    'http://8.8.8.8/v1',
    'https://user:pass@example.com/v1',
    'https://example.com/v1?key=1',
    'ftp://10.0.0.1/v1',
    'example.com/v1',
  ])('refuse %s as an address', (url) => {
    expect(() => readConfig({ ...service, WENHAO_EMBEDDINGS_URL: url })).toThrow(/WENHAO_EMBEDDINGS_URL must be/u);
  });

  it.each(['https://api.example.com/v1', 'http://127.0.0.1:11434/v1', 'http://192.168.3.4/v1'])(
    'take %s as an address',
    (url) => {
      expect(readConfig({ ...service, WENHAO_EMBEDDINGS_URL: url }).embedder).toMatchObject({ service: { url } });
    },
  );

  it('name all that an address lacks, and what excludes it', () => {
    expect(() => readConfig({ WENHAO_EMBEDDINGS_URL: 'https://api.example.com/v1' })).toThrow(
      /WENHAO_EMBEDDINGS_MODEL must be set .*; WENHAO_EMBEDDINGS_DIMENSIONS must be set/u,
    );
    expect(() => readConfig({ ...service, WENHAO_EMBEDDER_FOLDER: '/srv/bge' })).toThrow(/both set: keep one/u);
  });

  it.each([
    ['WENHAO_EMBEDDINGS_DIMENSIONS', '1.5'],
    ['WENHAO_EMBEDDINGS_DIMENSIONS', 'many'],
    ['WENHAO_EMBEDDINGS_BATCH', '0'],
    ['WENHAO_EMBEDDINGS_TIMEOUT_SECONDS', '9999'],
    ['WENHAO_EMBEDDINGS_RETRIES', '-1'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => readConfig({ ...service, [name]: value })).toThrow(new RegExp(`${name} must be`, 'u'));
  });
});
