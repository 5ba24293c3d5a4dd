import type { Logger } from '#core/logger.ts';
import type { PolicyStore } from '#store';

/** What the command works with; `main.ts` chooses it. */
export interface IngestContext {
  readonly logger: Logger;
  readonly defaultDataFolder: string;
  /** Opens the store of a data folder; the caller closes it. */
  openStore(dataFolder: string): Promise<PolicyStore>;
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to the standard error stream. */
  notice(line: string): void;
  /** Where a progress bar is drawn; null when nobody watches. */
  readonly progressStream: NodeJS.WritableStream | null;
}
