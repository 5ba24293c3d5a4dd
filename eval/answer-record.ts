import type { answerJson } from '../bot/cli/answer-json.ts';

/** One answer as the command line writes it, with the id of its question. */
export type AnswerRecord = ReturnType<typeof answerJson> & { readonly id: string };
