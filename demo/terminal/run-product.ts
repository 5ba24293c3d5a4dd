import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import type { Terminal } from '../../bot/cli/terminal.ts';
import { composeLibraries } from '../../bot/compose-library.ts';
import { composeStart } from '../../bot/compose-start.ts';

/**
 * Runs the product's own start in this process, in a data folder that is removed at the end. `use` begins when `ready`
 * resolves, and the product ends with it.
 */
export const runProduct = async ({
  terminal,
  settings,
  access,
  ready,
  use,
}: {
  readonly terminal: Terminal;
  /** Environment variables. */
  readonly settings: Readonly<Record<string, string>>;
  /** The content of `access.json`. */
  readonly access: object;
  readonly ready: () => Promise<unknown>;
  readonly use: (dataFolder: string) => Promise<void>;
}): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-demo-'));
  const clock = (): Date => new Date();
  const logger = createLogger({ level: 'error' });
  const libraries = composeLibraries({ clock, logger, notice: terminal.notice });
  let end = (_: string): void => undefined;
  const stopped = new Promise<string>((resolve) => {
    end = resolve;
  });
  try {
    await writeFile(join(folder, 'access.json'), JSON.stringify(access));
    const parts = { config: readConfig(settings), clock, logger, openLibrary: libraries.open, notice: terminal.notice };
    const running = composeStart({ ...parts, stopped: () => stopped })(folder);
    await Promise.race([running, ready()]);
    await use(folder);
    end('“结束”');
    await running;
  } finally {
    await libraries.closeAll();
    await rm(folder, { recursive: true, force: true });
  }
};
