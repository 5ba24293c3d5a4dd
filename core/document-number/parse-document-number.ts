import { foldText } from '../folded-text.ts';
import { isOrderAgency } from './agency.ts';
import type { DocumentNumber } from './document-number.ts';
import { readNumber, sequencePattern, yearPattern } from './number-syntax.ts';

const agencyFirst = new RegExp(
  `^(?<agency>[\\p{Script=Han}、]{1,100}?)(?:(?<open>〔)?(?<year>${yearPattern})(?<close>〕|年)?)?(?<ordinal>第)?(?<sequence>${sequencePattern})号$`,
  'u',
);

/** `〔1996〕武司字第82号`, as written until the 1990s. */
const yearFirst = new RegExp(
  `^〔(?<year>${yearPattern})〕(?<agency>\\p{Script=Han}{1,12})(?<ordinal>第)(?<sequence>${sequencePattern})号$`,
  'u',
);

/** Words of a sentence; a line that holds one quotes a number but is not the number of its document. */
const sentenceWords =
  /按照|根据|依据|依照|参照|关于|以及|现将|通过|提案|建议|会议|废止|发布|[的与及或和按见是在由为请到至、]/u;

/**
 * Reads the number line of a document or one stored number, null for anything else (`-`, `无`, a sentence).
 *
 * `嵊政办发〔2023〕26号`, `国务院令第746号`, `中国人民银行令〔2024〕第4号`, `财政部 税务总局公告2023年第5号`; brackets
 * of any form, full-width digits, leading zeros and 第 are accepted.
 */
export const parseDocumentNumber = (text: string): DocumentNumber | null => {
  if (text.length > 200) return null;
  const folded = foldText(text.trim()).text.replaceAll('\n', '');
  const groups = (agencyFirst.exec(folded) ?? yearFirst.exec(folded))?.groups;
  if (!groups) return null;
  const agency = groups['agency'] ?? '';
  const sequence = readNumber(groups['sequence'] ?? '');
  const year = groups['year'] ? readNumber(groups['year']) : null;
  if (!sequence || !isPlausible({ agency, year, groups })) return null;
  return {
    agency: agency.replaceAll('、', ''),
    year,
    sequence,
    printed: text.trim(),
    kind: isOrderAgency(agency) ? 'order' : 'standard',
  };
};

const isPlausible = ({
  agency,
  year,
  groups,
}: {
  readonly agency: string;
  readonly year: number | null;
  readonly groups: Readonly<Record<string, string | undefined>>;
}): boolean => {
  if (isOrderAgency(agency)) {
    return (year !== null || groups['ordinal'] !== undefined || agency.endsWith('令')) && !/的|关于/u.test(agency);
  }
  if (agency.length > 14 || sentenceWords.test(agency)) return false;
  return year !== null && (groups['close'] !== undefined || groups['open'] !== undefined || groups['ordinal'] === '第');
};
