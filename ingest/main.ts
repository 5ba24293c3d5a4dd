import { existsSync } from 'node:fs';
import { readConfig } from '#core/config.ts';
import { AppError } from '#core/errors.ts';
import { createLogger } from '#core/logger.ts';
import { chooseEmbedder } from '#core/models/choose-embedder.ts';
import type { PolicyStore } from '#store';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { errorWords } from './command/error-words.ts';
import { EXIT, type ExitCode } from './command/exit-code.ts';
import { runIngest } from './command/run-ingest.ts';

/** The settings of the bot hold here too: both must make vectors in the same way. */
const SETTINGS_FILE = '.env';

const clock = () => new Date();

const notice = (line: string): void => void process.stderr.write(`${line}\n`);

/** Chooses the parts, runs one command line and says how the process should end. */
const main = async (): Promise<ExitCode> => {
  if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
  const config = readConfig(process.env);
  const opened: PolicyStore[] = [];
  // Every document is stored in one transaction, so an interrupted command only has to close the store.
  process.once('SIGINT', () => {
    void Promise.all(opened.map((store) => store.close())).finally(() => process.exit(EXIT.interrupted));
  });
  return runIngest(process.argv.slice(2), {
    logger: createLogger({ level: config.logLevel }),
    defaultDataFolder: config.dataFolder,
    openStore: async (directory) => {
      const store = await openSqliteStore({
        directory,
        embedder: await chooseEmbedder(config.embedder, clock),
        clock,
        embedderFailed: ({ code, message }) =>
          notice(`${errorWords(code)}。文件已收录，可按字词查找；向量下次收录时补上。\n详情：${message}`),
      });
      opened.push(store);
      return store;
    },
    print: (line) => void process.stdout.write(`${line}\n`),
    notice,
    progressStream: process.stderr.isTTY ? process.stderr : null,
  });
};

try {
  process.exitCode = await main();
} catch (error) {
  const code = error instanceof AppError ? error.code : 'unexpected';
  const detail = error instanceof AppError ? `\n详情：${error.message}` : '';
  process.stderr.write(`${errorWords(code)}。${detail}\n`);
  process.exitCode = code === 'config-invalid' ? EXIT.usage : EXIT.failed;
}
