import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { IsoDate } from '#core/document.ts';
import type { Assistant } from '#rag';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { messageOf } from '../message-of.ts';
import { writeFileAtomically } from '../options/write-file-atomically.ts';
import { UsageError } from '../usage-error.ts';
import { answerJson } from './answer-json.ts';
import { readBatchQuestion } from './batch-question.ts';

/**
 * Answers a file of questions, one JSON object a line, into a file of answers in the same order. A line that can not be
 * read is named and skipped, and the run then ends with 1; a refusal is an answer here.
 */
export const askBatch = async (
  context: CliContext,
  {
    batch,
    out,
    asOf,
    dataFolder,
  }: {
    readonly batch: string;
    readonly out: string;
    readonly asOf: IsoDate | undefined;
    readonly dataFolder: string;
  },
): Promise<ExitCode> => {
  const lines = await readLines(batch);
  await checkOut(batch, out);
  const assistant = await (await context.openLibrary(dataFolder)).assistant();
  const answers: string[] = [];
  let failures = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      answers.push(`${JSON.stringify(await answerLine({ line, assistant, asOf, context }))}\n`);
    } catch (error) {
      failures += 1;
      if (exitCodeOf(error) === EXIT.failed) context.logger.error({ err: error, line: index + 1 }, 'question-fail');
      context.terminal.notice(`第 ${index + 1} 行：${messageOf(error)}`);
    }
  }
  await writeFileAtomically(out, answers.join(''));
  context.terminal.notice(`已回答 ${answers.length} 题，写入 ${out}${failures > 0 ? `；${failures} 行有误` : ''}。`);
  return failures > 0 ? EXIT.failed : EXIT.answered;
};

const answerLine = async ({
  line,
  assistant,
  asOf,
  context,
}: {
  readonly line: string;
  readonly assistant: Assistant;
  readonly asOf: IsoDate | undefined;
  readonly context: CliContext;
}) => {
  const { id, question } = readBatchQuestion(line, asOf);
  const startedAt = context.clock().getTime();
  const reply = await assistant.ask(question);
  return { id, ...answerJson(reply, context.clock().getTime() - startedAt) };
};

const readLines = async (file: string): Promise<readonly string[]> => {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`读不到问题文件“${file}”。请检查 --batch 的路径。`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  } catch {
    throw new UsageError(`问题文件“${file}”不是 UTF-8 编码。请另存为 UTF-8 后再试。`);
  }
};

/** Checked before the first question, so that an hour's answers are not lost to a wrong path. */
const checkOut = async (batch: string, out: string): Promise<void> => {
  if (resolve(batch) === resolve(out)) throw new UsageError('--out 不能和 --batch 是同一个文件。');
  const folder = await stat(dirname(resolve(out))).catch(() => null);
  if (!folder?.isDirectory()) throw new UsageError(`--out 所在的文件夹不存在：“${dirname(out)}”。`);
  const target = await stat(out).catch(() => null);
  if (target && !target.isFile()) throw new UsageError(`--out“${out}”不是普通文件。请写一个文件名。`);
  await access(dirname(resolve(out)), constants.W_OK).catch(() => {
    throw new UsageError(`--out 所在的文件夹不可写：“${dirname(out)}”。`);
  });
};
