import { findClassificationMark } from '#core/classification-mark.ts';
import type { Annex, OrganisationList, PolicyDocument } from '#core/document.ts';
import { documentNumberKey, parseDocumentNumber } from '#core/document-number.ts';
import type { LogicalLine, NormalisedDocument } from '../normalise/normalised-document.ts';
import { annexEntries } from '../parse/annex-entries.ts';
import { canonicalAnnexLabel } from '../parse/annex-label.ts';
import type { GongwenNode, GongwenTree } from '../parse/gongwen-tree.ts';
import { printedDocumentNumber } from '../parse/printed-document-number.ts';
import { squeeze } from '../parse/squeeze.ts';
import { documentType } from './document-type.ts';
import { findReferences } from './find-references.ts';
import { governmentLevel } from './government-level.ts';
import { firstNode, nodeText } from './node-text.ts';
import { pageValue } from './page-value.ts';
import { readApproval } from './read-approval.ts';
import { readDates } from './read-dates.ts';
import { readEffectiveDate } from './read-effective-date.ts';
import { readIssuer } from './read-issuer.ts';
import { readPageDate } from './read-page-date.ts';
import { readTerm } from './read-term.ts';
import { readTitles } from './read-titles.ts';
import { splitOrganisations } from './split-organisations.ts';
import { webMetadata } from './web-metadata.ts';

interface SourceFile {
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly bytesHash: string;
  /** Without folders. */
  readonly fileName: string;
}

/** What a document says of itself: numbers, titles, issuer, dates, term, recipients, references, attachments. */
export const extractMetadata = (
  tree: GongwenTree,
  normalised: NormalisedDocument,
  { bytesHash, fileName }: SourceFile,
): PolicyDocument => {
  const { pageMetadata } = normalised;
  const lines = textLines(tree);
  const texts = lines.map(({ content }) => content.text);
  const { title, enclosureTitle } = readTitles(tree, normalised, fileName);
  const documentNumber = printedDocumentNumber(tree, pageMetadata);
  const indexNumber = pageValue(pageMetadata, ['索引号', '信息索引号', '公开索引号']);
  const issuer = readIssuer({ tree, title, documentNumber, pageMetadata });
  const dates = readDates(tree, pageMetadata);
  const effectiveOn = readEffectiveDate({
    texts,
    issuedOn: dates.printedOn ?? dates.signedOn,
    pageDate: readPageDate(pageMetadata, ['实施日期', '施行日期', '生效日期']),
  });
  return {
    id: bytesHash,
    key: documentKey({ documentNumber, indexNumber, title, date: dates.signedOn ?? dates.publishedOn }),
    file: fileName,
    documentNumber,
    indexNumber,
    title,
    enclosureTitle,
    issuer,
    level: issuer === null ? null : governmentLevel(issuer),
    documentType: documentType(title, enclosureTitle),
    ...dates,
    effectiveOn,
    publicity: readPublicity(tree, normalised),
    recipients: organisations(firstNode(tree, 'recipients')),
    copiedTo: organisations(firstNode(tree, 'copied-to')),
    approvedBy: readApproval(leadText(tree)),
    term: readTerm({ title, enclosureTitle, texts, effectiveOn, signedOn: dates.signedOn, pageMetadata }),
    references: findReferences(lines, { documentNumber, titles: [title, enclosureTitle ?? ''] }),
    annexes: readAnnexes(tree),
    webMetadata: webMetadata(pageMetadata),
    internal: findClassificationMark(normalised.lines.map(({ content }) => content.text)) !== null,
  };
};

const documentKey = (names: {
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly title: string;
  readonly date: string | null;
}): string => {
  const number = names.documentNumber === null ? null : parseDocumentNumber(names.documentNumber);
  if (number) return documentNumberKey(number);
  return names.indexNumber ?? `${squeeze(names.title)}${names.date ?? ''}`;
};

/** Lines of title notes, notices, text and attachments in order, tables included; not those of the page. */
const textLines = ({ children }: GongwenTree): readonly LogicalLine[] => {
  const linesOf = (node: GongwenNode): readonly LogicalLine[] => [...node.lines, ...node.children.flatMap(linesOf)];
  const outside = new Set([
    'page-metadata',
    'publishing-note',
    'title',
    'web-title',
    'enclosure-title',
    'document-number',
  ]);
  return children.filter(({ role }) => !outside.has(role)).flatMap(linesOf);
};

/** The text that says by whom the document was approved: the notice, else what stands before the first heading. */
const leadText = (tree: GongwenTree): string =>
  tree.children
    .filter(({ role }) => role === 'notice' || role === 'preamble' || role === 'title-note')
    .map(nodeText)
    .join(' ');

const organisations = (node: GongwenNode | null): OrganisationList | null =>
  node ? splitOrganisations(nodeText(node)) : null;

const readPublicity = (tree: GongwenTree, { pageMetadata }: NormalisedDocument): string | null => {
  const printed = firstNode(tree, 'publicity')?.heading;
  return (
    printed?.replace(/^[^：:]*[：:]\s*/u, '').replaceAll(/[（()）]/gu, '') ??
    pageValue(pageMetadata, ['公开方式', '公开属性', '公开类别'])
  );
};

const readAnnexes = (tree: GongwenTree): readonly Annex[] => {
  const listed = annexEntries(tree).map(({ label, title, included }) => ({ label, title, included }));
  const present = tree.children
    .filter(({ role, label }) => role === 'annex' && label !== null)
    .map(({ label, heading }) => ({ label: canonicalAnnexLabel(label ?? ''), title: heading, included: true }));
  const isListed = (annex: Annex): boolean =>
    listed.some(({ label, title }) => label === annex.label || title === annex.title);
  return [...listed, ...present.filter((annex) => !isListed(annex))];
};
