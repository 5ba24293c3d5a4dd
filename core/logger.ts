import { type DestinationStream, destination, type Logger as PinoLogger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Writes one JSON object a line. Events are noun-verb names: `seeding-end`. */
export type Logger = PinoLogger;

/** Names of fields that never reach a log, at the top and one level below (pino's wildcard reaches no deeper). */
const SECRET_FIELDS = ['apiKey', 'authorization', 'password', 'secret', 'token', 'question', 'quote', 'text'];

/** Makes the logger. It writes to the standard error stream, because standard output belongs to the answer. */
export const createLogger = ({
  level,
  sink = destination({ dest: 2, sync: true }),
}: {
  readonly level: LogLevel;
  readonly sink?: DestinationStream;
}): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    },
    sink,
  );
