import type { PageMetadatum } from '../load/loaded-document.ts';
import type { GongwenTree } from '../parse/gongwen-tree.ts';
import { isOrganisationLine } from '../parse/organisation-name.ts';
import { squeeze } from '../parse/squeeze.ts';
import { firstNode } from './node-text.ts';
import { pageValue } from './page-value.ts';

interface IssuerSources {
  readonly tree: GongwenTree;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly pageMetadata: readonly PageMetadatum[];
}

/**
 * 发文机关: by the signature, else the number of an order, the masthead, the head of the title, the page's metadata.
 * Several are joined by 、.
 */
export const readIssuer = ({ tree, title, documentNumber, pageMetadata }: IssuerSources): string | null =>
  bySignature(tree) ??
  byOrder(documentNumber ?? '') ??
  byMasthead(tree) ??
  byTitle(title) ??
  pageValue(pageMetadata, ['发文机关', '发布机构', '发布机关', '发文单位', '制发机关', '公开主体', '发布单位']);

/** 中华人民共和国国务院令第746号, 中国人民银行 国家市场监督管理总局令〔2024〕第3号 */
const byOrder = (documentNumber: string): string | null => {
  const issuers = /^(.+?)(?:令|公告)[^令]*号$/u.exec(documentNumber)?.[1];
  return issuers === undefined
    ? null
    : issuers
        .replace(/^中华人民共和国(?=国务院)/u, '')
        .split(/[\s\u3000、]+/u)
        .join('、');
};

const bySignature = (tree: GongwenTree): string | null => {
  const node = firstNode(tree, 'signature');
  if (!node) return null;
  const names = node.lines.flatMap(({ content }) => splitNames(content.text));
  return names.length > 0 && names.every((name) => isOrganisationLine(name)) ? names.join('、') : null;
};

/** One line may hold several names side by side, or one whose characters are spaced out. */
const splitNames = (line: string): readonly string[] => {
  const words = line.split(/[\s\u3000、]+/u).filter((word) => word !== '' && !/\d/u.test(word));
  return words.every((word) => word.length > 2) ? words : [squeeze(line)];
};

const byMasthead = (tree: GongwenTree): string | null => {
  const masthead = squeeze(firstNode(tree, 'masthead')?.heading ?? '');
  return masthead === '' ? null : masthead.replace(/(?:文件|令)$/u, '');
};

const byTitle = (title: string): string | null => {
  const head = /^(.*?)(?:关于|令[〔[(（第]|印发|转发|批转|公告|通告)/u.exec(title)?.[1]?.trim();
  return head && isOrganisationLine(head) ? head.split(/[\s\u3000、]+/u).join('、') : null;
};
