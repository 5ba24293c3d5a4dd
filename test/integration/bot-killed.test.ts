import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openState } from '../../bot/state/open-state.ts';

const newFolder = temporaryFolders();
const SCRIPT = fileURLToPath(new URL('../support/bot-process.ts', import.meta.url));

/** Runs a bot in a process of its own; kills it on the spot when it says that it waits. Returns what it said. */
const run = (directory: string, point: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, directory, point, '3'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line === 'waiting') child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(lines));
  });

const sentFrom = (directory: string): readonly string[] =>
  readFileSync(join(directory, 'sent.log'), 'utf8').trim().split('\n').toSorted();

describe('a bot that is killed (SIGKILL)', { timeout: 120_000 }, () => {
  // The platform delivers m1, m2, m3 to both processes, as Slack does with what was not acknowledged.
  it.each([
    ['received', ['m1', 'm2', 'm3']],
    ['answering', ['m1', 'm2', 'm3']],
    // It can not be known whether it arrived: better no answer than two.
    ['sending', ['m1', 'm3']],
    ['arrived', ['m1', 'm2', 'm3']],
    ['settling', ['m1', 'm2', 'm3']],
  ])('answers everything once, killed at %s of m2', async (point, expected) => {
    const directory = newFolder();
    mkdirSync(directory, { recursive: true });
    expect((await run(directory, point)).at(-1)).toBe('waiting');
    const second = await run(directory, 'never');
    expect(second.at(-1)).toBe('done');
    expect(second).toContain('m2 duplicate');
    expect(sentFrom(directory)).toEqual(expected);
    const state = openState(directory);
    expect(state.database.prepare("SELECT count(*) AS open FROM inbox WHERE state <> 'done'").get()).toEqual({
      open: 0,
    });
    expect(state.database.pragma('integrity_check', { simple: true })).toBe('ok');
    state.close();
  });
});
