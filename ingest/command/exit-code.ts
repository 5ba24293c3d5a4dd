/** What the process says when it ends. */
export const EXIT = {
  /** Every file is stored. */
  stored: 0,
  /** Some file is not, or the store could not be used. */
  failed: 1,
  usage: 2,
  /** 128 + SIGINT, as shells do it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
