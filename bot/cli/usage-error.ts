/** The command was called wrongly. The message is Chinese and is shown as it stands. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
