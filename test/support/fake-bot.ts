import { mkdirSync } from 'node:fs';
import type { AuditEntry } from '../../bot/audit/audit-log.ts';
import type { IntakeOutcome } from '../../bot/channel/channel.ts';
import type { Library } from '../../bot/cli/library.ts';
import { type Bot, type BotParts, composeBot } from '../../bot/compose-bot.ts';
import type { DocumentIntake } from '../../bot/conversation/files/document-intake.ts';
import { type BotState, openState } from '../../bot/state/open-state.ts';
import { botLimits } from '../../core/config/bot-limits.ts';
import { createLogger } from '../../core/logger.ts';
import type { Assistant, Question, Reply } from '../../rag/index.ts';
import { type FakeChannel, fakeChannel, inboundMessage } from './fake-channel.ts';
import { replyOf } from './fake-cli-context.ts';
import { fakePolicyStore } from './fake-policy-store.ts';
import { notImplemented } from './not-implemented.ts';

export interface FakeBot {
  readonly bot: Bot;
  readonly channel: FakeChannel;
  readonly state: BotState;
  /** What the assistant was asked. */
  readonly asked: readonly Question[];
  readonly audited: readonly AuditEntry[];
  /** Hands in a message that is written now. */
  say(given: Parameters<typeof inboundMessage>[0] | string): IntakeOutcome;
  /** Hands in a message and waits for the next reply. */
  ask(given: Parameters<typeof inboundMessage>[0] | string): Promise<string>;
  /** Moves the clock. */
  pass(ms: number): void;
  log(): string;
}

const START = Date.parse('2026-11-22T02:00:00Z');

/** A bot over one fake channel, with its own `bot.db`. Everybody is admitted to the public documents; `boss` may do all. */
export const fakeBot = ({
  directory,
  answer = async () => replyOf(),
  channel = fakeChannel(),
  store = fakePolicyStore(),
  limits = {},
  ...overrides
}: {
  readonly directory: string;
  readonly answer?: (question: Question) => Promise<Reply>;
  readonly channel?: FakeChannel;
  readonly store?: Library['store'];
  readonly limits?: Partial<BotParts['limits']>;
} & Partial<Omit<BotParts, 'limits' | 'state' | 'library'>>): FakeBot => {
  mkdirSync(directory, { recursive: true });
  const state = openState(directory);
  const asked: Question[] = [];
  const audited: AuditEntry[] = [];
  const logged: string[] = [];
  let now = START;
  const assistant: Assistant = {
    ask: (question) => {
      asked.push(question);
      return answer(question);
    },
    search: notImplemented('search'),
  };
  const documents: DocumentIntake = { endings: ['txt', 'html'], limitBytes: 1_048_576, take: notImplemented('take') };
  const bot = composeBot({
    channels: [channel],
    library: { store, assistant: async () => assistant, unitAliases: async () => [] },
    state,
    access: {
      admit: () => ({ kind: 'admitted', collections: ['public'] }),
      isAdministrator: (_channel, { id }) => id === 'boss',
    },
    audit: { record: (entry) => void audited.push(entry), prune: () => undefined },
    documents,
    limits: { ...botLimits({}), ...limits },
    clock: () => new Date(now),
    logger: createLogger({ level: 'info', sink: { write: (line) => void logged.push(line) } }),
    ...overrides,
  });
  const say: FakeBot['say'] = (given) =>
    channel
      .intake()
      .message(inboundMessage({ sentAt: new Date(now), ...(typeof given === 'string' ? { text: given } : given) }));
  return {
    bot,
    channel,
    say,
    ask: async (given) => {
      const before = channel.sent.length;
      say(given);
      return (await channel.hasSent(before + 1)).at(-1)?.text ?? '';
    },
    state,
    asked,
    audited,
    pass: (ms) => {
      now += ms;
    },
    log: () => logged.join(''),
  };
};
