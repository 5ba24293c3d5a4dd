import type { Citation } from '#core/citation.ts';
import type { Passage } from '#core/passage.ts';
import { findSectionPaths, resolveSectionPath } from '#core/section-path.ts';
import type { StoredDocument } from '#store';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { Proposal } from '../proposed-answer.ts';
import { splitSentences } from '../read/split-sentences.ts';
import { askWhichDocument } from './ask-which-document.ts';

/** The question is for what a numbered section says and not for a fact inside it. */
const WANTS_TEXT =
  /说(?:了)?(?:什么|啥|的)|写(?:了)?(?:什么|啥|的)|规定(?:了)?(?:什么|啥|哪些)?|内容|原文|讲(?:了)?(?:什么|啥|的)|是(?:什么|啥)|怎么(?:说|写|规定)|念|展开|具体|全文/u;
const CONCLUSION_ROOM = 190;
const SHOWN_SENTENCES = 12;

interface NamedSection {
  readonly stored: StoredDocument;
  readonly path: string;
}

/** The sections of that label in the documents the question may mean. */
const sectionsNamed = async ({ query, documents, store }: AnsweringParts): Promise<readonly NamedSection[]> => {
  const [mention] = findSectionPaths(query.subject);
  if (!mention) return [];
  const candidates = query.scope.kind === 'named' ? query.scope.documents : documents;
  const named: NamedSection[] = [];
  for (const stored of candidates) {
    const paths = (await store.sections(stored.document.id)).map(({ path }) => path);
    const [path, ...others] = resolveSectionPath(mention.path, paths);
    if (path !== undefined && others.length === 0) named.push({ stored, path });
  }
  return named;
};

const belongsTo = (path: string, { path: own }: Passage): boolean => own === path || own.startsWith(path);

interface CitedSentence {
  readonly text: string;
  readonly citation: Citation;
}

/** The first sentences of the passages, each with its citation. */
const sentencesOf = async (
  passages: readonly Passage[],
  { reader }: AnsweringParts,
): Promise<readonly CitedSentence[]> => {
  const sentences = passages.flatMap((passage) =>
    splitSentences(passage.content).map((sentence) => ({ passage, sentence })),
  );
  const cited: CitedSentence[] = [];
  for (const { passage, sentence } of sentences.slice(0, SHOWN_SENTENCES)) {
    const citation = await reader.citePart(passage, sentence);
    if (citation) cited.push({ text: sentence.text, citation });
  }
  return cited;
};

/** Says what a numbered section of a document says: its opening as the conclusion, its sentences as ground. */
export const answerSection = async (parts: AnsweringParts): Promise<Proposal | null> => {
  if (!WANTS_TEXT.test(parts.query.text)) return null;
  const named = await sectionsNamed(parts);
  const [only] = named;
  if (!only) return null;
  if (named.length > 1) return askWhichDocument('这一条', named);
  const passages = (await parts.store.passages(only.stored.document.id)).filter((passage) =>
    belongsTo(only.path, passage),
  );
  const support = await sentencesOf(passages, parts);
  const claims: Claim[] = [];
  let room = CONCLUSION_ROOM;
  for (const { text, citation } of support) {
    room -= text.length;
    if (room < 0 && claims.length > 0) break;
    claims.push({ kind: 'extract', text, citations: [citation] });
  }
  if (claims.length === 0) return null;
  return { kind: 'answer', claims, support: support.map(({ citation }) => citation), notes: [], items: [] };
};
