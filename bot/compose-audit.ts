import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditRow } from './audit/read-audit-log.ts';

/** Reads the audit log of a data folder; nothing where no bot has run. */
export const composeAudit = async (
  dataFolder: string,
  stretch: { readonly from: Date | null; readonly to: Date | null },
): Promise<readonly AuditRow[]> => {
  if (!existsSync(join(dataFolder, 'bot.db'))) return [];
  const [{ openState }, { readAuditLog }] = await Promise.all([
    import('./state/open-state.ts'),
    import('./audit/read-audit-log.ts'),
  ]);
  const state = openState(dataFolder);
  try {
    return [...readAuditLog(state, stretch)];
  } finally {
    state.close();
  }
};
