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

const SECTIONS = ['commands', 'retrieval', 'ledger', 'bot', 'laws'] as const;
type Section = (typeof SECTIONS)[number];

interface BenchOptions {
  readonly only?: Section;
  readonly runs: string;
  readonly size: string;
  readonly messages: string;
  readonly laws?: string;
  readonly lawsSize: string;
  readonly write?: true;
}

const describeSection = (section: Section, folder: string, options: BenchOptions): Promise<string> => {
  const questions = readQuestionRecords(QUESTIONS).map(({ question }) => question);
  switch (section) {
    case 'commands':
      return describeCommands(folder, Number(options.runs));
    case 'retrieval':
      return describeRetrieval(folder, { questions, size: Number(options.size) });
    case 'ledger':
      return describeLedger(folder, Number(options.size));
    case 'bot':
      return describeBot(folder, { questions, messages: Number(options.messages) });
    case 'laws':
      return describeLaws(folder, { laws: options.laws ?? '', questions, size: Number(options.lawsSize) });
  }
};

/** Each section with the machine and day it was measured on, since they may be measured apart. */
const measure = async (options: BenchOptions, command: Command): Promise<void> => {
  const { only, laws, write } = options;
  if (only === 'laws' && laws === undefined) command.error('error: --only laws needs --laws <folder>');
  const sections = only ? [only] : SECTIONS.filter((section) => section !== 'laws' || laws !== undefined);
  const folder = await mkdtemp(join(tmpdir(), 'wenhao-bench-'));
  try {
    for (const section of sections) {
      const machine = machineLine(new Date());
      const content = `${machine}\n\n${await describeSection(section, folder, options)}`;
      process.stdout.write(`${content}\n\n`);
      if (write)
        await writeFile(PAGE, replaceBetweenMarkers(await readFile(PAGE, 'utf8'), `bench-${section}`, content));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await new Command('bench')
  .description('Measures how long a user waits: whole processes, then searching and answering inside one')
  .addOption(new Option('--only <section>', 'measure this section only').choices(SECTIONS))
  .option('--runs <count>', 'how often each process is run', '5')
  .option('--size <passages>', 'size of the large store, in passages and in rows of the ledger', '10000')
  .option('--messages <count>', 'messages that the bot answers while its memory is watched', '10000')
  .addOption(
    new Option('--laws <folder>', 'laws in Markdown (md/*/*.md), for a store of --laws-size passages').env(
      'WENHAO_BENCH_LAWS',
    ),
  )
  .option('--laws-size <passages>', 'size of the store of laws', '170000')
  .option('--write', 'put the tables measured into docs/benchmarks.md')
  .action(measure)
  .parseAsync();
