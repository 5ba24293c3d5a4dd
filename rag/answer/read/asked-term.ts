import { segmentWords } from '#core/text/segment-words.ts';

/** A term whose meaning is asked. */
export interface AskedTerm {
  /** Names to look for, the fullest first. */
  readonly names: readonly string[];
  /** True where the question asks for a meaning in so many words; otherwise only a firm definition answers. */
  readonly outright: boolean;
}

/** 什么叫X, X是指什么, X什么意思: the words asked about. */
const OUTRIGHT: readonly RegExp[] = [
  /(?:什么|啥)(?:是|叫|叫做)(?:做)?(?<term>[^，。？?！的]{2,20})/u,
  /(?:何谓|何为|解释(?:一下)?)(?<term>[^，。？?！]{2,20})/u,
  /(?<term>[^，。？?！的]{2,20}?)(?:到底|具体|究竟)?(?:是)?(?:指|是)(?:的)?(?:个)?(?:什么|啥)(?:意思|东西|概念)?(?:[？?呀啊呢]|$)/u,
  /(?<term>[^，。？?！的]{2,20}?)(?:是)?(?:什么|啥)意思/u,
  /(?<term>[^，。？?！]{2,20}?)(?:的)?(?:定义|含义|概念)(?:是|[？?]|$)/u,
  /(?<term>[^，。？?！的]{2,20}?)(?:到底|具体|究竟)?(?:是)?指(?:的)?(?:是)?(?:什么|啥|怎)样?的?/u,
];

/** X怎么界定, X包括哪些人, 里头说的X，…咋算: a definition may answer, another sentence as well. */
const IN_PASSING: readonly RegExp[] = [
  /(?<term>[^，。？?！的]{2,20}?)(?:到底|具体|究竟)?(?:该)?(?:怎么|怎样|如何|咋)(?:个)?(?:界定|认定|定义|理解|解释)/u,
  /(?<term>[^，。？?！的]{2,20}?)，?(?:都|主要|具体)?(?:包括|包含|指|是)(?:的)?(?:是)?哪(?:些|类|种)/u,
  /(?:所?称|说|讲|提到)的(?<term>[^，。？?！的]{2,12})(?=，|是|指|得|要|怎|咋|算)/u,
];
const LEAD_IN = /^(?:请问|那|文件|这里|里面|里头|里|中|上|所谓|所说|说|提到|这个|那个|“|”|")+/u;
const QUOTED = /[“"‘]([^”"’]{2,20})[”"’]/gu;
/** What a term in quotation marks is asked with. */
const ASKED_BEHIND =
  /^(?<kind>\p{Script=Han}{0,4}?)(?:到底|具体|究竟|都|，)*(?:是|指|算|怎么|咋|如何|包括|得|要|什么|啥)/u;

const cleaned = (term: string): string => term.replace(LEAD_IN, '').replace(/[“”"'‘’\s]/gu, '');

/** The one term that stands in quotation marks, with the kind of thing named behind it (“双师型”教师); null otherwise. */
const quotedTerm = (question: string): readonly string[] | null => {
  const [only, ...more] = [...question.matchAll(QUOTED)];
  if (!only || more.length > 0) return null;
  const kind = ASKED_BEHIND.exec(question.slice(only.index + only[0].length))?.groups?.['kind'];
  const term = cleaned(only[1] ?? '');
  if (kind === undefined) return null;
  return kind === '' ? [term] : [`${term}${kind}`, term];
};

const matched = (patterns: readonly RegExp[], question: string): string | null => {
  for (const pattern of patterns) {
    const term = pattern.exec(question)?.groups?.['term'];
    if (term !== undefined && [...cleaned(term)].length >= 2) return cleaned(term);
  }
  return null;
};

/** 双师型老师 → also 双师型: the kind of thing may be named by another word in the document. */
const withShorter = (term: string): readonly string[] => {
  const words = segmentWords(term);
  const shorter = words.slice(0, -1).join('');
  return words.length > 1 && [...shorter].length >= 3 ? [term, shorter] : [term];
};

/** The term whose meaning a question asks for; null where it asks for none. */
export const askedTerm = (question: string): AskedTerm | null => {
  const outright = matched(OUTRIGHT, question);
  const quoted = quotedTerm(question);
  if (quoted) return { names: quoted, outright: outright !== null };
  if (outright !== null) return { names: withShorter(outright), outright: true };
  const inPassing = matched(IN_PASSING, question);
  return inPassing === null ? null : { names: withShorter(inPassing), outright: false };
};
