/** What became of a file that was handed in. */
export interface TakenDocument {
  readonly outcome: 'added' | 'unchanged' | 'replaced' | 'quarantined' | 'refused' | 'failed';
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly passages: number;
  readonly obligations: number;
  /** Plain Chinese: why it was not taken and what to do about it; null when it was. */
  readonly problem: string | null;
}

/** Takes documents into the library. Composed in `bot/compose-documents.ts`: the bot does not read documents itself. */
export interface DocumentIntake {
  /** Endings of the names it can read, without the dot. */
  readonly endings: readonly string[];
  readonly limitBytes: number;
  /** A document with a 密级 mark is refused and only its hash is kept. Never rejects. */
  take(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<TakenDocument>;
}
