import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ingestDocuments } from '#ingest';
import { replaceBetweenMarkers } from '../bench/replace-between-markers.ts';
import { withLibrary } from '../bench/with-library.ts';
import { type AskedQuestion, askSplit } from './ask-split.ts';
import { describeCurve } from './describe-curve.ts';
import { fileNameOf, type SplitCorpus, splitCorpus } from './split-corpus.ts';

const benchmarks = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** Asks the questions of a split corpus of a library that holds one half of it, beside the founding documents. */
const askAll = async ({ documents, questions }: SplitCorpus, most: number): Promise<readonly AskedQuestion[]> => {
  const directory = await mkdtemp(join(tmpdir(), 'wenhao-calibration-'));
  try {
    return await withLibrary(directory, async (library) => {
      const { store } = library;
      const files = documents.map(({ title, text }) => ({
        name: fileNameOf(title),
        read: async () => new TextEncoder().encode(`${title}\n\n${text}\n`),
      }));
      await ingestDocuments({ files, store });
      const assistant = await library.assistant();
      const asked: AskedQuestion[] = [];
      const step = Math.max(1, Math.floor(questions.length / most));
      for (const question of questions.filter((_, index) => index % step === 0))
        asked.push(await askSplit(question, { store, assistant }));
      return asked;
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** Draws the curve of answered against wrongly answered questions and keeps it in docs/benchmarks.md. */
const calibrate = async (
  folders: readonly string[],
  { write, most }: { write?: true; most: string },
): Promise<void> => {
  const curves: string[] = [];
  for (const folder of folders)
    curves.push(describeCurve(basename(folder), await askAll(splitCorpus(folder), Number(most))));
  const report = curves.join('\n\n');
  process.stdout.write(`${report}\n`);
  if (write)
    await writeFile(benchmarks, replaceBetweenMarkers(await readFile(benchmarks, 'utf8'), 'calibration', report));
};

await new Command('calibration')
  .description('Answered against wrongly answered questions by threshold, with half of each corpus held back')
  .argument('<folders...>', 'benchmark folders with corpus.jsonl, queries.jsonl and qrels.tsv')
  .option('--most <count>', 'questions asked of each folder', '300')
  .option('--write', 'keep the table in docs/benchmarks.md')
  .action(calibrate)
  .parseAsync();
