import { PassThrough, Readable, Writable } from 'node:stream';
import type { Assistant, Question, Reply } from '#rag';
import type { PolicyStore } from '#store';
import type { CliContext } from '../../bot/cli/cli-context.ts';
import { createTerminal } from '../../bot/cli/terminal.ts';
import { createLogger } from '../../core/logger.ts';
import { fakePolicyStore } from './fake-policy-store.ts';
import { notImplemented } from './not-implemented.ts';

/** A reply with the given words; the rest is what an ordinary answer has. */
export const replyOf = (given: Partial<Reply> = {}): Reply => ({
  kind: 'answer',
  conclusion: '每个子女每月1000元。',
  statement: '每个子女每月1000元。',
  text: '每个子女每月1000元。\n\n【依据】第五条',
  citations: [],
  items: [],
  notes: [],
  refusal: null,
  engine: 'extractive',
  ...given,
});

const collector = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
};

/** A context for one command: records what is printed, logged and asked, and answers by `answer`. */
export const fakeCliContext = ({
  store = fakePolicyStore(),
  answer = async () => replyOf(),
  search = notImplemented('search'),
  stdin = '',
  ...overrides
}: {
  readonly store?: PolicyStore;
  readonly answer?: (question: Question) => Promise<Reply>;
  readonly search?: Assistant['search'];
  readonly stdin?: string;
} & Partial<CliContext> = {}) => {
  const [stdout, stderr, log] = [collector(), collector(), collector()];
  const asked: Question[] = [];
  const opened: string[] = [];
  const assistant: Assistant = {
    ask: (question) => {
      asked.push(question);
      return answer(question);
    },
    search,
  };
  const context: CliContext = {
    terminal: createTerminal({
      stdin: stdin === '' ? new PassThrough().end() : Readable.from([stdin]),
      stdout: stdout.stream,
      stderr: stderr.stream,
      colourAllowed: false,
    }),
    clock: () => new Date('2026-11-22T02:00:00Z'),
    logger: createLogger({ level: 'warn', sink: log.stream }),
    defaultDataFolder: './data',
    openLibrary: async (dataFolder) => {
      opened.push(dataFolder);
      return { store, assistant: async () => assistant, unitAliases: async () => [] };
    },
    checkHealth: notImplemented('checkHealth'),
    startBot: notImplemented('startBot'),
    gapsSince: notImplemented('gapsSince'),
    auditRows: notImplemented('auditRows'),
    ...overrides,
  };
  return { context, asked, opened, stdout: stdout.text, stderr: stderr.text, log: log.text };
};
