import { type DateMention, findDates } from '#core/dates.ts';
import { type MappedText, sourceSpanOf } from '#core/mapped-text.ts';
import type { Deadline, Target } from '#core/obligation.ts';
import { findQuantities } from '#core/quantities/find-quantities.ts';
import type { Quantity } from '#core/quantities/quantity.ts';
import type { DocumentTime } from './document-time.ts';

/** What a task's figures are read with. */
export interface TargetContext {
  /** True where a date holds for the sentences after its own. */
  readonly statesGoals: boolean;
  /** Deadline of the task by its own field (时间要求：…), null where there is none. */
  readonly fieldDeadline: Deadline | null;
  readonly time: DocumentTime;
}

/** The figures a task is to reach, in text order, each with the day by which. */
export const readTargets = (content: MappedText, context: TargetContext): readonly Target[] => {
  const { text } = content;
  const quantities = findQuantities(text);
  const allDates = findDates(text, { year: context.time.documentYear });
  const dates = allDates.filter(({ kind }) => kind === 'deadline');
  return quantities
    .filter(
      (quantity) =>
        !isInsideAnother(quantity, quantities) && !isTimeLimit(quantity, allDates) && !announcesList(quantity, text),
    )
    .flatMap((quantity) => {
      const span = sourceSpanOf(content, quantity.span);
      return span ? [toTarget(quantity, span, dueOf(quantity, { text, dates, ...context }))] : [];
    });
};

/** `知识产权保护方面5项：…；…`: how many things are listed behind the colon is nothing to be reached. */
const announcesList = ({ unit, bound, span }: Quantity, text: string): boolean =>
  bound === '=' && /^(?:项|条|个|类|种|点|方面)$/u.test(unit) && /^\s*[：:]/u.test(text.slice(span.end));

/** `投资亿元以上项目1个以上`: the condition is part of the figure around it. */
const isInsideAnother = ({ threshold, span }: Quantity, all: readonly Quantity[]): boolean =>
  threshold && all.some((other) => !other.threshold && other.span.start <= span.start && span.end <= other.span.end);

/** 自印发之日起30日内, 在两年之内: a time to act within, nothing to be reached. */
const isTimeLimit = ({ unit, bound, subject, span }: Quantity, dates: readonly DateMention[]): boolean =>
  /^(?:天|日|年|周|小时|个?(?:工作日|月))$/u.test(unit) &&
  bound === '<=' &&
  (subject === '' ||
    dates.some((date) => date.kind !== 'point' && date.span.start < span.end && span.start < date.span.end));

type Due = Pick<Target, 'by' | 'byRaw' | 'byBasis'>;

const toTarget = (
  { raw, subject, bound, value, high, unit, softness, per }: Quantity,
  span: Target['span'],
  due: Due,
): Target => ({ raw, subject, bound, value, high, unit, softness, per, ...due, span });

/** `给予10万元奖励` and `享受1.5倍补贴` are standards that hold, not figures to be reached by a day. */
const standard = /给予|奖励|补助|补贴|奖补|贴息|享受|罚款|资助/u;
/** `A、B和C 3大板块` names a set. */
const nameOfSet = /[\d一二两三四五六七八九十]\s*大\p{Script=Han}{2}/u;
const noDue: Due = { by: null, byRaw: null, byBasis: null };

interface DueContext extends TargetContext {
  readonly text: string;
  readonly dates: readonly DateMention[];
}

const dueOf = (quantity: Quantity, { text, dates, statesGoals, fieldDeadline, time }: DueContext): Due => {
  if (quantity.threshold || nameOfSet.test(quantity.raw)) return noDue;
  const stated = governingDate(quantity, { text, dates, statesGoals });
  if (stated) return { by: stated.ambiguous ? null : stated.end, byRaw: stated.raw, byBasis: 'explicit' };
  if (standard.test(quantity.raw)) return noDue;
  if (fieldDeadline)
    return fieldDeadline.end === null ? noDue : { by: fieldDeadline.end, byRaw: null, byBasis: 'explicit' };
  const end = time.documentTerm?.end ?? null;
  return end === null ? noDue : { by: end, byRaw: null, byBasis: 'plan-period' };
};

/** The last date before the figure ends: in its sentence, or in a goal anywhere before. */
const governingDate = (
  { span }: Quantity,
  { text, dates, statesGoals }: Pick<DueContext, 'text' | 'dates' | 'statesGoals'>,
): DateMention | undefined =>
  dates.findLast(
    (date) => date.span.start < span.end && (statesGoals || !/[。！？\n]/u.test(text.slice(date.span.end, span.start))),
  );
