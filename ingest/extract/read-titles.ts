import { parseDocumentNumber } from '#core/document-number.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import type { GongwenTree } from '../parse/gongwen-tree.ts';
import { issuedTitles } from '../parse/issued-titles.ts';
import { sameTitle } from '../parse/same-title.ts';
import { firstNode, nodeText } from './node-text.ts';
import { pageValue } from './page-value.ts';

interface Titles {
  readonly title: string;
  readonly enclosureTitle: string | null;
}

/** Title of the document and of what it encloses; a document without one is called by its file's name. */
export const readTitles = (tree: GongwenTree, document: NormalisedDocument, fileName: string): Titles => {
  const printed =
    firstNode(tree, 'title')?.heading ?? document.pageTitle ?? pageValue(document.pageMetadata, ['标题', '名称']);
  const enclosure = firstNode(tree, 'enclosure-title')?.heading ?? null;
  const title = printed ?? enclosure ?? fileName.replace(/\.[^.]+$/u, '');
  const notice = firstNode(tree, 'notice');
  const enclosed = enclosure ?? issuedTitles(title, notice ? nodeText(notice) : '')[0] ?? null;
  const isItself = enclosed === null || printed === null || sameTitle(enclosed, withoutNumber(title));
  return { title: withoutNumber(title), enclosureTitle: isItself ? null : enclosed };
};

/** 某办法（某发〔2025〕124号） is called 某办法. */
const withoutNumber = (title: string): string => {
  const match = /^(.+)[（(]([^（()）]*号)[)）]$/u.exec(title);
  return match?.[1] && match[2] && parseDocumentNumber(match[2]) ? match[1] : title;
};
