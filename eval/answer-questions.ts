import type { Assistant } from '#rag';
import type { PolicyStore } from '#store';
import { answerJson } from '../bot/cli/asking/answer-json.ts';
import type { AnswerRecord } from './answer-record.ts';
import type { HeldDocument } from './held-document.ts';
import type { QuestionRecord } from './question-record.ts';
import { type AnswerScore, scoreAnswer } from './score-answer.ts';

/** One question with the answer it got and what that earned. */
export interface AnsweredQuestion {
  readonly question: QuestionRecord;
  readonly answer: AnswerRecord;
  readonly score: AnswerScore;
}

const heldDocuments = async (store: PolicyStore): Promise<readonly HeldDocument[]> => {
  const held: HeldDocument[] = [];
  for (const { document } of await store.documents()) {
    held.push({
      document,
      sourceText: await store.sourceText(document.id),
      sections: await store.sections(document.id),
    });
  }
  return held;
};

/** Answers every question as the command line does and scores the answers. */
export const answerQuestions = async (
  questions: readonly QuestionRecord[],
  { store, assistant }: { readonly store: PolicyStore; readonly assistant: Assistant },
): Promise<readonly AnsweredQuestion[]> => {
  const held = await heldDocuments(store);
  const answered: AnsweredQuestion[] = [];
  for (const question of questions) {
    const history = question.history.map(({ role, content, text }) => ({ role, content: content ?? text ?? '' }));
    const reply = await assistant.ask({
      text: question.question,
      history,
      ...(question.as_of !== null && { asOf: question.as_of }),
    });
    const answer = { id: question.id, ...answerJson(reply, 0) };
    answered.push({ question, answer, score: scoreAnswer(question, answer, held) });
  }
  return answered;
};
