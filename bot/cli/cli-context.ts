import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { AuditRow } from '../audit/read-audit-log.ts';
import type { Gap } from '../conversation/feedback/gap-book.ts';
import type { ExitCode } from './exit-code.ts';
import type { HealthCheck } from './health/health-check.ts';
import type { Library } from './library.ts';
import type { Terminal } from './terminal.ts';

/** What the commands may touch. `main.ts` gives the real things, tests give fakes. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Used where no `--data` is given. */
  readonly defaultDataFolder: string;
  /** Opens the data folder; reads the founding documents into it if it never held any. `main.ts` closes it. */
  openLibrary(dataFolder: string): Promise<Library>;
  /** Looks at the data folder without changing it. */
  checkHealth(dataFolder: string): Promise<readonly HealthCheck[]>;
  /** Runs the chat bots until a signal to stop. */
  startBot(dataFolder: string): Promise<ExitCode>;
  /** Questions that got no good answer in the chats since a moment, oldest first. */
  gapsSince(dataFolder: string, moment: Date): Promise<readonly Gap[]>;
  /** What was answered in the chats from one moment (included) to another (excluded), oldest first. */
  auditRows(
    dataFolder: string,
    stretch: { readonly from: Date | null; readonly to: Date | null },
  ): Promise<readonly AuditRow[]>;
}
