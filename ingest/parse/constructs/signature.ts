import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinLines, textAt } from '../line-text.ts';
import { isOrganisationLine } from '../organisation-name.ts';
import { readDateLine } from '../read-date-line.ts';
import { squeeze } from '../squeeze.ts';
import { endsPart } from './ends-part.ts';

/** Joint orders have been signed by a dozen ministers. */
const longestSignature = 16;

/** 署名 (GB/T 9704 7.3.5): the issuers, or the signers of an order, above the date; without a date at the end of a part. */
export const signature: Construct = (place) => {
  if (place.stage === 'front') return null;
  const count = linesAboveDate(place) || organisationsAtEnd(place);
  if (count === 0) return null;
  const heading = joinLines(place.lines.slice(place.at, place.at + count)).replace(/[\s\u3000]+/gu, ' ');
  return blockOf(place, { role: 'signature', count, heading });
};

/** Name lines directly above a line that is a date; one line may hold both. */
const linesAboveDate = (place: Place): number => {
  for (let count = 0; count <= longestSignature; count += 1) {
    const text = textAt(place, count);
    if (text === null) return 0;
    if (readDateLine(text) !== null) return count;
    if (isNameAndDate(text)) return count + 1;
    if (!isNameLine(text)) return 0;
  }
  return 0;
};

const organisationsAtEnd = (place: Place): number => {
  let count = 0;
  while (count < longestSignature && isOrganisationLine(textAt(place, count) ?? '')) count += 1;
  return count > 0 && endsPart(place, count) && isBelowText(place) ? count : 0;
};

/** A heading that ends like a name of an organ and is the last line of a file is still no signature. */
const isBelowText = ({ blocks }: Place): boolean =>
  ['paragraph', 'heading', 'field', 'annex-list', 'closing'].includes(blocks.at(-1)?.role ?? '');

const isNameLine = (text: string): boolean => isOrganisationLine(text) || isSigner(text);

const offices =
  /(?:行长|部长|局长|厅长|主任|省长|市长|县长|区长|总理|主席|署长|院长|检察长|书记|司令员|政治委员|主任委员)(?:[\u4e00-\u9fff·]{2,6})?$/u;

/** 市场监管总局局长 罗 文 */
const isSigner = (text: string): boolean =>
  text.length <= 40 && !/[。，；：]/u.test(text) && offices.test(squeeze(text));

const isNameAndDate = (text: string): boolean => {
  const match = /^(.{2,60}?)[\s\u3000]+(\S{4,}年.{2,8}日)$/u.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined && isNameLine(match[1]) && readDateLine(match[2]) !== null;
};
