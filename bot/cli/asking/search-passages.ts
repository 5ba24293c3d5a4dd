import type { FoundPassage } from '#rag';
import type { PolicyStore } from '#store';
import type { CliContext } from '../cli-context.ts';
import { documentName } from '../document-name.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import { codePointOffsets } from '../reading/code-point-offsets.ts';
import { readQuestion } from './read-question.ts';

/** Prints the passages nearest to a query, best first, without an answer. */
export const searchPassages = async (
  context: CliContext,
  {
    raw,
    limit,
    json,
    dataFolder,
  }: { readonly raw: string; readonly limit: number; readonly json: boolean; readonly dataFolder: string },
): Promise<ExitCode> => {
  const { terminal } = context;
  const query = readQuestion(raw);
  const { store, assistant } = await context.openLibrary(dataFolder);
  const found = await (await assistant()).search(query, limit);
  const rows = await Promise.all(found.map((passage) => rowOf(passage, store)));
  if (json) {
    terminal.printJson(rows);
  } else {
    for (const [index, row] of rows.entries()) {
      const place = terminal.colours.bold(printable(`${documentName(row)}${row.path}`));
      terminal.print(`${index + 1}. ${place}　得分 ${row.score.toFixed(3)}`);
      terminal.print(`   ${printable(row.text).replace(/\s*\n\s*/gu, '')}\n`);
    }
  }
  if (rows.length === 0) terminal.notice('没有找到相关段落。');
  return rows.length === 0 ? EXIT.refused : EXIT.answered;
};

const rowOf = async ({ passage, score, lexical, dense }: FoundPassage, store: PolicyStore) => {
  const stored = await store.document(passage.documentId);
  const sourceText = await store.sourceText(passage.documentId);
  const toCodePoints = codePointOffsets(sourceText);
  return {
    score,
    lexical,
    dense,
    documentNumber: stored?.document.documentNumber ?? null,
    indexNumber: stored?.document.indexNumber ?? null,
    title: stored?.document.title ?? '',
    path: passage.path,
    text: sourceText.slice(passage.span.start, passage.span.end),
    start: toCodePoints(passage.span.start),
    end: toCodePoints(passage.span.end),
  };
};
