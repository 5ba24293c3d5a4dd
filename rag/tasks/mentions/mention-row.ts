import type { Span } from '#core/span.ts';
import type { AnsweringParts } from '../../answer/answering-parts.ts';
import { shortDocumentName } from '../../cite/format-citation.ts';
import { quoteOf } from '../../cite/make-citation.ts';
import type { ListRow } from '../../cite/proposed-list.ts';
import { citeSpan } from '../obligation-citation.ts';
import { spanOfWords } from '../span-of-words.ts';
import type { UnitMentioned } from './list-mentions.ts';

/** A sentence is shown whole up to here, a longer one from the clause that names the unit. */
const LONGEST_SENTENCE = 90;
const LONGEST_HEADING = 40;

/** The words shown: cut between clauses, so that no figure or name is cut. */
const shownWords = ({ sentence, from, document: { sourceText } }: UnitMentioned): string => {
  const whole = quoteOf(sourceText, sentence);
  if (whole.length <= LONGEST_SENTENCE) return whole;
  const clause = quoteOf(sourceText, { start: Math.max(from, sentence.start), end: sentence.end });
  if (clause.length <= LONGEST_SENTENCE) return clause;
  const ends = [...clause.matchAll(/[，,：:]/gu)].map(({ index }) => index);
  const cut = ends.findLast((end) => end <= LONGEST_SENTENCE) ?? ends[0];
  return cut === undefined ? clause : clause.slice(0, cut);
};

/** The heading printed before the sentence, '' where it has none or is the sentence itself. */
const headingOf = ({ section, sentence, document: { sourceText } }: UnitMentioned): Span | null => {
  const { heading, span } = section;
  if (heading === '' || heading.length > LONGEST_HEADING) return null;
  return spanOfWords(sourceText, { start: span.start, end: Math.max(span.start, sentence.start) }, heading);
};

/** A sentence that names a unit as a row of a list; null where it stands nowhere. `asItem`: handed out as data too. */
export const mentionRow = async (
  mentioned: UnitMentioned,
  { reader }: Pick<AnsweringParts, 'reader'>,
  asItem: boolean,
): Promise<ListRow | null> => {
  const { document, section, sentence } = mentioned;
  const { id, documentNumber, indexNumber } = document.stored.document;
  const citation = await citeSpan(id, sentence, reader);
  if (!citation) return null;
  const heading = headingOf(mentioned);
  const cited = heading && (await citeSpan(id, heading, reader));
  const title = cited ? cited.quote : '';
  const words = shownWords(mentioned);
  return {
    claim: {
      kind: 'composed',
      text: `\n· ${shortDocumentName(citation)}${citation.path}${title}：“${words}”${quoteOf(document.sourceText, sentence).endsWith(words) ? '' : '…'}`,
      citations: cited ? [cited, citation] : [citation],
    },
    item: asItem
      ? { title: title || words, documentId: id, documentNumber, indexNumber, path: section.path, role: null }
      : null,
  };
};
