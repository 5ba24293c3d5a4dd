import type { Passage } from '#core/passage.ts';
import type { PolicyStore } from '#store';
import { ingestedDocument } from '../../test/support/ingested-document.ts';

const CLAUSES = 50;
const SENTENCES = 3;

/**
 * Fills a store that holds the founding documents up to `size` passages: new documents whose clauses are sentences of
 * the founding ones, mixed. The wording is real, and the same every time.
 */
export const enlargeStore = async (store: PolicyStore, size: number): Promise<void> => {
  const sentences = await sentencesOf(store);
  let { passages } = await store.statistics();
  let next = 0;
  for (let number = 1; passages < size; number += 1) {
    const clauses = Array.from({ length: Math.min(CLAUSES, size - passages) }, () => {
      const chosen = Array.from({ length: SENTENCES }, () => {
        // Steps of a number that shares no divisor with most counts visit all sentences in a scattered order.
        next += 7_919;
        return sentences[(next + number) % sentences.length] ?? '';
      });
      return chosen.join('');
    });
    await store.put(ingestedDocument({ key: `合成〔2026〕${number}号`, title: `合成文件之${number}`, clauses }));
    passages += clauses.length;
  }
};

const sentencesOf = async (store: PolicyStore): Promise<readonly string[]> => {
  const passages: Passage[] = [];
  for (const { document } of await store.documents()) passages.push(...(await store.passages(document.id)));
  return passages
    .flatMap(({ content }) => content.text.split(/(?<=[。；])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 8);
};
