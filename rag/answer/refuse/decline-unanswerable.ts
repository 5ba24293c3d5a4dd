import type { Citation } from '#core/citation.ts';
import type { Ask } from '../../understand/detect-asks.ts';
import type { Synonyms } from '../../understand/words/parse-synonyms.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedRefusal } from '../proposed-answer.ts';
import type { Evidence } from '../rank-sentences.ts';
import { measureFits } from '../read/answer-features.ts';
import { chooseSections } from '../read/choose-sections.ts';
import { countsAsked } from '../read/counts-asked.ts';
import { refuseNotHeld, refuseNotStated } from '../refusals.ts';
import { namedCharge } from './named-charge.ts';
import { asksShare, namedIndicator, printsIndicator } from './named-indicator.ts';
import { asksNames, listsNames } from './names-listed.ts';
import { asksWhereabouts, unstatedFact } from './outside-facts.ts';
import { asksRealised, saysRealised } from './realised.ts';
import { unmentionedEdition } from './unheld-edition.ts';
import { unheldYear } from './unheld-year.ts';

/** Why plans and notices can not answer: they say what shall be, not what has become of it. */
interface AbsenceRule {
  readonly ask: Ask;
  /** True when, with this ask, the found text does not answer after all. */
  readonly lacks: (parts: AnsweringParts) => boolean;
  readonly message: string;
}

const NAMES_AS_PRINTED = '现有文件没有写现任人员姓名；文件里的职务和姓名只代表印发时的情况。请向有关单位核实。';
const NOT_REALISED = '现有文件只写了目标和任务，没有写实际完成情况，无法回答。请向责任单位核实。';
/** Sentences looked at for what is asked. */
const MOST_READ = 3;

const bestText = ({ ranked }: AnsweringParts): string =>
  ranked
    .slice(0, 3)
    .map(({ sentence }) => sentence.text)
    .join('\n');

/** The sentences an answer would rest on: a figure that stands elsewhere is the figure of something else. */
const wouldRestOn = ({ query, ranked, rarity }: AnsweringParts): readonly Evidence[] =>
  chooseSections(ranked, query, rarity).chosen;

/** A figure's sentence that falls this far behind the best one counts something else. */
const FIGURE_FROM = 0.92;

/** The charge or sum asked for by its name: 报名费多少, 押金是多少. */
const NAMED_SUM =
  /(\p{Script=Han}[费金税])(?:用)?(?:一[年月天次个]月?|每[年月天次])?(?:是|要|得|为|共)?(?:交|付)?(?:几)?多少|多少\p{Script=Han}{0,4}?(\p{Script=Han}[费金税])(?!用)/u;

/** True for a sentence that names the indicator and counts in the measure asked for. */
const countsIndicator = (question: string, sentence: string, words: readonly string[]): boolean =>
  words.some((word) => sentence.includes(word)) && countsAsked(question, sentence);

/** True when no sentence of the chosen sections counts what is asked for in the measure it is asked in. */
const lacksFigure = (parts: AnsweringParts): boolean => {
  const { query, rarity } = parts;
  const sum = NAMED_SUM.exec(query.text);
  const named = sum?.[1] ?? sum?.[2];
  if (named !== undefined && rarity(named) === 0) return true;
  const rests = wouldRestOn(parts);
  const [best] = rests;
  const indicator = namedIndicator(query.text);
  if (
    indicator !== null &&
    !asksShare(query.text) &&
    !rests.some((one) => printsIndicator(one.sentence.text, indicator))
  )
    return true;
  if (!best || measureFits(query.text, best.sentence.text) === null) return false;
  if (indicator !== null && !rests.some(({ sentence: { text } }) => countsIndicator(query.text, text, indicator)))
    return true;
  const counting = rests.find(({ sentence }) => measureFits(query.text, sentence.text) === true);
  return counting === undefined || counting.score < best.score * FIGURE_FROM;
};

/** With one of these, a count in the question describes what is asked about and is not what is asked for. */
const OTHER_ASKS: readonly Ask[] = ['who', 'when', 'list', 'definition', 'how', 'compare', 'sum'];

/** 有没有上限: a word of number in a question that wants no number. */
const asksWhether = (question: string): boolean =>
  /有没有|有无|是否|能不能|要不要/u.test(question) && !/多少|几/u.test(question);

const RULES: readonly AbsenceRule[] = [
  {
    ask: 'progress',
    lacks: (parts) => !/(?:已|截至|目前)(?:经|累计)?(?:建成|完成|达到|实现)/u.test(bestText(parts)),
    message: NOT_REALISED,
  },
  {
    ask: 'contact',
    lacks: (parts) =>
      !/\d{3,4}[-—]?\d{7,8}|[48]00[-—]?\d{3,4}[-—]?\d{3,4}|1\d{10}|(?<!\d)1\d{4}(?!\d)|@|联系(?:人|电话|方式)[：:]|热线/u.test(
        bestText(parts),
      ),
    message: '现有文件没有写联系人和联系方式。',
  },
  {
    ask: 'person',
    lacks: () => true,
    message: NAMES_AS_PRINTED,
  },
  {
    ask: 'criterion',
    lacks: (parts) =>
      !/是指|标准(?:为|是|如下)|(?:应当|须|需)(?:具备|符合|同时)|认定(?:条件|标准)|符合下列/u.test(bestText(parts)),
    message: '现有文件没有写具体的认定标准或条件。',
  },
  {
    ask: 'number',
    lacks: (parts) =>
      !asksWhether(parts.query.text) && !OTHER_ASKS.some((ask) => parts.query.asks.has(ask)) && lacksFigure(parts),
    message: '现有文件没有写这个数字。',
  },
];

