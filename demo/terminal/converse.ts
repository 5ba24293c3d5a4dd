import { createInterface } from 'node:readline';
import type { Terminal } from '../../bot/cli/terminal.ts';

/** Reads lines from whoever sits at the terminal, or from a pipe, and does one after the other; ends with the input. */
export const converse = async <Line extends { readonly kind: string }>({
  terminal,
  opening,
  prompt,
  read,
  act,
}: {
  readonly terminal: Terminal;
  readonly opening: string;
  readonly prompt: () => string;
  readonly read: (text: string) => Line;
  readonly act: (line: Line) => Promise<void>;
}): Promise<void> => {
  const { input, output, interactive } = terminal;
  terminal.print(opening);
  const lines = createInterface({ input, output, terminal: interactive });
  const ask = (): void => {
    lines.setPrompt(`\n${prompt()}`);
    if (interactive) lines.prompt();
  };
  ask();
  for await (const text of lines) {
    const line = read(text);
    if (line.kind === 'quit') break;
    if (!interactive && line.kind !== 'empty') terminal.print(`\n${prompt()}${text.trim()}`);
    await act(line);
    ask();
  }
  lines.close();
};
