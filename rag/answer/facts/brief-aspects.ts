import type { Passage } from '#core/passage.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { joinPieces, shortenSentence } from '../read/shorten-sentence.ts';
import { splitSentences } from '../read/split-sentences.ts';

/** A few words for somebody's ear: 讲2分钟, 一句话概括, 列个提纲, 给领导汇报. */
const BRIEFING =
  /(?:讲|说|汇报|介绍|报告)(?:个)?\s*(?:\d+|[一二两三四五几])\s*分钟|一(?:句|段)话|(?:列|拟|写|出|整|弄)(?:个|一个|一份|份|下)?(?:提纲|要点|大纲)|(?:理|梳理|归纳|概括|总结)(?:一下|出|个)?(?:几[条点])?要点|(?:给|向|跟)\p{Script=Han}{1,6}(?:讲|汇报|介绍)(?:一下|下)?/u;
/** The words before the matter itself. */
const OPENING = /^.*?(?:分钟|一(?:句|段)话(?:概括|总结|说清)?|提纲|要点|大纲|汇报|介绍|讲)(?:一下|下)?[：:，,\s]*/u;

const CONCLUSION_ROOM = 175;
const LEAST_ROOM = 40;
/** What it counts that the aspect is named by the section's own heading, and by the one above it, beside the sentence. */
const OWN_HEADING = 1.5;
const PARENT_HEADING = 0.5;

/** Least share of an aspect's words that a sentence or its heading holds. */
const NAMED_FROM = 0.6;
/** Shorter sentences are labels. */
const SHORTEST = 8;

interface Aspects {
  readonly topic: string;
  readonly names: readonly string[];
}

/** 公寓的房源、租金和时间 → its aspects; null when fewer than two are named. */
export const askedAspects = (question: string): Aspects | null => {
  if (!BRIEFING.test(question)) return null;
  const body = question.replace(OPENING, '').replace(/[。？?！!]$/u, '');
  const at = body.lastIndexOf('的', body.search(/[、和与及]/u));
  if (at < 0) return null;
  const names = body
    .slice(at + 1)
    .split(/、|以及|和|与|及|[，,]/u)
    .filter((name) => name.length >= 2 && name.length <= 10);
  return names.length >= 2 ? { topic: body.slice(0, at), names } : null;
};

const shareOf = (wanted: readonly string[], text: string): number => {
  const held = new Set(lexicalTerms(text));
  return wanted.filter((term) => held.has(term)).length / Math.max(1, wanted.length);
};

const repeatsHeading = (text: string, { headings }: Passage): boolean =>
  headings.some((heading) => heading.includes(text.replace(/。$/u, '')));

/** The sentence of a document that says most of one aspect: its heading names it, it names it itself, it has figures. */
const sentenceOn = (aspect: string, topic: string, passages: readonly Passage[]) => {
  const termsOf = (text: string): readonly string[] => lexicalTerms(text).filter((term) => [...term].length > 1);
  const wanted = termsOf(aspect);
  const about = termsOf(topic);
  const rated = passages.flatMap((passage) => {
    const headed = OWN_HEADING * shareOf(wanted, passage.headings.at(-1) ?? '');
    const above = PARENT_HEADING * shareOf(wanted, passage.headings.at(-2) ?? '');
    return splitSentences(passage.content)
      .filter(({ text }) => text.length > SHORTEST && !/[：:]$/u.test(text) && !repeatsHeading(text, passage))
      .map((sentence, position) => {
        const named = Math.max(headed, above + shareOf(wanted, sentence.text));
        const figures = /\d/u.test(sentence.text) ? 0.3 : 0;
        const rank = shareOf(about, sentence.text) / 2 + figures - position / 20;
        return { passage, sentence, score: named >= NAMED_FROM ? named + rank : 0 };
      });
  });
  return rated.reduce<(typeof rated)[number] | null>(
    (best, next) => (next.score > (best?.score ?? 0) ? next : best),
    null,
  );
};

/** The document a briefing is about: the one named, else that of the sentence that fits the question best. */
const documentMeant = ({ query, ranked }: AnsweringParts): string | undefined =>
  query.scope.kind === 'named' ? query.scope.documents[0]?.document.id : ranked[0]?.found.passage.documentId;

/** A short draft of one line for each aspect asked for, in the order asked; null when no briefing on aspects is asked. */
export const briefAspects = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const asked = askedAspects(parts.query.text);
  const documentId = documentMeant(parts);
  if (!asked || documentId === undefined) return null;
  const passages = (await parts.store.passages(documentId)).filter(
    ({ kind }) => kind !== 'meta' && kind !== 'colophon',
  );
  const room = Math.max(LEAST_ROOM, Math.floor(CONCLUSION_ROOM / asked.names.length));
  const claims: Claim[] = [];
  const missing: string[] = [];
  for (const aspect of asked.names) {
    const best = sentenceOn(aspect, asked.topic, passages);
    const citation = best && (await parts.reader.citePart(best.passage, best.sentence));
    if (!citation) {
      missing.push(aspect);
      continue;
    }
    const said = joinPieces(shortenSentence(best.sentence, room, (text) => shareOf(lexicalTerms(aspect), text)));
    claims.push({ kind: 'composed', text: `${aspect}：${said}\n`, citations: [citation] });
  }
  if (claims.length === 0) return null;
  const lead =
    missing.length > 0 ? `（草稿，取自原文，待审核；未找到：${missing.join('、')}）\n` : '（草稿，取自原文，待审核）\n';
  return { kind: 'draft', claims, support: [], notes: [], items: [], lead };
};
