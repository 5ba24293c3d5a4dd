import { segmentWords } from '#core/text/segment-words.ts';
import type { OpenDocument } from '../answer/document-reader.ts';
import { type StatedTask, statementsOf } from '../task-list/stated-task.ts';
import { isQuestionWord } from '../understand/words/question-words.ts';

/** A subject that a question limits its list to. */
export interface Theme {
  /** As the question says it. */
  readonly printed: string;
  /** The words of it that a task's headings or text must hold, all of them. */
  readonly words: readonly string[];
}

const SUBJECT = '([\\p{Script=Han}A-Za-z0-9“”]{2,14}?)';
/** 关于校园安全的任务, 在校园安全方面, 涉及校园安全, 跟校园安全有关: words that mark a subject, whatever it is. */
const MARKED: readonly RegExp[] = [
  new RegExp(`(?:[跟和与同])${SUBJECT}(?:有关|相关|沾边)`, 'u'),
  new RegExp(`(?:关于|有关|涉及(?:到)?|围绕|针对)${SUBJECT}(?:的|方面|工作|任务|指标|，|？|\\?|有|$)`, 'u'),
  new RegExp(`(?:在|里|中|的|^|，|、)${SUBJECT}(?:这(?:一)?(?:方面|块|领域)|方面|领域)`, 'u'),
  new RegExp(`(?:在|里|中|的|^|，|、)${SUBJECT}(?:这?类|相关)的?(?:任务|工作|指标|目标|事项|项目)`, 'u'),
];

/** What a subject follows on and does not begin with: 文里、在、对. */
const BEFORE_SUBJECT = /^[^，]*(?:文件?里面?|文件?中|里头|当中)|^(?:在|对|就|于|里|中|是|的|有关|关于|涉及)+/u;

/** Words that name kinds of tasks, parts in them or all of them, and no subject. */
const NO_SUBJECT =
  /^(?:各|有|哪|所|全|重点|主要|具体|工作|任务|指标|目标|项目|事项|责任|牵头|参与|配合|量化|时限|以上|以下|上述)+/u;

const wordsOf = (printed: string): readonly string[] =>
  segmentWords(printed).filter((word) => [...word].length >= 2 && !isQuestionWord(word));

/** The subject that a question marks as one; names of units and documents are no subject, so `rest` is without them. */
export const askedTheme = (rest: string): Theme | null => {
  for (const pattern of MARKED) {
    const printed = pattern.exec(rest)?.[1]?.replace(BEFORE_SUBJECT, '').replace(NO_SUBJECT, '');
    const words = printed === undefined ? [] : wordsOf(printed);
    if (printed !== undefined && words.length > 0) return { printed, words };
  }
  return null;
};

/** Headings above a section and its own, one a line. */
export const headingsAbove = ({ sections }: Pick<OpenDocument, 'sections'>, path: string): string => {
  const section = sections.find((candidate) => candidate.path === path);
  if (!section) return '';
  return `${section.parent === null ? '' : headingsAbove({ sections }, section.parent)}\n${section.heading}`;
};

/** What is looked through for a subject: the headings above a task, its title and text. */
const textOf = (task: StatedTask, document: OpenDocument): string =>
  statementsOf(task)
    .map(({ path, title, content }) => [headingsAbove(document, path), title, content.text].join('\n'))
    .join('\n')
    .replace(/[^\S\n]/gu, '');

/**
 * How a subject is looked for among tasks: as it is said where a task holds it so, else all its words. `words` are those
 * that are looked for.
 */
export const themeFilter = (
  { printed, words }: Theme,
  tasks: readonly StatedTask[],
  documentOf: (documentId: string) => OpenDocument | undefined,
): { readonly words: readonly string[]; readonly holds: (task: StatedTask) => boolean } => {
  const texts = new Map(
    tasks.map((task) => {
      const document = documentOf(task.main.documentId);
      return [task, document ? textOf(task, document) : ''];
    }),
  );
  const used = [...texts.values()].some((text) => text.includes(printed)) ? [printed] : words;
  return { words: used, holds: (task) => used.every((word) => texts.get(task)?.includes(word)) };
};
