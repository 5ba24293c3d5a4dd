import { AppError } from '#core/errors.ts';
import type { Logger } from '#core/logger.ts';
import type { PolicyStore } from '#store';
import { listSeeds } from './cli/first-use/list-seeds.ts';

/** Reads the founding documents into a store; those that are there already cost one look each. Fails if one does. */
export const readSeeds = async ({
  store,
  logger,
  notice,
}: {
  readonly store: PolicyStore;
  readonly logger: Logger;
  /** Tells the user that this takes a moment. */
  readonly notice: (text: string) => void;
}): Promise<void> => {
  const paths = await listSeeds();
  notice(`首次使用，正在收录 ${paths.length} 份文件…`);
  const { ingestDocuments, sourceFileAt } = await import('#ingest');
  const results = await ingestDocuments({
    files: paths.map((path) => sourceFileAt(path)),
    store,
    onResult: ({ documentId, outcome }) => logger.info({ documentId, outcome }, 'seed-end'),
    onUnexpected: (err) => logger.error({ err }, 'seeding-error'),
  });
  const failed = results.find(({ errorCode }) => errorCode !== null);
  if (!failed) return;
  const message = `the founding document ${failed.file ?? failed.documentId} was not stored (${failed.errorCode})`;
  throw failed.errorCode === null || failed.errorCode === 'unexpected'
    ? new Error(message)
    : new AppError(failed.errorCode, message);
};
