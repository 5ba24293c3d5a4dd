/** One thing `doctor` looked at. */
export interface HealthCheck {
  readonly id: string;
  /** What was looked at, in Chinese. */
  readonly name: string;
  /** `absent`: not there yet, and nothing is wrong with that. */
  readonly status: 'ok' | 'absent' | 'broken';
  /** What was found, in Chinese; for a broken thing also what to do. */
  readonly detail: string;
}
