import type { Citation } from '#core/citation.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { Claim } from '../../cite/claim.ts';
import { dayAfter } from '../../cite/day-after.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { OpenDocument } from '../document-reader.ts';
import { asksPoint } from '../read/states-time.ts';
import { findClause } from './find-clause.ts';

/** A span that begins with the day from which the document itself holds. */
const FROM_EFFECT =
  /自?本(?:办法|细则|规定|通知|条例|意见|方案|公告|通告|决定|规则|制度|实施细则)(?:施行|实施|生效|执行)之日起(\d{1,3}|[一二两三四五六七八九十]{1,3})(个月|年|日|天)(?:之|以)?内/u;
const EFFECT = /自\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*起(?:开始)?(?:施行|执行|实施|生效)/gu;
const DAY = /\d{4}年\d{1,2}月\d{1,2}日(?=起)/u;

/** The day from which the document holds, as its clause prints it. */
const effectiveDay = (document: OpenDocument): { readonly day: string; readonly citation: Citation } | null => {
  const citation = findClause(document, EFFECT);
  const day = citation && DAY.exec(citation.quote.replace(/\s/gu, ''))?.[0];
  return citation && day ? { day, citation } : null;
};

/** The clause that sets such a span; of several the one that holds most of the question's words, null where two tie. */
const spanAsked = (question: string, claim: Claim): string | null => {
  const words = segmentWords(question).filter((word) => [...word].length > 1);
  const clauses = claim.text
    .split(/[，；。]/u)
    .flatMap((clause) => {
      const [, count, unit] = FROM_EFFECT.exec(clause) ?? [];
      if (count === undefined || unit === undefined) return [];
      return [{ span: `${count}${unit}`, held: words.filter((word) => clause.includes(word)).length }];
    })
    .toSorted((a, b) => b.held - a.held);
  const [best, next] = clauses;
  return best && best.held !== next?.held ? best.span : null;
};

/**
 * The last day of a limit that runs from the day a document takes effect (自本办法施行之日起2年内), worked out where the
 * question wants to know when and the document prints that day. Null otherwise.
 */
export const workedOutDay = async (
  claims: readonly Claim[],
  { query, reader }: AnsweringParts,
): Promise<Claim | null> => {
  if (!asksPoint(query.text)) return null;
  for (const claim of claims) {
    const span = spanAsked(query.text, claim);
    const [stated] = claim.citations;
    const document = span !== null && stated ? await reader.open(stated.documentId) : null;
    const start = document ? effectiveDay(document) : null;
    const result = start && span !== null ? dayAfter(start.day, span) : null;
    if (span === null || !start || result === null) continue;
    return {
      kind: 'computed',
      text: `推算到${result}止（计算：${start.day}起${span}）。`,
      citations: [...claim.citations, start.citation],
      calculations: [{ kind: 'after', result, from: start.day, span }],
    };
  }
  return null;
};
