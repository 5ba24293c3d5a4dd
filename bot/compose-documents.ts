import { AppError } from '#core/errors.ts';
import type { Logger } from '#core/logger.ts';
import type { PolicyStore } from '#store';
import { messageOf } from './cli/message-of.ts';
import type { DocumentIntake } from './conversation/files/document-intake.ts';

/** What `#ingest` reads. */
const ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'shtml', 'xhtml'] as const;

/** Takes documents from a chat as the command `ingest` takes them from the disk: same gate, same reading. */
export const composeDocuments = ({
  store,
  logger,
  limitMegabytes,
}: {
  readonly store: PolicyStore;
  readonly logger: Logger;
  readonly limitMegabytes: number;
}): DocumentIntake => ({
  endings: ENDINGS,
  limitBytes: limitMegabytes * 1_048_576,
  take: async ({ name, bytes }) => {
    const { ingestDocuments } = await import('#ingest');
    const [result] = await ingestDocuments({
      files: [{ name, read: async () => bytes }],
      store,
      onUnexpected: (err) => logger.error({ err }, 'document-take-fail'),
    });
    const { outcome = 'failed', errorCode = 'unexpected', documentId = null } = result ?? {};
    // A refused document is known by its hash alone.
    logger.info({ documentId, outcome, errorCode }, 'document-take-end');
    return {
      outcome,
      title: result?.title ?? null,
      documentNumber: result?.documentNumber ?? null,
      passages: result?.passages ?? 0,
      obligations: result?.obligations ?? 0,
      problem: errorCode === null ? null : problemWords(errorCode),
    };
  },
});

const problemWords = (code: AppError['code'] | 'unexpected'): string => {
  const words = code === 'unexpected' ? '程序出错，没有完成' : messageOf(new AppError(code, code));
  return (words.split('\n')[0] ?? words).replace(/。$/u, '');
};
