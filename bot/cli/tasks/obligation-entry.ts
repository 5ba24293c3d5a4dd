import type { IsoDate } from '#core/document.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import { printable } from '../printable.ts';
import type { Colours } from '../terminal.ts';
import { sectionOf } from './obligation-json.ts';

const ROLE_NAMES: readonly (readonly [UnitRole, string])[] = [
  ['lead', '牵头'],
  ['responsible', '责任'],
  ['participant', '参与'],
];

/** A row of the ledger for people: where it stands, who, by when. What the document does not say is said to be so. */
export const obligationEntry = (row: Obligation, day: IsoDate, colours: Colours): string =>
  [
    `  ${colours.bold(printable(sectionOf(row)))} ${printable(row.title)}`,
    `    ${printable([...unitWords(row), deadlineWords(row, day)].join('　'))}`,
  ].join('\n');

/** A day that has passed is no proof that the task is not done. */
const deadlineWords = ({ deadline: { raw, end } }: Obligation, day: IsoDate): string =>
  `时限：${raw ?? '原文未明确'}${end !== null && end < day ? '（已过原定时限）' : ''}`;

const unitWords = ({ units }: Obligation): readonly string[] => {
  if (units.length === 0) return ['责任单位：原文未明确'];
  return ROLE_NAMES.flatMap(([role, name]) => {
    const printed = units.filter((unit) => unit.role === role).map((unit) => unit.printed);
    return printed.length === 0 ? [] : [`${name}：${printed.join('、')}`];
  });
};
