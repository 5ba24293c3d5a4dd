import { AppError, type AppErrorCode } from '#core/errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

const CODES: Readonly<Partial<Record<AppErrorCode, ExitCode>>> = {
  'config-invalid': EXIT.usage,
  'input-invalid': EXIT.usage,
  'document-unknown': EXIT.refused,
};

/** The exit code of a command that ended with this error. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof AppError) return CODES[error.code] ?? EXIT.failed;
  return EXIT.failed;
};
