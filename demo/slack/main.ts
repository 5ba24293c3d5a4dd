import { createTerminal } from '../../bot/cli/terminal.ts';
import { runDemo } from './run-demo.ts';

const { stdin, stdout, stderr, argv } = process;
const terminal = createTerminal({ stdin, stdout, stderr, colourAllowed: true });

await runDemo({ terminal, streaming: argv.includes('--stream') });
process.exit(0);
