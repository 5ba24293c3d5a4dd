import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors.ts';

/** A file to be read in. */
export interface SourceFile {
  /** Path or name as the user knows it; the part after the last `/` is kept with the document. */
  readonly name: string;
  /** Its bytes; rejects with an `AppError` when they can not be had. */
  read(): Promise<Uint8Array>;
}

const DEFAULT_LIMIT_BYTES = 50 * 1024 * 1024;

/** A file on disk. One above the limit is not even read. */
export const sourceFileAt = (path: string, limitBytes: number = DEFAULT_LIMIT_BYTES): SourceFile => ({
  name: path,
  read: async () => {
    try {
      const found = await stat(path);
      if (!found.isFile())
        throw new AppError('file-unreadable', `"${basename(path)}" is not a file; name a file or folder`);
      if (found.size > limitBytes) {
        throw new AppError(
          'file-too-large',
          `"${basename(path)}" has ${found.size} bytes, the limit is ${limitBytes}; split it`,
        );
      }
      return await readFile(path);
    } catch (cause) {
      throw cause instanceof AppError ? cause : readError(path, cause);
    }
  },
});

const readError = (path: string, cause: unknown): AppError => {
  const missing = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
  return missing
    ? new AppError('file-not-found', `there is no file "${basename(path)}"; check the path`, { cause })
    : new AppError('file-unreadable', `"${basename(path)}" can not be read; check its permissions`, { cause });
};
