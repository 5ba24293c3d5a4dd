import { onceFor } from '#core/once-for.ts';
import type { StoredDocument } from '#store';

/** Words that end the name of an official document or of the plan it encloses. */
const NAME_END = /方案|计划|规划|意见|通知|办法|细则|规定|条例|规则|要点|报告|批复|复函|答复|通报|公告|通告|决定/gu;

/** Words before a document word that say nothing about which document is meant. */
const GENERIC =
  /^(?:行动|实施|总体|工作|具体|专项|年度|这个?|那个?|该|本|新|的|上述|有关|相关|政策|文件|发出|下发|发布|印发|公布|转发|联合|办公室|一个|几个|哪个?|啥|什么)+$/u;

const LONGEST_NAME = 16;
/** Characters of the years before it. */
const LONGEST_YEARS = 12;

/** Positions of the characters of `part` in `whole` in order, as tight as the first match allows; null if not all occur. */
const subsequenceWindow = (part: string, whole: string): number | null => {
  let best: number | null = null;
  for (let start = whole.indexOf(part.charAt(0)); start !== -1; start = whole.indexOf(part.charAt(0), start + 1)) {
    let at = start;
    let matched = true;
    for (const char of part.slice(1)) {
      at = whole.indexOf(char, at + 1);
      if (at === -1) {
        matched = false;
        break;
      }
    }
    if (!matched) break;
    const window = at - start + 1;
    if (best === null || window < best) best = window;
  }
  return best;
};

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s《》〈〉“”"'()—\-~～至到]/gu, '');

const titlesOf = onceFor(({ document }: StoredDocument): readonly string[] =>
  [document.enclosureTitle, document.title].flatMap((title) => (title === null ? [] : [squeeze(title)])),
);

/** How many characters of the name before the document word the title supports; 0 when it does not fit. */
const supportOf = (before: string, ending: string, title: string): number => {
  for (let length = Math.min(before.length, LONGEST_NAME); length >= 2; length -= 1) {
    const name = before.slice(-length);
    if (GENERIC.test(name)) return 0;
    const window = subsequenceWindow(name + ending, title);
    // Abbreviations keep the order and leave words out (共富 for 共同富裕); scattered hits over a long title are chance.
    if (window !== null && window <= (name.length + ending.length) * 4 + 8) return length;
  }
  return 0;
};

/** The documents whose titles support the longest name before a document word. */
const bestFor = (before: string, ending: string, documents: readonly StoredDocument[]): readonly StoredDocument[] => {
  const supports = documents.map((stored) =>
    Math.max(0, ...titlesOf(stored).map((title) => supportOf(before, ending, title))),
  );
  const longest = Math.max(0, ...supports);
  return documents.filter((_, index) => longest > 0 && supports[index] === longest);
};

/** Years right before a name: 2012年和2023年两份…报告, 11年的…报告. */
const YEARS_BEFORE = /((?:(?:19|20)?\d{2}年[的度、和与跟及]*)+)(?:这|那)?(?:两|几)?[份个]?(?=\p{Script=Han}*$)/u;
const YEAR = /((?:19|20)?\d{2})年/gu;

const yearsBefore = (before: string): readonly string[] =>
  [...(YEARS_BEFORE.exec(before)?.[1] ?? '').matchAll(YEAR)].map(([, year = '']) =>
    year.length === 2 ? `20${year}` : year,
  );

const isOfYear = ({ document }: StoredDocument, year: string): boolean =>
  [document.enclosureTitle, document.title, document.documentNumber, document.signedOn].some((text) =>
    text?.includes(year),
  );

/** The documents of the years that stand before a name, where they bear it; else those that support most of it. */
const bestOfYears = (
  before: string,
  ending: string,
  documents: readonly StoredDocument[],
): readonly StoredDocument[] => {
  const years = yearsBefore(before);
  const name = years.length > 0 ? before.replace(YEARS_BEFORE, '，') : before;
  const dated = years.flatMap((year) =>
    bestFor(
      name,
      ending,
      documents.filter((stored) => isOfYear(stored, year)),
    ),
  );
  if (dated.length > 0) return dated;
  const best = bestFor(before, ending, documents);
  // A name that fits every document held names none of them.
  return best.length < Math.max(2, documents.length) ? best : [];
};

/**
 * The documents a question names by their title or a short form of it (“制造业方案” for 制造业产业集群建设行动方案).
 * The longest supported name wins, among the documents of the years before it where there are such; several documents
 * come back when their titles fit equally well.
 */
export const matchDocumentNames = (
  question: string,
  documents: readonly StoredDocument[],
): readonly StoredDocument[] => {
  const text = squeeze(question);
  const named = new Set<StoredDocument>();
  for (const match of text.matchAll(NAME_END)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME - LONGEST_YEARS), match.index);
    for (const stored of bestOfYears(before, match[0], documents)) named.add(stored);
  }
  return documents.filter((stored) => named.has(stored));
};
