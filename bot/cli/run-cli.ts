import { CommanderError } from 'commander';
import type { CliContext } from './cli-context.ts';
import { createProgram } from './create-program.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { messageOf } from './message-of.ts';
import { UsageError } from './usage-error.ts';
import { usageMessageOf } from './usage-message-of.ts';

/** Codes under which commander reports that it printed help because it was asked to. */
const HELP_SHOWN = 'commander.helpDisplayed';

/** Runs one command line (without node and script) and says how the process should end. Never throws. */
export const runCli = async (argv: readonly string[], context: CliContext): Promise<ExitCode> => {
  let code: ExitCode = EXIT.answered;
  try {
    const program = createProgram(context, (ended) => {
      code = ended;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.code === HELP_SHOWN) return EXIT.answered;
    const shown = error instanceof CommanderError ? new UsageError(usageMessageOf(error)) : error;
    const failure = exitCodeOf(shown);
    if (failure === EXIT.failed) context.logger.error({ err: shown }, 'command-fail');
    context.terminal.notice(messageOf(shown));
    return failure;
  }
};
