import type { FoundPassage } from '../../assistant.ts';
import { squeezeTitle, standsInTitle } from '../../understand/scope/stands-in-title.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { chooseSections } from '../read/choose-sections.ts';
import { bareText, heldNames } from './held-names.ts';

/** Passages before and after that a name still stands for: a section goes on about it without saying it again. */
const NEAR = 4;
/** How far a name may be spread over a title: 制造业集群 in 制造业产业集群. */
const SPREAD = 3;

/** Of three names or more one may be said in other words. */
const MOST_NAMES = 2 / 3;

type Passage = FoundPassage['passage'];

const titleOf = ({ documents }: AnsweringParts, documentId: string): string => {
  const stored = documents.find(({ document }) => document.id === documentId);
  return stored ? squeezeTitle(`${stored.document.title} ${stored.document.enclosureTitle ?? ''}`) : '';
};

/** The found documents with their texts as names are looked for in them. */
const textsOf = async ({ found, reader }: AnsweringParts): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  for (const id of new Set(found.map(({ passage }) => passage.documentId))) {
    texts.set(id, bareText((await reader.open(id))?.sourceText ?? ''));
  }
  return texts;
};

/** The passages of a document from `NEAR` before to `NEAR` after this one. */
const around = async ({ store }: AnsweringParts, { documentId, ordinal }: Passage): Promise<readonly Passage[]> =>
  (await store.passages(documentId)).filter((other) => Math.abs(other.ordinal - ordinal) <= NEAR);

const speaksOf = async (parts: AnsweringParts, passage: Passage, names: readonly string[]): Promise<boolean> => {
  const title = titleOf(parts, passage.documentId);
  const near = (await around(parts, passage)).map(({ headings, content }) => `${headings.join(' ')}${content.text}`);
  const text = bareText([title, ...near].join(' '));
  const said = names.filter((name) => text.includes(name) || standsInTitle(name, title, SPREAD));
  return said.length >= names.length * MOST_NAMES;
};

const keepSpeaking = async (
  parts: AnsweringParts,
  ranked: readonly Evidence[],
  names: readonly string[],
): Promise<readonly Evidence[]> => {
  const speaks = new Map<Passage, boolean>();
  const kept: Evidence[] = [];
  for (const evidence of ranked) {
    const { passage } = evidence.found;
    const known = speaks.get(passage) ?? (await speaksOf(parts, passage, names));
    speaks.set(passage, known);
    if (known) kept.push(evidence);
  }
  return kept;
};

/** True where a figure in some measure is asked for, and not one for each of several documents or sides. */
const asksOneFigure = ({ query }: AnsweringParts): boolean =>
  (query.asks.has('number') || query.asks.has('when')) &&
  !query.asks.has('compare') &&
  !query.followUp &&
  !(query.scope.kind === 'named' && query.scope.documents.length > 1);

/** The sentences an answer may be read from. */
export interface AboutTheNamed {
  readonly ranked: readonly Evidence[];
  /** False when what is named has no figure in the measure asked for near it; `ranked` then says what stands near. */
  readonly stated: boolean;
}

const DATE = /\d\s*[年月日]|年[底初中内]|季度|工作日|小时|[一二三四五六七八九十]+(?:年|个月|日内)/u;

/** True for a sentence with a figure in the measure asked for, or a time where one is asked for. */
const gives = ({ text, asks }: AnsweringParts['query'], sentence: string): boolean => {
  const fits = measureFits(text, sentence);
  return fits ?? (asks.has('when') && DATE.test(sentence));
};

/** The best sentence in the measure asked for among those an answer would rest on. */
const countingSentence = (ranked: readonly Evidence[], { query, rarity }: AnsweringParts): Evidence | undefined =>
  chooseSections(ranked, query, rarity).chosen.find(({ sentence }) => gives(query, sentence.text));

/**
 * A figure that stands far from what the question names is the figure of something else. Where nothing near the figure
 * speaks of what is named, only sentences near the name are left. Other questions keep all their sentences.
 */
export const stayWithTheNamed = async (parts: AnsweringParts): Promise<AboutTheNamed> => {
  const { query, ranked } = parts;
  const all: AboutTheNamed = { ranked, stated: true };
  const counting = asksOneFigure(parts) ? countingSentence(ranked, parts) : undefined;
  if (!counting) return all;
  const texts = await textsOf(parts);
  const names = heldNames(query.subject, [...texts.values()]);
  if (names.length === 0 || (await speaksOf(parts, counting.found.passage, names))) return all;
  // A time often stands in a section of its own: there the document is enough.
  const own = texts.get(counting.found.passage.documentId) ?? '';
  if (measureFits(query.text, counting.sentence.text) === null && names.every((name) => own.includes(name))) return all;
  const holders = [...texts].flatMap(([id, text]) => (names.every((name) => text.includes(name)) ? [id] : []));
  const kept = holders.length > 0 ? await keepSpeaking(parts, await parts.rankIn(holders), names) : [];
  return { ranked: kept.length > 0 ? kept : ranked, stated: countingSentence(kept, parts) !== undefined };
};
