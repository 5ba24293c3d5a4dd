import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How long a whole process took, from start to end, and how much memory it used at most. */
export interface CommandCost {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PEAK_MEMORY = fileURLToPath(new URL('./peak-memory.ts', import.meta.url));

/** Runs `bot/main.ts` as `npm run` does, without npm. Fails when the command does. */
export const measureCommand = async (argv: readonly string[]): Promise<CommandCost> => {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', PEAK_MEMORY, 'bot/main.ts', ...argv], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [errors, peak, code] = await Promise.all([
    readAll(child.stdio[2]),
    readAll(child.stdio[3]),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`bot/main.ts ${argv.join(' ')} ended with ${code}: ${errors}`);
  return { milliseconds: performance.now() - start, peakMegabytes: Number(peak) / 1_024 };
};

const readAll = (stream: unknown): string | Promise<string> => (stream instanceof Readable ? text(stream) : '');
