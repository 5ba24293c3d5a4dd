import type { StoredDocument } from '#store';
import type { Claim } from '../../cite/claim.ts';
import { makeCitation } from '../../cite/make-citation.ts';
import { spanOfWords } from '../../tasks/span-of-words.ts';
import { subjectRuns } from '../../understand/words/question-terms.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { documentFacts } from './document-facts.ts';

const WANTS_CARD =
  /是(?:什么|啥)(?:文件?)?|讲(?:的)?(?:什么|啥)|说(?:的)?(?:什么|啥)|主要内容|(?:简单)?介绍|概况|大意|关于什么|有哪些内容|哪(?:几|些)部分|目录|提纲/u;
/** Words of the question besides the document's name; with more it asks for something inside the document. */
const MOST_SUBJECT = 4;
const MAIN_PARTS: ReadonlySet<string> = new Set(['section', 'chapter', 'part']);
const CARD_FACTS = ['document-number', 'issuer', 'printed-on'];

/** The document's main headings as printed. */
const outline = async (stored: StoredDocument, { reader }: AnsweringParts): Promise<readonly Claim[]> => {
  const document = await reader.open(stored.document.id);
  if (!document) return [];
  return document.sections
    .filter(({ parent, kind, heading }) => parent === null && MAIN_PARTS.has(kind) && heading !== '')
    .flatMap(({ path, heading, span }) => {
      const words = spanOfWords(document.sourceText, span, heading);
      if (!words) return [];
      const citation = makeCitation({ document: stored.document, path, span: words, sourceText: document.sourceText });
      return [{ kind: 'composed' as const, text: `${path}${heading}；`, citations: [citation] }];
    });
};

/** A card of the one document a question names and asks nothing more of: number, issuer, dates, outline. */
export const documentCard = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, reader } = parts;
  if (query.scope.kind !== 'named' || query.scope.documents.length !== 1) return null;
  const bare = subjectRuns(query.subject.replace(WANTS_CARD, '')).join('');
  if (!(bare === '' || (WANTS_CARD.test(query.subject) && bare.length <= MOST_SUBJECT))) return null;
  const [stored] = query.scope.documents;
  if (!stored) return null;
  const title =
    (await reader.citeSection(stored.document.id, '方案标题')) ??
    (await reader.citeSection(stored.document.id, '标题'));
  const facts = await documentFacts(CARD_FACTS, stored, { reader, asOf: query.asOf });
  const named: readonly Claim[] = title
    ? [{ kind: 'composed', text: `${title.quote.replace(/\s+/gu, '')}；`, citations: [title] }]
    : [];
  const parted = facts.map((claim) => ({ ...claim, text: `${claim.text}；` }));
  return {
    kind: 'card',
    claims: [...named, ...parted, ...(await outline(stored, parts))],
    support: [],
    notes: [],
    items: [],
  };
};
