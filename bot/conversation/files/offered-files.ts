import type { Clock } from '#core/clock.ts';
import type { InboundFile } from '../../channel/inbound-message.ts';
import type { BotState } from '../../state/open-state.ts';

/** Files that somebody sent and was asked about; kept until the answer comes, ten minutes at most. */
export interface OfferedFiles {
  offer(speaker: string, files: readonly InboundFile[]): void;
  /** Empty when nothing waits; what is taken no longer waits. */
  take(speaker: string): readonly InboundFile[];
  prune(): void;
}

const KEPT_MS = 10 * 60_000;

/** The offered files in an open `bot.db`: names and handles, never the content. */
export const createOfferedFiles = ({ database }: BotState, clock: Clock): OfferedFiles => {
  const insert = database.prepare<[string, string, number]>(
    `INSERT INTO offered_files (speaker, files, offered_at) VALUES (?, ?, ?)
     ON CONFLICT (speaker) DO UPDATE SET files = excluded.files, offered_at = excluded.offered_at`,
  );
  const take = database.prepare<[string], { files: string; offered_at: number }>(
    'DELETE FROM offered_files WHERE speaker = ? RETURNING files, offered_at',
  );
  const prune = database.prepare<[number]>('DELETE FROM offered_files WHERE offered_at < ?');
  const oldest = (): number => clock().getTime() - KEPT_MS;
  return {
    offer: (speaker, files) => void insert.run(speaker, JSON.stringify(files), clock().getTime()),
    take: (speaker) => {
      const row = take.get(speaker);
      return row && row.offered_at >= oldest() ? JSON.parse(row.files) : [];
    },
    prune: () => void prune.run(oldest()),
  };
};
