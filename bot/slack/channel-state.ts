import type { ChannelHealth } from '../channel/channel.ts';
import type { ConnectionTrouble } from './connect/connection-trouble.ts';
import { describeRefusal } from './connect/describe-refusal.ts';

/** Gathers what is known of the connection and says it as the channel's health. */
export interface ChannelState {
  /** A socket opened (null), or opening one failed. */
  connection(trouble: ConnectionTrouble | null): void;
  refused(code: string, neededScope: string | null): void;
  stopped(): void;
  health(liveConnections: number): ChannelHealth;
  /** Resolves when the first connection stands or the first trouble is known. */
  readonly firstNews: Promise<void>;
}

const CONNECTING: Readonly<Record<string, string>> = {
  too_many_websockets: 'Slack 的连接数已满（一个应用最多10条），正在重试',
  internal_error: 'Slack 出错，正在重试',
};

const retryWords = (code: string | null): string =>
  CONNECTING[code ?? ''] ?? `连不上 Slack${code === null ? '' : `（${code}）`}，正在重试`;

interface Facts {
  connectedOnce: boolean;
  stopped: boolean;
  /** For good: a person has to change the settings. */
  refusal: string | null;
  missingScope: string | null;
  retrying: string | null;
}

const stateOf = ({ stopped, refusal, connectedOnce }: Facts, live: number): ChannelHealth['state'] => {
  if (stopped) return 'stopped';
  if (refusal !== null) return 'failed';
  if (live > 0) return 'up';
  return connectedOnce ? 'down' : 'starting';
};

const problemOf = ({ refusal, retrying, missingScope }: Facts, state: ChannelHealth['state']): string | null => {
  if (state === 'stopped') return null;
  if (state === 'up') return missingScope;
  return refusal ?? retrying ?? (state === 'down' ? '与 Slack 的连接断开，正在重连' : null);
};

/** Makes the state of a channel that has not been started. */
export const createChannelState = (): ChannelState => {
  let tell: () => void = () => undefined;
  const firstNews = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const facts: Facts = { connectedOnce: false, stopped: false, refusal: null, missingScope: null, retrying: null };
  return {
    firstNews,
    connection: (trouble) => {
      if (trouble === null) Object.assign(facts, { connectedOnce: true, retrying: null });
      else if (trouble.kind === 'refused') facts.refusal = `Slack 拒绝连接：${trouble.problem}`;
      else facts.retrying = retryWords(trouble.code);
      tell();
    },
    refused: (code, neededScope) => {
      const words = `Slack 拒绝调用：${describeRefusal(code) ?? code}`;
      // One call that is not allowed leaves the others working.
      if (code === 'missing_scope') facts.missingScope = neededScope === null ? words : `${words}：${neededScope}`;
      else facts.refusal = words;
    },
    stopped: () => {
      facts.stopped = true;
      tell();
    },
    health: (liveConnections) => {
      const state = stateOf(facts, liveConnections);
      return { state, liveConnections, problem: problemOf(facts, state) };
    },
  };
};
