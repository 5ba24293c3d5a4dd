/** What a process says when it ends; README lists the meanings. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Names for the exit codes. */
export const EXIT = {
  answered: 0,
  failed: 1,
  usage: 2,
  /** The assistant declined, or what was asked for is not held. */
  refused: 3,
  /** 128 + SIGINT, as shells do it. */
  interrupted: 130,
} as const satisfies Readonly<Record<string, ExitCode>>;
