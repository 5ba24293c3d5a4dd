import { chinaDay } from '#core/china-day.ts';
import type { IsoDate } from '#core/document.ts';
import { PUBLIC_COLLECTION, type StoredDocument } from '#store';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import type { Colours } from '../terminal.ts';
import { describeTerm } from './describe-term.ts';
import { documentJson } from './document-json.ts';

/** Lists the documents held, with their term on the given day (today when absent). */
export const listDocuments = async (
  context: CliContext,
  {
    asOf,
    json,
    dataFolder,
  }: { readonly asOf: IsoDate | undefined; readonly json: boolean; readonly dataFolder: string },
): Promise<ExitCode> => {
  const { terminal } = context;
  const { store } = await context.openLibrary(dataFolder);
  const documents = await store.documents();
  if (json) {
    const rows = documents.map(async ({ document }) => documentJson(document, await store.sourceText(document.id)));
    terminal.printJson(await Promise.all(rows));
    return EXIT.answered;
  }
  const day = asOf ?? chinaDay(context.clock);
  for (const stored of documents) terminal.print(entryOf(stored, day, terminal.colours));
  terminal.print(`共 ${documents.length} 份文件，实施期按 ${day} 判断。`);
  return EXIT.answered;
};

const entryOf = ({ document, collection, problems }: StoredDocument, day: IsoDate, colours: Colours): string => {
  const number =
    document.documentNumber ?? (document.indexNumber === null ? '无文号' : `索引号 ${document.indexNumber}`);
  const { status, words } = describeTerm(document.term, day);
  const term = status === 'ended' ? colours.yellow(words) : words;
  return [
    colours.bold(printable(number)),
    `  ${printable(document.title)}`,
    `  实施期：${term}　读入时的提示：${problems.length} 处${collection === PUBLIC_COLLECTION ? '' : `　文件集：${printable(collection)}`}`,
  ].join('\n');
};
