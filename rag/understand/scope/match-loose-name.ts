import { onceFor } from '#core/once-for.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { StoredDocument } from '#store';
import { documentOfMostWords } from './document-of-most-words.ts';
import { squeezeTitle, standsInTitle } from './stands-in-title.ts';

/** Documents that a loose name fits, and whether the words mean exactly one. */
export interface LooseMatch {
  readonly documents: readonly StoredDocument[];
  readonly printed: string;
  /** 那个文件, 那份: one document is meant, so that several must be asked about. */
  readonly meansOne: boolean;
}

/** `subject + 的/那个/那份 + document word`: 就业那个文件, 长护险那个办法, 大运会的复函. */
const LOOSE =
  /(?<before>[^\s，。；：？！,;:?!（()）]{2,24}?)(?<link>(?:的|里|关于)?(?:那|这)(?:一)?[个份部件项]|的)?(?<word>文件|材料|政策文件|(?:任务|职责|责任)?分工表|任务表|清单|方案|计划|规划|意见|通知|办法|细则|规定|条例|规则|要点|报告|批复|复函|答复|函(?!数|授)|通报|通告|公告|公示|名单|决定|令)/gu;
const GENERIC_WORD = /^(?:文件|材料|政策文件|(?:任务|职责|责任)?分工表|任务表|清单)$/u;
const YEAR = /((?:19|20)\d{2})年?(?:的|那)?/u;
/** Words that say nothing about which document is meant. */
const EMPTY =
  /^(?:请问|查查?|看看?|把|按照?|根据|依据|在|从|和|与|跟|对|我们?|咱们?|有关|相关|上面|上述|刚才|前面|这|那|哪|什么|啥|本|该|各|个|份|一|几|几个|几份|这几|那几|两|三|工作|实施|年度|政策|具体|专项|县|市|省|区|里|的|是|有|给|发|印发|下发|发出|发布|公布|转发|联合|去年|今年|最近|所有|全部|其他|别的|部门|单位|机构|政府|国家|国务院)$/u;
/** Times its own length that an abbreviation may be spread over a title; two characters stand closer together. */
const SPREAD = { pair: 2, longer: 3 };

const standsIn = (name: string, title: string): boolean =>
  standsInTitle(name, title, name.length > 2 ? SPREAD.longer : SPREAD.pair);

const titlesOf = onceFor(({ document }: StoredDocument): readonly string[] =>
  [document.enclosureTitle, document.title].flatMap((title) =>
    title === null ? [] : [squeezeTitle(title), squeezeTitle(`${document.issuer ?? ''}${title}`)],
  ),
);

/** The longest run of whole words before the document word that titles hold, and the documents that hold it. */
const bestOf = (
  before: string,
  word: string,
  documents: readonly StoredDocument[],
): { readonly name: string; readonly found: readonly StoredDocument[] } | null => {
  const words = segmentWords(before);
  let best: { name: string; found: readonly StoredDocument[] } | null = null;
  let name = '';
  for (const part of words.toReversed()) {
    name = part + name;
    if (EMPTY.test(part)) {
      if (name === part) return null;
      break;
    }
    if (name.length < 2) continue;
    const whole = name;
    const found = documents.filter((stored) =>
      titlesOf(stored).some((title) => standsIn(whole, title) && (GENERIC_WORD.test(word) || title.includes(word))),
    );
    if (found.length > 0) best = { name: whole, found };
  }
  return best;
};

/** 船员信息登记那个办法: one document is meant, and its title holds most of the words. */
const mostWordsOf = (
  before: string,
  { link, word }: { readonly link: string; readonly word: string },
  documents: readonly StoredDocument[],
): ReturnType<typeof bestOf> => {
  if (!/[那这]/u.test(link) || GENERIC_WORD.test(word)) return null;
  const found = documentOfMostWords(before, word, documents);
  return found ? { name: before, found: [found] } : null;
};

const ofYear = (documents: readonly StoredDocument[], year: string | undefined): readonly StoredDocument[] => {
  if (year === undefined) return documents;
  const dated = documents.filter(({ document }) =>
    [document.documentNumber, document.title, document.enclosureTitle, document.signedOn].some((text) =>
      text?.includes(year),
    ),
  );
  return dated.length > 0 ? dated : documents;
};

/**
 * The documents an official means by a subject and a document word with little between them. The subject must stand in
 * the title; the document word too, unless it is one that fits all (文件, 清单). Null when there is no such name.
 */
export const matchLooseName = (question: string, documents: readonly StoredDocument[]): LooseMatch | null => {
  for (const match of squeezeTitle(question).matchAll(LOOSE)) {
    const { before = '', link = '', word = '' } = match.groups ?? {};
    if (link === '' && !GENERIC_WORD.test(word)) continue;
    const best = bestOf(before.replace(YEAR, ''), word, documents) ?? mostWordsOf(before, { link, word }, documents);
    if (best === null || (best.found.length === documents.length && documents.length > 1)) continue;
    const found = ofYear(best.found, YEAR.exec(before)?.[1]);
    return { documents: found, printed: `${best.name}${link}${word}`, meansOne: /[那这]/u.test(link) };
  }
  return null;
};
