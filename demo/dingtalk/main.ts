import { createTerminal } from '../../bot/cli/terminal.ts';
import { runDemo } from './run-demo.ts';

const { stdin, stdout, stderr, argv } = process;
const terminal = createTerminal({ stdin, stdout, stderr, colourAllowed: true });

await runDemo({ terminal, cards: argv.includes('--cards') });
process.exit(0);
