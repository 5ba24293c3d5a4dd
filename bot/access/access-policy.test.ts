import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#core/logger.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { type BotState, openState } from '../state/open-state.ts';
import { createAccessFile } from './access-file.ts';
import { createAdmittedGroups } from './admitted-groups.ts';
import { createAccessPolicy } from './create-access-policy.ts';

const newFolder = temporaryFolders();
const at = new Date('2026-11-22T02:00:00Z');

describe('the access policy', () => {
  let folder: string;
  let state: BotState;
  beforeEach(() => {
    folder = newFolder();
    mkdirSync(folder, { recursive: true });
    state = openState(folder);
  });
  afterEach(() => state.close());

  const setUp = () => {
    const path = join(folder, 'access.json');
    const file = createAccessFile(path, createLogger({ level: 'silent' }));
    const admittedGroups = createAdmittedGroups(state);
    const policy = createAccessPolicy({ file, admittedGroups });
    const admit = (conversationId: string, isGroup: boolean, id: string | null = 'u1') =>
      policy.admit({
        address: { channel: 'dingtalk', conversationId, threadId: null, values: {} },
        isGroup,
        sender: { id, name: '王某' },
      });
    const write = (rules: unknown) => writeFileSync(path, typeof rules === 'string' ? rules : JSON.stringify(rules));
    return { path, file, policy, admittedGroups, admit, write };
  };

  it('without a file answers people from the public documents and no group at all', () => {
    const { admit, policy } = setUp();
    expect(admit('cid1', false)).toEqual({ kind: 'admitted', collections: ['public'] });
    expect(admit('cid1', false, null)).toEqual({ kind: 'admitted', collections: ['public'] });
    expect(admit('cid1', true)).toEqual({ kind: 'unknown-group' });
    expect(policy.isAdministrator('dingtalk', { id: 'u1', name: '' })).toBe(false);
  });

  it('uses in a group what the group may see, whoever asks', () => {
    const { admit, write } = setUp();
    write({
      groups: [
        { channel: 'dingtalk', conversationId: 'cid1', name: '办公室群', collections: ['public', '班子'] },
        { channel: 'dingtalk', conversationId: 'cid2' },
        { channel: 'slack', conversationId: 'cid3', collections: ['班子'] },
      ],
      people: [{ channel: 'dingtalk', userId: 'u1', collections: ['public', '人事'] }],
    });
    expect(admit('cid1', true)).toEqual({ kind: 'admitted', collections: ['public', '班子'] });
    expect(admit('cid2', true)).toEqual({ kind: 'admitted', collections: ['public'] });
    expect(admit('cid3', true)).toEqual({ kind: 'unknown-group' });
    expect(admit('CID1', true)).toEqual({ kind: 'unknown-group' });
    expect(admit('any', false)).toEqual({ kind: 'admitted', collections: ['public', '人事'] });
    expect(admit('any', false, 'u2')).toEqual({ kind: 'admitted', collections: ['public'] });
    expect(admit('any', false, null)).toEqual({ kind: 'admitted', collections: ['public'] });
  });

  it('knows administrators by channel and id, never by name', () => {
    const { policy, write } = setUp();
    write({ administrators: { dingtalk: ['u1'] } });
    expect(policy.isAdministrator('dingtalk', { id: 'u1', name: '谁' })).toBe(true);
    expect(policy.isAdministrator('slack', { id: 'u1', name: '谁' })).toBe(false);
    expect(policy.isAdministrator('dingtalk', { id: null, name: 'u1' })).toBe(false);
  });

  it('admits a group that an administrator has admitted, until it is dismissed', () => {
    const { admit, admittedGroups } = setUp();
    expect(admittedGroups.admit('dingtalk', 'cid1', at)).toBe(true);
    expect(admittedGroups.admit('dingtalk', 'cid1', at)).toBe(false);
    expect(admit('cid1', true)).toEqual({ kind: 'admitted', collections: ['public'] });
    expect(admit('cid2', true)).toEqual({ kind: 'unknown-group' });
    expect(admittedGroups.dismiss('dingtalk', 'cid1')).toBe(true);
    expect(admit('cid1', true)).toEqual({ kind: 'unknown-group' });
  });

  it('sees a changed, broken or deleted file with the next message, and gives nothing on a broken one', () => {
    const { path, file, admit, write } = setUp();
    const group = { channel: 'dingtalk', conversationId: 'cid1', collections: ['班子'] };
    write({ groups: [group] });
    expect(admit('cid1', true)).toEqual({ kind: 'admitted', collections: ['班子'] });
    write('{ "groups": [');
    expect(admit('cid1', true)).toEqual({ kind: 'unknown-group' });
    expect(file.problems()).toEqual(['不是正确的 JSON，请检查逗号、引号和括号']);
    write({ groups: [{ ...group, collections: ['../x'] }], admins: [] });
    expect(file.problems().join(' ')).toMatch(/groups\.0\.collections\.0：/);
    expect(admit('cid1', true)).toEqual({ kind: 'unknown-group' });
    write({ groups: [group], people: [] });
    expect(admit('cid1', true)).toEqual({ kind: 'admitted', collections: ['班子'] });
    rmSync(path);
    expect(admit('cid1', true)).toEqual({ kind: 'unknown-group' });
    expect(file.problems()).toEqual([]);
  });
});
