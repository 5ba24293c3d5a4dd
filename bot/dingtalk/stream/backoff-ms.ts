const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/** How long to wait before attempt number `attempt` (from 0): doubling from 0.5 s to 60 s, ±25 % so that processes spread. */
export const backoffMs = (attempt: number, random: () => number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10)) * (0.75 + random() / 2);
