import { sliceMapped } from '#core/mapped-text.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { countAskedFor, quotedSeries } from './stated-lists.ts';

const READ_PASSAGES = 6;

/**
 * Names the members of a series that a section spreads over its sentences, each behind the same verb (推进“幼有所育”…
 * 推进“学有所教”…), when the question gives their number. Null when no section has exactly so many.
 */
export const answerWithSeries = async ({
  query,
  found,
  reader,
  store,
}: AnsweringParts): Promise<ProposedAnswer | null> => {
  const count = countAskedFor(query.text);
  if (count === null) return null;
  for (const { passage } of found.slice(0, READ_PASSAGES)) {
    // A long section is held in several passages of one path; the series runs through all of them.
    const section = (await store.passages(passage.documentId)).filter(({ path }) => path === passage.path);
    const names = quotedSeries(section.map(({ content }) => content.text).join(''));
    if (names.length !== count) continue;
    const citations = [];
    for (const name of names) {
      const holder = section.find(({ content }) => content.text.includes(`“${name}”`));
      const at = holder?.content.text.indexOf(`“${name}”`) ?? -1;
      const citation =
        holder &&
        (await reader.citePart(holder, sliceMapped(holder.content, { start: at, end: at + name.length + 2 })));
      if (citation) citations.push(citation);
    }
    const text = `${names.map((name) => `“${name}”`).join('、')}。`;
    return { kind: 'answer', claims: [{ kind: 'composed', text, citations }], support: [], notes: [], items: [] };
  }
  return null;
};
