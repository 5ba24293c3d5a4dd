import { createInterface } from 'node:readline';
import type { IsoDate } from '#core/document.ts';
import type { Assistant, Turn } from '#rag';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { exitCodeOf } from '../exit-code-of.ts';
import { messageOf } from '../message-of.ts';
import { paintReply } from './paint-reply.ts';
import { questionOf } from './question-of.ts';

/** Turns kept; older ones are forgotten. */
const LONGEST_HISTORY = 20;

const HELP = '直接输入问题，回车提问。/clear 清空上下文，/help 显示本说明，/quit 或 Ctrl-D 退出。';

/** What a line of the conversation did: it goes on with this history, or it is over. */
interface Step {
  readonly history: readonly Turn[];
  readonly over: boolean;
  readonly failed: boolean;
}

/**
 * Talks until the input ends, keeping what was said. On a terminal it prompts; from a pipe it reads one question a
 * line and prints nothing but the replies. A refusal is part of a conversation, so only a failure changes the exit code.
 */
export const chat = async (
  context: CliContext,
  { asOf, dataFolder }: { readonly asOf: IsoDate | undefined; readonly dataFolder: string },
): Promise<ExitCode> => {
  const { terminal } = context;
  const assistant = await (await context.openLibrary(dataFolder)).assistant();
  const lines = createInterface({
    input: terminal.input,
    ...(terminal.interactive ? { output: terminal.output } : {}),
    terminal: terminal.interactive,
    prompt: '问> ',
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  lines.on('SIGINT', () => lines.close());
  if (terminal.interactive) terminal.notice(HELP);

  let history: readonly Turn[] = [];
  let failed = false;
  let over = false;
  if (terminal.interactive) lines.prompt();
  for await (const line of lines) {
    const step = await takeLine({ line: line.trim(), history, assistant, asOf, context });
    history = step.history;
    failed ||= step.failed;
    over = step.over;
    if (over) break;
    if (terminal.interactive) lines.prompt();
  }
  lines.close();
  // Ctrl-D leaves the cursor behind the prompt.
  if (terminal.interactive && !over) terminal.print('');
  return failed ? EXIT.failed : EXIT.answered;
};

const takeLine = async ({
  line,
  history,
  assistant,
  asOf,
  context,
}: {
  readonly line: string;
  readonly history: readonly Turn[];
  readonly assistant: Assistant;
  readonly asOf: IsoDate | undefined;
  readonly context: CliContext;
}): Promise<Step> => {
  const goOn: Step = { history, over: false, failed: false };
  if (line === '') return goOn;
  if (line.startsWith('/')) return takeCommand(line, goOn, context);
  const { terminal } = context;
  try {
    const question = questionOf({ raw: line, history, asOf });
    const reply = await assistant.ask(question);
    terminal.print(`${paintReply(reply.text, terminal.colours)}\n`);
    const said: readonly Turn[] = [
      { role: 'user', content: question.text },
      { role: 'assistant', content: reply.text },
    ];
    return { ...goOn, history: [...history, ...said].slice(-LONGEST_HISTORY) };
  } catch (error) {
    if (exitCodeOf(error) === EXIT.failed) context.logger.error({ err: error }, 'question-fail');
    terminal.notice(messageOf(error));
    return { ...goOn, failed: true };
  }
};

const takeCommand = (line: string, goOn: Step, { terminal }: CliContext): Step => {
  switch (line) {
    case '/quit':
    case '/exit':
      return { ...goOn, over: true };
    case '/clear':
      terminal.notice('上下文已清空。');
      return { ...goOn, history: [] };
    case '/help':
      terminal.notice(HELP);
      return goOn;
    default:
      terminal.notice(`没有“${line}”这个命令。${HELP}`);
      return goOn;
  }
};
