import type { StoredDocument } from '#store';

/** The number of a proposal, a motion or a letter that a document answers stands in its title: 第1234号提案. */
const NUMBER = /(?<!\d)(?:第)?(\d{3,5})号(?=提案|建议|议案|来信|来函|问题|信访|案)/gu;

const numbersIn = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(NUMBER)].flatMap(([, number]) => number ?? []);

/** The documents that a question names by the number of the proposal or motion that their titles say they answer. */
export const matchTitleNumbers = (
  question: string,
  documents: readonly StoredDocument[],
): readonly StoredDocument[] => {
  const asked = numbersIn(question);
  return asked.length === 0
    ? []
    : documents.filter(({ document: { title } }) => numbersIn(title).some((number) => asked.includes(number)));
};
