import { findDates } from '#core/dates.ts';
import type { Claim } from '../../cite/claim.ts';
import { daysApart } from '../../cite/days-apart.ts';

const GAP =
  /(?:隔|差|拖|间隔|过|用|花|相距|晚|早)(?:了|着)?.{0,3}(?:多久|多长时间|几天|多少天|几个?月|多少个?月|多少日)/u;

/** The one whole day that a statement names; null where it names none or several. */
const dayOf = ({ text }: Claim): string | null => {
  const days = findDates(text).filter(({ precision }) => precision === 'day');
  return days.length === 1 ? (days[0]?.raw ?? null) : null;
};

/** How far two days are apart that two statements give, where the question wants to know; null otherwise. */
export const daysBetween = (question: string, claims: readonly Claim[]): Claim | null => {
  const dated = claims.flatMap((claim) => {
    const day = dayOf(claim);
    return day === null ? [] : [{ claim, day }];
  });
  const [first, second, ...more] = dated;
  if (!GAP.test(question) || !first || !second || more.length > 0) return null;
  const result = daysApart(first.day, second.day);
  if (result === null) return null;
  return {
    kind: 'computed',
    text: `相隔${result}天（计算：${first.day}至${second.day}）。`,
    citations: [...first.claim.citations, ...second.claim.citations],
    calculations: [{ kind: 'days', result, from: first.day, to: second.day }],
  };
};
