import type { IsoDate } from '#core/document.ts';
import type { PageMetadatum } from '../load/loaded-document.ts';
import type { GongwenTree } from '../parse/gongwen-tree.ts';
import { readDateLine } from '../parse/read-date-line.ts';
import { firstNode, nodeText } from './node-text.ts';
import { firstDay, readPageDate } from './read-page-date.ts';

interface DocumentDates {
  readonly signedOn: IsoDate | null;
  readonly printedOn: IsoDate | null;
  readonly publishedOn: IsoDate | null;
}

/** 成文日期, 印发日期 and 网站发布日期; each is read where it is printed and none stands in for another. */
export const readDates = (tree: GongwenTree, pageMetadata: readonly PageMetadatum[]): DocumentDates => {
  const signed = firstNode(tree, 'signed-date');
  const imprint = firstNode(tree, 'imprint');
  return {
    signedOn:
      (signed ? readDateLine(nodeText(signed)) : null) ??
      firstDay(lastDateOf(firstNode(tree, 'signature')?.heading ?? '')) ??
      readPageDate(pageMetadata, ['成文日期', '成文时间', '发文日期', '签发日期']) ??
      datedByNote(tree),
    printedOn: imprint ? firstDay(nodeText(imprint)) : null,
    publishedOn: readPageDate(pageMetadata, ['发布日期', '发布时间', '发表时间', '公开日期', '公布日期', '生成日期']),
  };
};

const lastDateOf = (text: string): string => text.slice(Math.max(0, text.search(/[0-9〇○一二]{4}\s*年/u)));

/** Laws and reports carry their date below the title: when the present text was issued, passed or delivered. */
const datedByNote = ({ children }: GongwenTree): IsoDate | null => {
  const lines = children
    .filter(({ role }) => role === 'title-note')
    .flatMap((node) => node.lines.map(({ content }) => content.text));
  const issued = lines.filter((line) => /公布|发布|颁布/u.test(line)).at(-1);
  const passed = lines.filter((line) => /通过|修订|修正|会议|大会/u.test(line)).at(-1);
  return firstDay(issued ?? passed ?? '');
};
