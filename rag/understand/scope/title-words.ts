import { onceFor } from '#core/once-for.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { StoredDocument } from '#store';
import { isQuestionWord } from '../words/question-words.ts';
import { squeezeTitle } from './stands-in-title.ts';

/** What a document is called by: its titles, who issued it and the name of its file. */
export const headOf = onceFor(({ document: { title, enclosureTitle, issuer, file } }: StoredDocument): string =>
  squeezeTitle([title, enclosureTitle ?? '', issuer ?? '', file].join(' ')),
);

/** The words of a question that may stand in a title: of two characters and more, neither figures nor question words. */
export const nameWords = (question: string): readonly string[] => [
  ...new Set(
    segmentWords(squeezeTitle(question)).filter(
      (word) => [...word].length > 1 && !/^\d+$/u.test(word) && !isQuestionWord(word),
    ),
  ),
];
