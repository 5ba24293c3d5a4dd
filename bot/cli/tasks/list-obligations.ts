import { chinaDay } from '#core/china-day.ts';
import type { IsoDate } from '#core/document.ts';
import { canonicalUnitName } from '#core/units/canonical-unit-name.ts';
import type { PolicyStore } from '#store';
import type { CliContext } from '../cli-context.ts';
import { documentName } from '../document-name.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { findDocuments } from '../options/find-documents.ts';
import { printable } from '../printable.ts';
import { codePointOffsets } from '../reading/code-point-offsets.ts';
import { describeTerm } from '../reading/describe-term.ts';
import type { Terminal } from '../terminal.ts';
import {
  type DocumentObligations,
  type FoundObligations,
  findObligations,
  type ObligationQuery,
} from './find-obligations.ts';
import { obligationEntry } from './obligation-entry.ts';
import { obligationJson } from './obligation-json.ts';

interface Options extends ObligationQuery {
  /** 文号, 索引号 or part of a title; all documents when absent. */
  readonly doc: string | undefined;
  readonly asOf: IsoDate | undefined;
  readonly json: boolean;
  readonly dataFolder: string;
}

/** Lists the rows of the ledger that fit: complete, ordered by document and section, totals computed. */
export const listObligations = async (context: CliContext, options: Options): Promise<ExitCode> => {
  const { terminal } = context;
  const { doc, json, dataFolder, asOf } = options;
  const library = await context.openLibrary(dataFolder);
  const { store } = library;
  const all = await store.documents();
  const documents = doc === undefined ? all : findDocuments(all, doc);
  if (doc !== undefined && documents.length === 0) {
    terminal.notice(`未收录“${doc}”。可用 documents 命令查看已收录的文件。`);
    return EXIT.refused;
  }
  const result = await findObligations({ store, documents, aliases: await library.unitAliases() }, options);
  if (json) {
    terminal.printJson(await rowsJson(store, result));
    return EXIT.answered;
  }
  for (const note of result.notes) terminal.notice(`${note}。`);
  const day = asOf ?? chinaDay(context.clock);
  for (const one of result.found) printDocument(terminal, one, day);
  const total = result.found.reduce((sum, { rows }) => sum + rows.length, 0);
  terminal.print(
    total === 0
      ? `在 ${documents.length} 份文件中没有符合条件的任务。`
      : `共 ${total} 项任务，出自 ${result.found.length} 份文件（查了 ${documents.length} 份）。`,
  );
  return EXIT.answered;
};

const rowsJson = async (store: PolicyStore, { found, registry }: FoundObligations) => {
  const byDocument = found.map(async ({ stored: { document }, rows }) => {
    const sourceText = await store.sourceText(document.id);
    const toCodePoints = codePointOffsets(sourceText);
    const asOf = document.signedOn ?? undefined;
    const canonicalName = ({ printed }: { readonly printed: string }) => canonicalUnitName(printed, registry, asOf);
    return rows.map((row) => obligationJson(row, { document, canonicalName, sourceText, toCodePoints }));
  });
  return (await Promise.all(byDocument)).flat();
};

const printDocument = (terminal: Terminal, { stored, rows }: DocumentObligations, day: IsoDate): void => {
  const { colours } = terminal;
  const { status, words } = describeTerm(stored.document.term, day);
  terminal.print(colours.bold(printable(documentName(stored.document))));
  terminal.print(`  实施期：${status === 'ended' ? colours.yellow(words) : words}`);
  for (const row of rows) terminal.print(obligationEntry(row, day, colours));
};
