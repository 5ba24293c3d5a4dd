import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A running writer process. */
export interface StoreWriter {
  /** Resolves when the process has said this line, also if it did so earlier; rejects if it ends without. */
  said(line: string): Promise<void>;
  /** Kills it on the spot (SIGKILL) and waits until it is gone. Returns every line it said. */
  kill(): Promise<readonly string[]>;
  /** Waits until it has ended by itself. Returns every line it said, errors included. */
  ended(): Promise<readonly string[]>;
}

/** Starts `store-writer.ts` in a process of its own. */
export const startStoreWriter = ({
  directory,
  count,
  clauses,
  point = 'never',
}: {
  readonly directory: string;
  readonly count: number;
  readonly clauses: number;
  readonly point?: string;
}): StoreWriter => {
  const script = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, String(count), String(clauses), point], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      changed();
    });
  }
  let gone = false;
  const ended = new Promise<readonly string[]>((resolve) => {
    child.on('close', () => {
      gone = true;
      resolve(lines);
      changed();
    });
  });
  return {
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.includes(line)) resolve();
          else if (gone) reject(new Error(`The writer ended without saying "${line}":\n${lines.join('\n')}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    kill: () => {
      kill(child);
      return ended;
    },
    ended: () => ended,
  };
};

const kill = (child: ChildProcess): void => {
  child.kill('SIGKILL');
};
