import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { claimFromEvidence } from './claim-from-evidence.ts';
import { splitSentences } from './split-sentences.ts';

const READ_PASSAGES = 60;
const CONCLUSION_ROOM = 190;

/** 什么叫X, X是指什么, X什么意思: the words asked about. */
const ASKED: readonly RegExp[] = [
  /(?:什么|啥)(?:是|叫|叫做)(?:做)?(?<term>[^，。？?！的]{2,20})/u,
  /(?:何谓|何为|解释(?:一下)?)(?<term>[^，。？?！]{2,20})/u,
  /(?<term>[^，。？?！的]{2,20}?)(?:到底|具体|究竟)?(?:是)?(?:指|是)(?:的)?(?:个)?(?:什么|啥)(?:意思|东西|概念)?(?:[？?呀啊呢]|$)/u,
  /(?<term>[^，。？?！的]{2,20}?)(?:是)?(?:什么|啥)意思/u,
  /(?<term>[^，。？?！]{2,20}?)(?:的)?(?:定义|含义|概念)(?:是|[？?]|$)/u,
];
const LEAD_IN = /^(?:请问|那|文件|这里|里面|里头|里|中|上|所谓|所说|说|提到|这个|那个|“|”|")+/u;

const askedTerm = (question: string): string | null => {
  for (const pattern of ASKED) {
    const term = pattern
      .exec(question)
      ?.groups?.['term']?.replace(LEAD_IN, '')
      .replace(/[“”"'\s]/gu, '');
    if (term !== undefined && [...term].length >= 2) return term;
  }
  return null;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** How firmly a sentence defines a term; 0 when it only uses it. */
const firmnessOf = (term: string): ((sentence: string) => number) => {
  const name = escaped(term);
  const forms: readonly { readonly pattern: RegExp; readonly firmness: number }[] = [
    {
      pattern: new RegExp(
        `${name}(?:（[^）]*）)?，?(?:主要|均|都)?(?:是指|系指|指的是|即是|指(?=[^导示标定南引出]))`,
        'u',
      ),
      firmness: 4,
    },
    { pattern: new RegExp(`所(?:称|指|说)(?:的)?${name}`, 'u'), firmness: 4 },
    { pattern: new RegExp(`(?:以下|下|统|简|通)?(?:统|简|合)?称(?:为)?${name}`, 'u'), firmness: 3 },
    { pattern: new RegExp(`${name}\\p{Script=Han}{0,4}（(?:即|指|是指|包括)?[^）]{6,}）`, 'u'), firmness: 2 },
    { pattern: new RegExp(`${name}(?:，)?(?:即|包括|由[^，。]{2,30}(?:组成|构成))`, 'u'), firmness: 2 },
    { pattern: new RegExp(`^(?:[（(\\d一二三四五六七八九十、.）)]*)${name}是`, 'u'), firmness: 1.5 },
    { pattern: new RegExp(`^(?:[（(\\d一二三四五六七八九十、.）)]*)${name}[：:]`, 'u'), firmness: 1.5 },
  ];
  return (sentence) => {
    const plain = sentence.replace(/[“”"'\s]/gu, '');
    return Math.max(0, ...forms.map(({ pattern, firmness }) => (pattern.test(plain) ? firmness : 0)));
  };
};

/** The sentences that define the term, firmest first; the passages' order decides between equals. */
const definingSentences = async (term: string, { query, store }: AnsweringParts): Promise<readonly Evidence[]> => {
  const scope =
    query.scope.kind === 'named' ? { documentIds: query.scope.documents.map(({ document }) => document.id) } : {};
  const terms = lexicalTerms(term).map((word) => ({ term: word, weight: 1 }));
  const found = await store.searchTerms(terms, { limit: READ_PASSAGES, ...scope });
  const passages = await store.passagesById(found.map(({ passageId }) => passageId));
  const firmness = firmnessOf(term);
  return passages
    .flatMap((passage, rank) =>
      splitSentences(passage.content).map((sentence, position) => ({
        found: { passage, score: found[rank]?.score ?? 0, lexical: 0, dense: 0 },
        sentence,
        position,
        score: firmness(sentence.text),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};

/** 双师型老师 → also 双师型: the kind of thing may be named by another word in the document. */
const namesTried = (term: string): readonly string[] => {
  const words = segmentWords(term);
  const shorter = words.slice(0, -1).join('');
  return words.length > 1 && [...shorter].length >= 3 ? [term, shorter] : [term];
};

const firstDefined = async (names: readonly string[], parts: AnsweringParts): Promise<readonly Evidence[]> => {
  for (const name of names) {
    const sentences = await definingSentences(name, parts);
    if (sentences.length > 0) return sentences;
  }
  return [];
};

/** Answers what a term means with the sentence that defines it; null when none does or no meaning is asked. */
export const answerDefinition = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const asked = parts.query.asks.has('definition') || /啥(?:叫|是)/u.test(parts.query.text);
  const term = asked ? askedTerm(parts.query.subject) : null;
  if (term === null) return null;
  const [best, second] = await firstDefined(namesTried(term), parts);
  if (!best) return null;
  const scoreOf = (text: string): number => (text.includes(term) ? 2 : 0) + (/是指|即|以下/u.test(text) ? 1 : 0);
  const claim = await claimFromEvidence(best, { limit: CONCLUSION_ROOM, scoreOf, reader: parts.reader });
  if (!claim) return null;
  const elsewhere = second && second.score === best.score && second.found.passage.path !== best.found.passage.path;
  const also = elsewhere ? await parts.reader.citePart(second.found.passage, second.sentence) : null;
  const claims: readonly Claim[] = [claim];
  return { kind: 'answer', claims, support: also ? [also] : [], notes: [], items: [] };
};
