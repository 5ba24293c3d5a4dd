import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type SourceFile, sourceFileAt } from './source-file.ts';

/** The files that folders and paths stand for. */
export interface FoundFiles {
  readonly files: readonly SourceFile[];
  /** Extensions met in folders that are not read, each with the number of such files, in order of the extension. */
  readonly skipped: readonly { readonly extension: string; readonly count: number }[];
}

const READABLE = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.shtml', '.xhtml', '.text']);

/**
 * Finds the files to read in: a path that names a file stands for itself, whatever its extension, also one that does
 * not exist; a folder stands for the readable files below it in the order of their names. Hidden files are passed over,
 * and links inside a folder: they lead out of it, or to a file that is found anyway.
 */
export const findSourceFiles = async (paths: readonly string[]): Promise<FoundFiles> => {
  const files: SourceFile[] = [];
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push(sourceFileAt(path));
      continue;
    }
    for (const found of await filesBelow(path)) {
      const extension = extname(found.path).toLowerCase();
      if (found.unreadable || READABLE.has(extension)) files.push(sourceFileAt(found.path));
      else counts.set(extension, (counts.get(extension) ?? 0) + 1);
    }
  }
  const skipped = [...counts].map(([extension, count]) => ({ extension, count }));
  return { files, skipped: skipped.toSorted((a, b) => compare(a.extension, b.extension)) };
};

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

interface FoundPath {
  readonly path: string;
  /** A folder that can not be listed; reading it as a file says so. */
  readonly unreadable: boolean;
}

const filesBelow = async (folder: string): Promise<readonly FoundPath[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [{ path: folder, unreadable: true }];
  const found: FoundPath[] = [];
  for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push({ path, unreadable: false });
    else if (entry.isDirectory()) for (const below of await filesBelow(path)) found.push(below);
  }
  return found;
};

/** By UTF-16 code, so that the order is the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
