import type { Logger } from '#core/logger.ts';

/**
 * Keeps one broken promise of a library from ending the bot for everybody: errors nobody caught are logged and counted.
 * What is half done then is found again by its state on disk.
 */
export const keepProcessAlive = (target: NodeJS.Process, logger: Logger): void => {
  let count = 0;
  const note = (event: string) => (error: unknown) => {
    count += 1;
    logger.error({ err: error, count }, event);
  };
  target.on('unhandledRejection', note('rejection-unhandled'));
  target.on('uncaughtException', note('exception-uncaught'));
};
