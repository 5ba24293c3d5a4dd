import type { LogicalLine } from '../normalise/normalised-document.ts';
import type { Block, BlockRole, Construct, Place, Stage } from './block.ts';
import { annex } from './constructs/annex.ts';
import { annexList } from './constructs/annex-list.ts';
import { author } from './constructs/author.ts';
import { bareHeading } from './constructs/bare-heading.ts';
import { closing } from './constructs/closing.ts';
import { contents } from './constructs/contents.ts';
import { copiedTo } from './constructs/copied-to.ts';
import { documentNumberLine } from './constructs/document-number-line.ts';
import { enclosureTitle } from './constructs/enclosure-title.ts';
import { field } from './constructs/field.ts';
import { heading } from './constructs/heading.ts';
import { imprint } from './constructs/imprint.ts';
import { marking } from './constructs/marking.ts';
import { masthead } from './constructs/masthead.ts';
import { pageMetadata } from './constructs/page-metadata.ts';
import { paragraph } from './constructs/paragraph.ts';
import { publicityNote } from './constructs/publicity.ts';
import { publishingNote } from './constructs/publishing-note.ts';
import { recipients } from './constructs/recipients.ts';
import { salutation } from './constructs/salutation.ts';
import { signatory } from './constructs/signatory.ts';
import { signature } from './constructs/signature.ts';
import { signedDate } from './constructs/signed-date.ts';
import { strayLine } from './constructs/stray-line.ts';
import { subjectWords } from './constructs/subject-words.ts';
import { table } from './constructs/table.ts';
import { title } from './constructs/title.ts';
import { titleNote } from './constructs/title-note.ts';
import type { DocumentTraits } from './document-traits.ts';
import { issuedByBlocks } from './issued-titles.ts';

/** In the order they are tried; what none of them claims is a paragraph. Each knows by `stage` where it may occur. */
const constructs: readonly Construct[] = [
  table,
  pageMetadata,
  publishingNote,
  marking,
  documentNumberLine,
  signatory,
  contents,
  titleNote,
  author,
  salutation,
  recipients,
  masthead,
  title,
  strayLine,
  enclosureTitle,
  annexList,
  annex,
  copiedTo,
  imprint,
  subjectWords,
  publicityNote,
  signature,
  signedDate,
  closing,
  bareHeading,
  heading,
  field,
];

/** Reads the lines from first to last; every line ends up in exactly one block, in order. */
export const readBlocks = (lines: readonly LogicalLine[], traits: DocumentTraits): readonly Block[] => {
  const blocks: Block[] = [];
  const lastNumbers = new Map<string, number>();
  let stage: Stage = 'front';
  let issued: readonly string[] = [];
  let hasText = false;
  for (let at = 0; at < lines.length; ) {
    const block = recognise({ lines, at, stage, traits, blocks, issued, lastNumbers });
    if (beginsPart(block.role)) lastNumbers.clear();
    if (block.marker) lastNumbers.set(block.marker.type, block.marker.number);
    append(blocks, block);
    if (block.role === 'title' || (block.role === 'paragraph' && !hasText)) issued = issuedByBlocks(blocks);
    hasText ||= block.role === 'paragraph';
    stage = stageAfter(block.role, stage);
    at += block.lines.length;
  }
  return nameTitles(blocks);
};

/** Lines that the page put in at several places in a row are one block. */
const append = (blocks: Block[], block: Block): void => {
  const last = blocks.at(-1);
  if (block.role !== 'publishing-note' || last?.role !== block.role) blocks.push(block);
  else blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
};

/** Of several titles the last is the document's, those before it are the page's. */
const nameTitles = (blocks: readonly Block[]): readonly Block[] => {
  const last = blocks.findLastIndex(({ role }) => role === 'title');
  return blocks.map((block, index) =>
    block.role === 'title' && index < last ? { ...block, role: 'web-title' } : block,
  );
};

const recognise = (place: Place): Block => {
  for (const construct of constructs) {
    const block = construct(place);
    if (block) return block;
  }
  return paragraph(place);
};

const beginsPart = (role: BlockRole): boolean => role === 'annex' || role === 'enclosure-title';

const bodyRoles: ReadonlySet<BlockRole> = new Set([
  'recipients',
  'salutation',
  'paragraph',
  'heading',
  'bare-heading',
  'field',
  'table',
]);
const endRoles: ReadonlySet<BlockRole> = new Set(['signature', 'signed-date', 'copied-to', 'imprint', 'publicity']);

const stageAfter = (role: BlockRole, stage: Stage): Stage => {
  if (bodyRoles.has(role)) return 'body';
  if (endRoles.has(role)) return 'after';
  return beginsPart(role) ? 'front' : stage;
};
