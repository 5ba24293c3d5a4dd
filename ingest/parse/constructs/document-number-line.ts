import { parseDocumentNumber } from '#core/document-number.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinTitle } from '../join-title.ts';
import { textAt } from '../line-text.ts';
import { squeeze } from '../squeeze.ts';

/** A line may hold the number and, in 上行文, the 签发人 to its right (GB/T 9704 7.2.6). */
const beside = /\s*签\s*发\s*人\s*[：:].*$/u;

/** Numbers that continue the masthead above them: 第746号, 〔2024〕第4号. */
const continuation = /^(?:[〔[(（]\d{4}[〕\])）])?第?[0-9一二三四五六七八九十百千]+号$/u;

/** 某政办发〔2023〕26号 on a line of its own, also in brackets under the title. */
export const documentNumberLine: Construct = (place) => {
  if (place.stage !== 'front') return null;
  const text = (textAt(place) ?? '').replace(beside, '').trim();
  const printed = /^[（(](.*号)[）)]$/u.exec(text)?.[1] ?? text;
  const isNumber =
    parseDocumentNumber(printed) !== null || (continuation.test(squeeze(printed)) && followsMasthead(place));
  return isNumber ? blockOf(place, { role: 'document-number', heading: joinTitle([printed]) }) : null;
};

const followsMasthead = ({ blocks }: Place): boolean => blocks.at(-1)?.role === 'masthead';
