import type { MappedText } from '#core/mapped-text.ts';
import { splitClauses } from './split-sentences.ts';

/** A clause that says when the rest of its sentence holds: 逾期未认证的，; 如遇灭失，; 发生变更时，. */
const CONDITION =
  /(?:的|时|后|前|之日起[^，]{0,12}|情[形况]下?)[，,]$|^(?:[（(\d一二三四五六七八九十）)、.]*)(?:如|若|因|遇|凡|对于?|发生|经|未|逾期|未能|确)[^，,]{3,}[，,]$/u;

/** The question tells of something that has happened or of somebody in some position, and asks what follows. */
const EVENT =
  /(?:了|着|过|的话|没|不了|不会|不上|不够|晚|忘|丢|坏|错过|想|要是|如果|万一|碰上|遇到|被|出了)[^？?]{0,24}?(?:怎么|咋|如何|先|找谁|会|后面|下一步|还能|能不能|往哪|多久)/u;

/** True for a question about what follows an event: 错过了报名怎么补, 牌照丢了先干啥. */
export const asksAfterEvent = (question: string): boolean => EVENT.test(question);

/** A condition within its clause: 对逾期未认证的人员暂停发放. */
const WITHIN =
  /^(?:[^，。；]*?)(?:对|凡|因|符合|经|未)[^，。；]{4,}?(?=给予|予以|可(?!能)|应当|应(?!急)|须|不得|不予|暂停|按照)/u;

/** The clauses of a sentence that set a condition, as one text; '' where none does. */
export const conditionOf = (sentence: MappedText): string => {
  const clauses = splitClauses(sentence).map(({ text }) => text);
  const set = clauses.slice(0, -1).filter((clause) => CONDITION.test(clause));
  return set.length > 0 ? set.join('') : (clauses.flatMap((clause) => WITHIN.exec(clause)?.[0] ?? [])[0] ?? '');
};
