import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import { chooseEmbedder } from '#core/models/choose-embedder.ts';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import { composeLibraries } from '../bot/compose-library.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { answerQuestions } from './answer-questions.ts';
import { formatAnswered } from './format-answered.ts';
import { formatSummary } from './format-summary.ts';
import { readQuestionRecords } from './question-record.ts';
import { buildExactPhrase } from './retrieval/exact-phrase-system.ts';
import { formatResults } from './retrieval/format-results.ts';
import { buildLangChain } from './retrieval/langchain-system.ts';
import { buildMiniSearch } from './retrieval/minisearch-system.ts';
import { buildOrama } from './retrieval/orama-system.ts';
import { buildProduct, type OpenStore } from './retrieval/product-systems.ts';
import { BadBenchmark, readBenchmark } from './retrieval/read-benchmark.ts';
import { runBenchmark } from './retrieval/run-benchmark.ts';
import { summariseByType } from './summarise-scores.ts';

interface EvalOptions {
  readonly wrong?: true;
  readonly only?: string;
  readonly data?: string;
  readonly bench?: string;
  readonly limit?: number;
}

const clock = () => new Date();
/** An embedder that is set up is measured in place of the usual one. */
const { embedder } = readConfig(process.env);

const openStore: OpenStore = async (directory) =>
  openSqliteStore({ directory, embedder: await chooseEmbedder(embedder, clock), clock });

/** Runs a benchmark folder through the product's index and through what others would use, and prints the table. */
const evaluateRetrieval = async (benchmarkFolder: string, limit: number | undefined): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-retrieval-'));
  try {
    const benchmark = await readBenchmark(benchmarkFolder, limit === undefined ? {} : { limit });
    const builders = [
      buildProduct(openStore),
      buildLangChain(createLsaEmbedder()),
      buildMiniSearch,
      buildOrama,
      buildExactPhrase,
    ];
    const results = await runBenchmark(benchmark, { builders, folder });
    process.stdout.write(`${formatResults(benchmark, results)}\n`);
  } catch (error) {
    if (!(error instanceof BadBenchmark)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Answers the questions of a file from a data folder, or from the founding documents in a fresh one, and prints the scores. */
const evaluate = async (file: string, { wrong, only, data }: EvalOptions): Promise<void> => {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'wenhao-eval-')));
  const libraries = composeLibraries({
    clock,
    embedder,
    logger: createLogger({ level: 'error' }),
    notice: () => undefined,
  });
  try {
    const library = await libraries.open(folder);
    const wanted = only?.split(',');
    const questions = readQuestionRecords(file).filter(({ id }) => wanted?.includes(id) ?? true);
    const answered = await answerQuestions(questions, { store: library.store, assistant: await library.assistant() });
    if (wrong || wanted) process.stdout.write(formatAnswered(answered, wanted !== undefined));
    process.stdout.write(`${formatSummary(summariseByType(answered.map(({ score }) => score)))}\n`);
  } finally {
    await libraries.closeAll();
    if (data === undefined) await rm(folder, { recursive: true, force: true });
  }
};

const positiveInteger = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('应是正整数。');
};

await new Command('eval')
  .description('Scores the answers to a file of questions, by question type, in per cent')
  .argument('[file]', 'questions, one JSON object a line', fileURLToPath(new URL('./questions.jsonl', import.meta.url)))
  .option('--wrong', 'show the answers that fell short')
  .option('--only <ids>', 'only these questions, by id, separated by commas, with their answers in full')
  .option('--data <folder>', 'answer from this data folder (npm run ingest) instead of the founding documents')
  .option('--bench <folder>', 'measure retrieval on a benchmark folder instead: corpus.jsonl, queries.jsonl, qrels.tsv')
  .option('--limit <queries>', 'with --bench: only so many queries, spread over the file', positiveInteger)
  .action((file: string, options: EvalOptions) =>
    options.bench === undefined ? evaluate(file, options) : evaluateRetrieval(options.bench, options.limit),
  )
  .parseAsync();
