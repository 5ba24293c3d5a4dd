import { printable } from '../printable.ts';
import type { Colours } from '../terminal.ts';

/** A reply's text for the terminal: the names of its parts stand out, nothing in it can steer the screen. */
export const paintReply = (text: string, colours: Colours): string =>
  printable(text).replace(/^【[^】\n]+】/gmu, (heading) => colours.bold(heading));
