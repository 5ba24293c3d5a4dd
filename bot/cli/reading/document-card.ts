import type { IsoDate, PolicyDocument, Problem } from '#core/document.ts';
import { PROBLEM_NAMES } from '#core/problem-names.ts';
import type { Section } from '#core/section.ts';
import { quotedTitle } from '../quoted-title.ts';
import { describeTerm } from './describe-term.ts';

/** Characters of a heading that the outline shows. */
const HEADING_LENGTH = 40;

/** Everything held of a document but its text: what it says of itself, what was noticed, its outline. */
export const documentCard = ({
  document,
  sections,
  problems,
  day,
}: {
  readonly document: PolicyDocument;
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** The day the term is judged by. */
  readonly day: IsoDate;
}): string => {
  const facts = factsOf(document, day).flatMap(([name, value]) => (value === null ? [] : [`${name}：${value}`]));
  const blocks = [
    [quotedTitle(document.title), ...facts],
    block(
      '【网页信息】',
      Object.entries(document.webMetadata).map(([name, value]) => `${name}：${value || '（空）'}`),
    ),
    block(
      '【附件】',
      document.annexes.map(({ label, title, included }) => `${label} ${title}${included ? '' : '（文件中没有正文）'}`),
    ),
    block(
      '【提到的文件】',
      document.references.map(({ title, documentNumber }) =>
        [title && quotedTitle(title), documentNumber].filter(Boolean).join(' '),
      ),
    ),
    block('【读入时的提示】', problems.map(problemLine)),
    block('【目录】', sections.flatMap(outlineLine)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};

const block = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines];

/** What is missing has no words to show; the reader's detail then says the same in English. */
const problemLine = ({ code, detail }: Problem): string =>
  code.startsWith('no-') ? PROBLEM_NAMES[code] : `${PROBLEM_NAMES[code]}：${detail}`;

const factsOf = (document: PolicyDocument, day: IsoDate): readonly (readonly [string, string | null])[] => [
  ['文号', document.documentNumber ?? '无'],
  ['索引号', document.indexNumber],
  ['印发的文件', document.enclosureTitle],
  ['发文机关', document.issuer],
  ['层级', document.level],
  ['文种', document.documentType],
  ['成文日期', document.signedOn],
  ['印发日期', document.printedOn],
  ['发布日期', document.publishedOn],
  ['施行日期', document.effectiveOn],
  ['实施期', termLine(document, day)],
  ['公开属性', document.publicity],
  ['主送', document.recipients?.list.join('，') ?? null],
  ['抄送', document.copiedTo?.list.join('，') ?? null],
  ['审议', document.approvedBy],
  ['内部标志', document.internal ? '有' : null],
  ['文件名', document.file],
];

const termLine = ({ term }: PolicyDocument, day: IsoDate): string => {
  const { words } = describeTerm(term, day);
  return term === null ? words : `${words}（按 ${day} 判断；依据：${term.raw}）`;
};

/** Marks around the text (文号, 落款, 抄送) are on the card already; the outline is of what can be cited by path. */
const outlineLine = ({ path, heading, kind, depth }: Section): readonly string[] => {
  if (kind === 'meta' || kind === 'colophon') return [];
  const shown = heading === path ? '' : [...heading].slice(0, HEADING_LENGTH).join('');
  return [`${'  '.repeat(depth)}${path} ${shown}`.trimEnd()];
};
