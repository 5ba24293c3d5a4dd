import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createLogger } from '#core/logger.ts';
import { composeLibraries } from '../bot/compose-library.ts';
import { answerQuestions } from './answer-questions.ts';
import { formatAnswered } from './format-answered.ts';
import { formatSummary } from './format-summary.ts';
import { readQuestionRecords } from './question-record.ts';
import { summariseByType } from './summarise-scores.ts';

interface EvalOptions {
  readonly wrong?: true;
  readonly only?: string;
}

/** Reads the founding documents into a fresh store, answers the questions of a file and prints the scores. */
const evaluate = async (file: string, { wrong, only }: EvalOptions): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-eval-'));
  const libraries = composeLibraries({
    clock: () => new Date(),
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
    await rm(folder, { recursive: true, force: true });
  }
};

await new Command('eval')
  .description('Scores the answers to a file of questions, by question type, in per cent')
  .argument('[file]', 'questions, one JSON object a line', fileURLToPath(new URL('./questions.jsonl', import.meta.url)))
  .option('--wrong', 'show the answers that fell short')
  .option('--only <ids>', 'only these questions, by id, separated by commas, with their answers in full')
  .action(evaluate)
  .parseAsync();
