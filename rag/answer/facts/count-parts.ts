import { formatChineseNumeral, parseChineseNumeral } from '#core/numerals.ts';
import type { Section } from '#core/section.ts';
import type { Claim } from '../../cite/claim.ts';
import { findAskedUnits } from '../../tasks/find-asked-units.ts';
import { unitRegistry } from '../../tasks/unit-names.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { OpenDocument } from '../document-reader.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';

/** 第六类一共几项, 第二部分有哪些任务: a group by its number, and what it has. */
const GROUP_ASKED = /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:大)?(?:类|部分|章|大类|方面|块|组|项|大项)/u;
const COUNT_ASKED = /几(?:项|个|条|行|件|类|块)|多少(?:项|个|条)|哪(?:几|些)/u;
const TABLE_WORDS = /表|附件|清单/u;
const PARTS: ReadonlySet<string> = new Set(['section', 'subsection', 'item', 'article', 'table-row', 'table-group']);

const groupNumber = (question: string): string | null => {
  const raw = GROUP_ASKED.exec(question)?.[1];
  if (raw === undefined) return null;
  return /\d/u.test(raw) ? formatChineseNumeral(Number(raw)) : parseChineseNumeral(raw) === null ? null : raw;
};

/** The group of that number: of the table when the talk is of a table, else of the text. */
const groupIn = ({ sections }: OpenDocument, number: string, ofTable: boolean): Section | undefined => {
  const kinds = ofTable ? ['table-group', 'section'] : ['section', 'chapter', 'table-group'];
  return kinds
    .map((kind) => sections.find((section) => section.kind === kind && section.path.endsWith(`${number}、`)))
    .find((section) => section !== undefined);
};

/** 第三部分里有县水利局的是哪几条 wants the items of a unit and not those of the group. */
const namesUnit = async ({ query: { text }, store, documents, aliases }: AnsweringParts): Promise<boolean> =>
  findAskedUnits(text, { registry: await unitRegistry(store, documents, aliases), documents }) !== null;

/** How many parts a numbered group of the named document has, and which; null when the question is of another kind. */
export const countParts = async (asking: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { query, reader } = asking;
  const number = groupNumber(query.text);
  if (number === null || !COUNT_ASKED.test(query.text) || query.scope.kind !== 'named') return null;
  if (await namesUnit(asking)) return null;
  const [stored] = query.scope.documents;
  const document = stored && query.scope.documents.length === 1 ? await reader.open(stored.document.id) : null;
  const ofTable = TABLE_WORDS.test(`${query.text}${query.previousQuestion}`);
  const group = document ? groupIn(document, number, ofTable) : undefined;
  if (!document || !group) return null;
  const parts = document.sections.filter(({ parent, kind }) => parent === group.path && PARTS.has(kind));
  const citation = await reader.citeSection(document.stored.document.id, group.path);
  if (!citation || parts.length === 0) return null;
  const names = parts.map(({ heading }) => heading).filter((heading) => heading !== '');
  const claims: readonly Claim[] = [
    {
      kind: 'computed',
      text: `${group.path}“${group.heading}”共${parts.length}项：`,
      citations: [citation],
      calculations: [{ kind: 'count', result: parts.length, of: parts.map(({ heading, path }) => heading || path) }],
    },
    { kind: 'composed', text: `${names.join('、')}。`, citations: [citation] },
  ];
  return { kind: 'answer', claims, support: [], notes: [], items: [] };
};
