import type { Deadline, Obligation } from '#core/obligation.ts';
import { comparable } from '../cite/comparable.ts';

/** What an empty cell says: nothing is inferred. */
export const NOT_STATED = '原文未明确';

const UNREAD: Readonly<Record<Deadline['basis'], string>> = {
  explicit: '（未换算成日期）',
  'plan-period': '（起止日期未写明）',
  recurring: '',
  none: '（未定日期）',
};

/** The words of a time limit, each once: a text may name the same day several times. */
export const printedTime = ({ raw }: Pick<Deadline, 'raw'>): string | null =>
  raw === null ? null : [...new Set(raw.split('；'))].join('；');

const timeOf = (deadline: Deadline): string | null => {
  const { end, basis, ambiguous } = deadline;
  const raw = printedTime(deadline);
  if (raw === null) return null;
  if (ambiguous && basis === 'explicit') return `${raw}（有不同理解，未换算成日期）`;
  if (end === null) return `${raw}${UNREAD[basis]}`;
  return basis === 'plan-period' ? `${raw}（实施期） → ${end}` : `${raw} → ${end}`;
};

/** The time limit as printed and the day it was read as (到2027年 → 2027-12-31), then the rhythms that are no figures. */
export const describeDeadline = ({
  deadline,
  recurrences,
  targets,
}: Pick<Obligation, 'deadline' | 'recurrences' | 'targets'>): string => {
  const said = [deadline.raw ?? '', ...targets.map(({ raw }) => raw)].map(comparable);
  const rhythms = recurrences
    .map(({ raw }) => raw)
    .filter((raw) => said.every((other) => !other.includes(comparable(raw)) && !isPartOf(other, raw)));
  const parts = [timeOf(deadline), ...rhythms].filter((part) => part !== null);
  return parts.length === 0 ? NOT_STATED : parts.join('；');
};

const isPartOf = (other: string, raw: string): boolean => other !== '' && comparable(raw).includes(other);
