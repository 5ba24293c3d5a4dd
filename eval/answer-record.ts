import type { answerJson } from '../bot/cli/asking/answer-json.ts';

/** One answer as the command line writes it, with the id of its question. */
export type AnswerRecord = ReturnType<typeof answerJson> & { readonly id: string };
