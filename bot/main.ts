import { existsSync } from 'node:fs';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import type { CliContext } from './cli/cli-context.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import { exitCodeOf } from './cli/exit-code-of.ts';
import { messageOf } from './cli/message-of.ts';
import { runCli } from './cli/run-cli.ts';
import { createTerminal } from './cli/terminal.ts';
import { composeAudit } from './compose-audit.ts';
import { composeGaps } from './compose-gaps.ts';
import { composeHealthCheck } from './compose-health.ts';
import { composeLibraries } from './compose-library.ts';
import { keepProcessAlive } from './keep-process-alive.ts';

const clock = () => new Date();

/** Settings of the folder the command runs in; what the environment sets already goes first. */
const SETTINGS_FILE = '.env';

/** Chooses the parts, runs one command line and says how the process should end. */
const main = async (): Promise<ExitCode> => {
  if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
  const config = readConfig(process.env);
  const logger = createLogger({ level: config.logLevel });
  const { stdin, stdout, stderr } = process;
  const terminal = createTerminal({ stdin, stdout, stderr, colourAllowed: config.colourAllowed });
  const libraries = composeLibraries({ clock, logger, notice: terminal.notice, embedder: config.embedder });
  // A store is whole after every document, so an interrupted command only has to close it.
  const interrupt = (): void => void libraries.closeAll().finally(() => process.exit(EXIT.interrupted));
  process.once('SIGINT', interrupt);
  const context: CliContext = {
    terminal,
    clock,
    logger,
    defaultDataFolder: config.dataFolder,
    openLibrary: libraries.open,
    checkHealth: composeHealthCheck({ config, clock }),
    gapsSince: composeGaps(clock),
    auditRows: composeAudit,
    startBot: async (dataFolder) => {
      process.off('SIGINT', interrupt);
      keepProcessAlive(process, logger);
      const { composeStart } = await import('./compose-start.ts');
      const parts = { config, clock, logger, openLibrary: libraries.open, notice: terminal.notice };
      return composeStart({ ...parts, stopped: () => firstSignal() })(dataFolder);
    },
  };
  try {
    return await runCli(process.argv.slice(2), context);
  } finally {
    await libraries.closeAll();
  }
};

/** The first signal to stop; a second one ends the process on the spot. */
const firstSignal = (): Promise<string> =>
  new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(EXIT.interrupted);
        asked = true;
        resolve(signal);
      });
    }
  });

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`… | head -1`): it has what it wanted.
  if (error.code === 'EPIPE') process.exit(EXIT.answered);
  process.stderr.write(`写不出结果（${error.code}）。请检查磁盘空间和输出位置。\n`);
  process.exit(EXIT.failed);
});

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
