import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import type { CliContext } from './cli/cli-context.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import { exitCodeOf } from './cli/exit-code-of.ts';
import { messageOf } from './cli/message-of.ts';
import { runCli } from './cli/run-cli.ts';
import { createTerminal } from './cli/terminal.ts';
import { composeHealthCheck } from './compose-health.ts';
import { composeLibraries } from './compose-library.ts';

const clock = () => new Date();

/** Chooses the parts, runs one command line and says how the process should end. */
const main = async (): Promise<ExitCode> => {
  const config = readConfig(process.env);
  const logger = createLogger({ level: config.logLevel });
  const { stdin, stdout, stderr } = process;
  const terminal = createTerminal({ stdin, stdout, stderr, colourAllowed: config.colourAllowed });
  const libraries = composeLibraries({ clock, logger, notice: terminal.notice });
  // A store is whole after every document, so an interrupted command only has to close it.
  process.once('SIGINT', () => void libraries.closeAll().finally(() => process.exit(EXIT.interrupted)));
  const context: CliContext = {
    terminal,
    clock,
    logger,
    defaultDataFolder: config.dataFolder,
    openLibrary: libraries.open,
    checkHealth: composeHealthCheck({ config, clock }),
  };
  try {
    return await runCli(process.argv.slice(2), context);
  } finally {
    await libraries.closeAll();
  }
};

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