const nearestCitations = async ({ ranked, reader }: AnsweringParts): Promise<readonly Citation[]> => {
  const nearest: Citation[] = [];
  for (const { found, sentence } of ranked.slice(0, 3)) {
    const citation = await reader.citePart(found.passage, sentence);
    if (citation) nearest.push(citation);
  }
  return nearest;
};

/** A later edition: 新一轮、下一轮、接续, or years that no held title covers. */
const LATER_EDITION = /新一轮|下一轮|新一版|接续|后续(?:的)?(?:方案|计划|文件)|最新(?:版|的)?(?:方案|计划|文件)/u;
const YEAR_RANGE = /(20\d\d)\s*年?\s*(?:到|至|[-—~～])\s*(20\d\d)/u;
const PLAN_WORD = /方案|计划|规划|意见|办法|文件|通知/u;

const wantsEditionNotHeld = ({ query, documents }: AnsweringParts): boolean => {
  if (!PLAN_WORD.test(query.text)) return false;
  const years = YEAR_RANGE.exec(query.text);
  const covered = documents.some(({ document }) => {
    const title = `${document.title}${document.enclosureTitle ?? ''}`;
    return years ? years.slice(1).every((year) => title.includes(year ?? '')) : false;
  });
  return !covered && (years !== null || LATER_EDITION.test(query.text)) && LATER_EDITION.test(query.text);
};

/** An attachment the document lists and the file does not hold: 附件4写了什么. */
const missingAnnex = ({ query, documents }: AnsweringParts): string | null => {
  const asked = /附件\s*(\d{1,2}|[一二三四五六七八九十])/u.exec(query.text.normalize('NFKC'));
  if (!asked || query.scope.kind !== 'named') return null;
  const scope = query.scope.documents;
  const ordinal = '一二三四五六七八九十'.indexOf(asked[1] ?? '') + 1 || Number(asked[1]);
  for (const { document } of documents.filter((stored) => scope.includes(stored))) {
    const annex = document.annexes[ordinal - 1];
    if (annex && !annex.included) return `附件${ordinal}：${annex.title}`;
  }
  return null;
};

/** The text of the document that the best sentence stands in. */
const bestDocumentText = async ({ ranked: [best], reader }: AnsweringParts): Promise<string> =>
  best ? ((await reader.open(best.found.passage.documentId))?.sourceText ?? '') : '';

const countsRealised = (question: string, sentence: string): boolean =>
  saysRealised(sentence) && measureFits(question, sentence) !== false;

/** True for a text that names the charge, or says it in the official words of the list. */
const isNamedIn = (charge: string, text: string, synonyms: Synonyms): boolean =>
  [charge, ...(synonyms.get(charge) ?? [])].some((word) => text.includes(word));

/** Why the sentences an answer would rest on do not say what is asked; null when they may. */
const whyNotSaid = async (parts: AnsweringParts): Promise<string | null> => {
  const { text } = parts.query;
  const rests = wouldRestOn(parts).slice(0, MOST_READ);
  const [best] = rests;
  if (!best) return null;
  const fact = unstatedFact(text, parts.found.map(({ passage }) => passage.content.text).join('\n'));
  if (fact !== null) return `现有文件没有写${fact}。`;
  if (asksRealised(text) && !rests.some(({ sentence }) => countsRealised(text, sentence.text))) return NOT_REALISED;
  if (asksNames(text) && !listsNames(best.sentence.text)) return '现有文件没有列出具体名单。';
  const charge = parts.query.asks.has('number') ? namedCharge(text) : null;
  const passages = rests
    .map(({ found }) => `${found.passage.headings.join(' ')} ${found.passage.content.text}`)
    .join('\n');
  if (charge !== null && !isNamedIn(charge, passages, parts.synonyms)) return `现有文件没有写${charge}是多少。`;
  const document = await bestDocumentText(parts);
  const year = parts.query.asks.has('number') ? unheldYear(parts.query.subject, { passages, document }) : null;
  if (year !== null) return `现有文件没有写${year}年的数字。`;
  const edition = unmentionedEdition(parts.query.subject, document);
  return edition === null ? null : `现有文件里没有${edition}的内容。`;
};

/** Declines what the held documents can not answer, with the nearest sections; null when they may. */
export const declineUnanswerable = async (parts: AnsweringParts, stated = true): Promise<ProposedRefusal | null> => {
  const annex = missingAnnex(parts);
  if (annex !== null) {
    const nearest = await nearestCitations(parts);
    return { ...refuseNotHeld(annex, []), message: `“${annex}”只列了标题，正文未收录，无法回答其内容。`, nearest };
  }
  if (wantsEditionNotHeld(parts)) {
    return {
      ...refuseNotStated('知识库未收录新一轮或接续的文件，只有下列现有文件。', await nearestCitations(parts)),
      reason: 'not-in-corpus',
    };
  }
  for (const { ask, lacks, message } of RULES) {
    if (parts.query.asks.has(ask) && lacks(parts)) return refuseNotStated(message, await nearestCitations(parts));
  }
  const unsaid = await whyNotSaid(parts);
  if (unsaid !== null) return refuseNotStated(unsaid, await nearestCitations(parts));
  if (!stated) return refuseNotStated('现有文件没有写所问事项的这个数字或时间。', await nearestCitations(parts));
  if (parts.ranked.length === 0) return refuseNotStated('现有文件未明确该事项，没有找到依据。', []);
  return null;
};

/** Where a person named in a document has gone since; the ledger would answer with their tasks. Null for other questions. */
export const declineWhereabouts = async (parts: AnsweringParts): Promise<ProposedRefusal | null> =>
  asksWhereabouts(parts.query.text) ? refuseNotStated(NAMES_AS_PRINTED, await nearestCitations(parts)) : null;
