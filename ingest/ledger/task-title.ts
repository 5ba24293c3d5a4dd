/** In characters, as shown in lists on a phone. */
const longestTitle = 30;
/** A single clause is kept whole up to here: what it is about may be its last word (对…成效突出的资源型城市). */
const longestClause = 60;
/** Where a clause that is longer still is cut. */
const longestCut = 40;

/** Clauses that say in what light a task is done, not what: 按照…原则, 围绕…领域, 为…. */
const adverbial =
  /^(?:按照?|根据|依据|依托|围绕|聚焦|坚持|结合|针对|对照|对标|通过|以(?!上|下)|为(?!期)|在[^，,]*(?:上|下|中|前提|基础)|充分发挥|自觉)/u;
const connective = /^(?:同时|并且|另外|此外|其中)[，,]?/u;

/**
 * The title of a task that has no heading of its own: its first clauses as far as they fit, verbatim. Short leading
 * clauses that only say in what light it is done, and the heading of its section, are passed over.
 */
export const taskTitle = (text: string, sectionHeading = ''): string => {
  const start = sectionHeading !== '' && text.startsWith(sectionHeading) ? sectionHeading.length : 0;
  const sentence = firstSentence(text.slice(start)) ?? firstSentence(text) ?? text.trim();
  const plain = sentence.replace(connective, '');
  const clauses = clausesOf(plain);
  const isLead = ({ start: at, end }: Range): boolean =>
    end - at <= longestTitle && adverbial.test(plain.slice(at, end));
  const first = clauses.find((clause) => !isLead(clause)) ?? { start: 0, end: plain.length };
  const from = first.start;
  const end = clauses.findLast((clause) => clause.start >= from && clause.end - from <= longestTitle)?.end;
  return end === undefined ? shortened(plain.slice(from, first.end)) : plain.slice(from, end);
};

const firstSentence = (text: string): string | undefined =>
  text
    .split(/[。；;！？\n]/u)
    .map((sentence) => sentence.replace(/[\s，,：:]+$/u, '').trimStart())
    .find((sentence) => /\p{Script=Han}{2}/u.test(sentence));

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The comma clauses of a sentence; commas inside quotes and brackets do not count. */
const clausesOf = (sentence: string): readonly Range[] => {
  const clauses: Range[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const character = sentence.charAt(at);
    if ('（(“《【'.includes(character)) depth += 1;
    else if ('）)”》】'.includes(character)) depth -= 1;
    if (depth > 0 || !/[，,：:]/u.test(character)) continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  return [...clauses, { start, end: sentence.length }];
};

/** A clause goes as far as its first remark in brackets; one that is too long is cut at 、, else where the title is full. */
const shortened = (clause: string): string => {
  const bracket = clause.slice(shortestCut).search(/[（(]/u);
  const plain = bracket < 0 ? clause : clause.slice(0, shortestCut + bracket);
  if (plain.length <= longestClause) return plain;
  const head = plain.slice(0, longestCut);
  const cut = head.lastIndexOf('、');
  return cut >= shortestCut ? head.slice(0, cut) : head;
};

const shortestCut = 6;
