import { readUnitAliases } from '#core/units/read-unit-aliases.ts';
import { findSourceFiles } from '../find-source-files.ts';
import { ingestDocuments } from '../ingest-documents.ts';
import type { IngestResult } from '../ingest-result.ts';
import { createDocumentReader } from '../read-document.ts';
import { describeResult, describeTotals } from './describe-result.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { IngestContext } from './ingest-context.ts';
import { createProgressBar } from './progress-bar.ts';

interface IngestRequest {
  readonly paths: readonly string[];
  readonly dataFolder: string;
  readonly allowInternal: boolean;
  readonly collection: string | undefined;
  readonly json: boolean;
}

/** Reads the files that the paths stand for into a data folder and reports on each. */
export const ingestPaths = async (request: IngestRequest, context: IngestContext): Promise<ExitCode> => {
  const { files, skipped } = await findSourceFiles(request.paths);
  for (const { extension, count } of skipped) {
    context.notice(`跳过${count}个“${extension || '无扩展名'}”文件：暂不支持这种格式。`);
  }
  if (files.length === 0) {
    context.notice('没有找到可以收录的文件。可收录 txt、md、html 文件。');
    return EXIT.usage;
  }
  const store = await context.openStore(request.dataFolder);
  const bar = createProgressBar(context.progressStream, files.length);
  const onResult = (result: IngestResult): void => {
    bar.advance();
    logResult(result, context);
    // Lines between the strokes of a bar would tear it, so with one they wait for the end.
    if (!request.json && !context.progressStream) context.print(describeResult(result));
  };
  try {
    const onUnexpected = (err: unknown): void => context.logger.error({ err }, 'ingest-error');
    const { allowInternal, collection } = request;
    const results = await ingestDocuments({
      files,
      store,
      allowInternal,
      read: createDocumentReader({ aliases: await readUnitAliases(request.dataFolder, context.logger) }),
      ...(collection !== undefined && { collection }),
      onResult,
      onUnexpected,
    });
    bar.stop();
    report(results, request, context);
    return results.every(({ errorCode }) => errorCode === null) ? EXIT.stored : EXIT.failed;
  } finally {
    bar.stop();
    await store.close();
  }
};

const report = (results: readonly IngestResult[], { json }: IngestRequest, context: IngestContext): void => {
  if (json) {
    context.print(JSON.stringify(results, null, 2));
    return;
  }
  if (context.progressStream) for (const result of results) context.print(describeResult(result));
  context.print(describeTotals(results));
};

/** Logs hash and outcome; never a name, which for a refused file may be secret. */
const logResult = ({ outcome, documentId, errorCode }: IngestResult, { logger }: IngestContext): void => {
  const level = outcome === 'refused' || outcome === 'quarantined' ? 'warn' : 'info';
  logger[level]({ documentId, outcome, errorCode }, 'ingest-file-end');
};
