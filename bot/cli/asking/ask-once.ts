import type { IsoDate } from '#core/document.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { answerJson } from './answer-json.ts';
import { paintReply } from './paint-reply.ts';
import { questionOf } from './question-of.ts';

/** Asks one question and prints the reply. */
export const askOnce = async (
  context: CliContext,
  {
    raw,
    asOf,
    json,
    dataFolder,
  }: {
    readonly raw: string;
    readonly asOf: IsoDate | undefined;
    readonly json: boolean;
    readonly dataFolder: string;
  },
): Promise<ExitCode> => {
  const { terminal, clock } = context;
  const question = questionOf({ raw, asOf });
  const library = await context.openLibrary(dataFolder);
  const assistant = await library.assistant();
  const startedAt = clock().getTime();
  const reply = await assistant.ask(question);
  if (json) terminal.printJson(answerJson(reply, clock().getTime() - startedAt));
  else terminal.print(paintReply(reply.text, terminal.colours));
  return reply.kind === 'refusal' ? EXIT.refused : EXIT.answered;
};
