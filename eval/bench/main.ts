import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { readQuestionRecords } from '../question-record.ts';
import { describeBot } from './describe-bot.ts';
import { describeCommands } from './describe-commands.ts';
import { describeLaws } from './describe-laws.ts';
import { describeLedger } from './describe-ledger.ts';
import { describeRetrieval } from './describe-retrieval.ts';
import { machineLine } from './machine-line.ts';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

const PAGE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('../questions.jsonl', import.meta.url));

interface BenchOptions {
  readonly runs: string;
  readonly size: string;
  readonly messages: string;
  readonly laws?: string;
  readonly lawsSize: string;
  readonly write?: true;
}

const measure = async ({ runs, size, messages, laws, lawsSize, write }: BenchOptions): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-bench-'));
  try {
    const machine = machineLine(new Date());
    const questions = readQuestionRecords(QUESTIONS).map(({ question }) => question);
    const commands = await describeCommands(folder, Number(runs));
    const retrieval = await describeRetrieval(folder, { questions, size: Number(size) });
    const ledger = await describeLedger(folder, Number(size));
    const bot = await describeBot(folder, { questions, messages: Number(messages) });
    const large = laws === undefined ? [] : [await describeLaws(folder, { laws, questions, size: Number(lawsSize) })];
    const content = [machine, commands, retrieval, ledger, bot, ...large].join('\n\n');
    process.stdout.write(`${content}\n`);
    if (write) await writeFile(PAGE, replaceBetweenMarkers(await readFile(PAGE, 'utf8'), 'bench', content));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await new Command('bench')
  .description('Measures how long a user waits: whole processes, then searching and answering inside one')
  .option('--runs <count>', 'how often each process is run', '5')
  .option('--size <passages>', 'size of the large store, in passages and in rows of the ledger', '10000')
  .option('--messages <count>', 'messages that the bot answers while its memory is watched', '10000')
  .addOption(
    new Option('--laws <folder>', 'laws in Markdown (md/*/*.md), for a store of --laws-size passages').env(
      'WENHAO_BENCH_LAWS',
    ),
  )
  .option('--laws-size <passages>', 'size of the store of laws', '170000')
  .option('--write', 'put the tables into docs/benchmarks.md')
  .action(measure)
  .parseAsync();
