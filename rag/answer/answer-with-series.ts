import { sliceMapped } from '#core/mapped-text.ts';
import type { AnsweringParts } from './answering-parts.ts';
import type { ProposedAnswer } from './proposed-answer.ts';
import { countAskedFor, quotedSeries } from './stated-lists.ts';

const READ_PASSAGES = 6;

/**
 * Names the members of a series that a section spreads over its sentences, each behind the same verb (推进“幼有所育”…
 * 推进“学有所教”…), when the question gives their number. Null when no section has exactly so many.
 */
export const answerWithSeries = async ({ query, found, reader }: AnsweringParts): Promise<ProposedAnswer | null> => {
  const count = countAskedFor(query.text);
  if (count === null) return null;
  for (const { passage } of found.slice(0, READ_PASSAGES)) {
    const names = quotedSeries(passage.content.text);
    if (names.length !== count) continue;
    const citations = [];
    for (const name of names) {
      const at = passage.content.text.indexOf(`“${name}”`);
      const citation = await reader.citePart(
        passage,
        sliceMapped(passage.content, { start: at, end: at + name.length + 2 }),
      );
      if (citation) citations.push(citation);
    }
    const text = `${names.map((name) => `“${name}”`).join('、')}。`;
    return { kind: 'answer', claims: [{ kind: 'composed', text, citations }], support: [], notes: [], items: [] };
  }
  return null;
};
