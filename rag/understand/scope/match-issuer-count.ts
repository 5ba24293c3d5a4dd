import { parseChineseNumeral } from '#core/numerals.ts';
import type { StoredDocument } from '#store';

/** 九部门的意见, 4部门那个通知: a document by how many bodies put it out. */
const JOINT =
  /(?<count>\d{1,2}|[二两三四五六七八九十]{1,3})个?(?:部门|部委|单位|委办局)(?:联合)?(?:印发|下发|发布|出台|制定|发|出)?的?(?:那|这)?[个份部]?(?:文件|意见|指导意见|实施意见|通知|办法|方案|规定|细则|公告|令)/u;

const countOf = (printed: string): number | null =>
  /^\d/u.test(printed) ? Number(printed) : parseChineseNumeral(printed.replace('两', '二'));

/** The documents that as many bodies issued as the question says: 央行等九部门的文件. */
export const matchIssuerCount = (question: string, documents: readonly StoredDocument[]): readonly StoredDocument[] => {
  const count = countOf(JOINT.exec(question.replace(/\s/gu, ''))?.groups?.['count'] ?? '0');
  return count === null || count < 2
    ? []
    : documents.filter(({ document: { issuer } }) => issuer?.split('、').length === count);
};
