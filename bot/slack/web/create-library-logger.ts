import { LogLevel, type Logger as SlackLogger } from '@slack/web-api';
import type { Logger } from '#core/logger.ts';
import { maskSecrets } from './mask-secrets.ts';

const wordsOf = (part: unknown): string => (part instanceof Error ? part.message : String(part));

/**
 * Makes what Slack's libraries take for a logger. Their debug and info lines hold whole messages and are dropped;
 * warnings and errors go to our log without secrets. The libraries would write to the console otherwise.
 */
export const createLibraryLogger = (logger: Logger): SlackLogger => {
  const pass = (...parts: readonly unknown[]): void => {
    logger.warn({ event: 'slack-library-warning', detail: maskSecrets(parts.map(wordsOf).join(' ')).slice(0, 500) });
  };
  const drop = (): void => undefined;
  return {
    debug: drop,
    info: drop,
    warn: pass,
    error: pass,
    setLevel: drop,
    setName: drop,
    getLevel: () => LogLevel.WARN,
  };
};
