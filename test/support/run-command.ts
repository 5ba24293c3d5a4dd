import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** The whole environment of the command. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Called with what the command has written to its error stream so far, whenever that grows. */
  readonly onStderr?: (stderr: string, child: ChildProcessWithoutNullStreams) => void;
}

/** Runs an entry point (`bot/main.ts`) as a user's shell would, without npm, and waits for its end. */
export const runCommand = (
  entry: string,
  argv: readonly string[],
  { env = {}, stdin = '', onStderr }: CommandOptions = {},
): Promise<CommandResult> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', entry, ...argv], {
      cwd: ROOT,
      // Nothing of the tester's own environment: a WENHAO_DATA set there must not decide a test.
      env,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
      onStderr?.(stderr, child);
    });
    child.on('error', fail);
    child.on('close', (code, signal) => settle({ code, signal, stdout, stderr }));
    child.stdin.end(stdin);
  });
