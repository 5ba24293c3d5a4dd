import pico from 'picocolors';
import { printable } from './printable.ts';

/** The colours of picocolors; every function returns its text unchanged when colour is off. */
export type Colours = ReturnType<typeof pico.createColors>;

/** The three streams of a process, as the commands use them. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Where an interactive prompt is drawn. */
  readonly output: NodeJS.WritableStream;
  /** True when a person sits at both ends: a prompt makes sense. */
  readonly interactive: boolean;
  readonly colours: Colours;
  /** Writes text and a line feed to standard output. */
  print(text: string): void;
  /** Writes one JSON value and a line feed to standard output. */
  printJson(value: unknown): void;
  /** Writes text and a line feed to the standard error stream. */
  notice(text: string): void;
}

interface Stream {
  readonly isTTY?: boolean;
}

/** Makes the terminal from the streams of a process. */
export const createTerminal = ({
  stdin,
  stdout,
  stderr,
  colourAllowed,
}: {
  readonly stdin: NodeJS.ReadableStream & Stream;
  readonly stdout: NodeJS.WritableStream & Stream;
  readonly stderr: NodeJS.WritableStream;
  readonly colourAllowed: boolean;
}): Terminal => ({
  input: stdin,
  output: stdout,
  interactive: stdin.isTTY === true && stdout.isTTY === true,
  colours: pico.createColors(colourAllowed && stdout.isTTY === true),
  print: (text) => void stdout.write(`${text}\n`),
  printJson: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  notice: (text) => void stderr.write(`${printable(text)}\n`),
});
