import { AppError } from '#core/errors.ts';
import type { StoredDocument } from '#store';
import { documentName } from '../document-name.ts';
import { UsageError } from '../usage-error.ts';
import { findDocuments } from './find-documents.ts';

/**
 * The documents that a user names, each by 文号, 索引号, a part of its title or a short form of it (共富方案). A name that
 * fits none or several is an error; null where nothing is named.
 */
export const chooseDocuments = async (
  documents: readonly StoredDocument[],
  names: readonly string[],
): Promise<readonly StoredDocument[] | null> => {
  if (names.length === 0) return null;
  const chosen: StoredDocument[] = [];
  for (const name of names) chosen.push(await chooseDocument(documents, name));
  return documents.filter((stored) => chosen.includes(stored));
};

const chooseDocument = async (documents: readonly StoredDocument[], name: string): Promise<StoredDocument> => {
  const found = findDocuments(documents, name);
  const meant = found.length > 0 ? found : await readAsWords(documents, name);
  const [only, ...more] = meant;
  if (!only) throw new AppError('document-unknown', `no document held is called "${name}"`);
  if (more.length > 0) {
    const candidates = meant.map(({ document }) => `  ${documentName(document)}`).join('\n');
    throw new UsageError(`“${name}”对应 ${meant.length} 份文件，请写完整的文号：\n${candidates}`);
  }
  return only;
};

const readAsWords = async (documents: readonly StoredDocument[], name: string): Promise<readonly StoredDocument[]> => {
  const { resolveScope } = await import('#rag');
  const scope = resolveScope(name, documents);
  return scope.kind === 'named' || scope.kind === 'ambiguous' ? scope.documents : [];
};
