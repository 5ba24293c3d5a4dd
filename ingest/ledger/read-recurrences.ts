import { findRecurrences, recurrenceRule } from '#core/dates.ts';
import { type MappedText, sliceMapped, sourceSpanOf } from '#core/mapped-text.ts';
import type { Recurrence, Target } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';

/** What a task has to be done again and again: the figure or clause that states it, and its rule. */
export const readRecurrences = (content: MappedText, targets: readonly Target[]): readonly Recurrence[] => {
  const found = [...content.text.matchAll(/[^。！？\n]+/gu)].flatMap((match) =>
    ofSentence(sliceMapped(content, { start: match.index, end: match.index + match[0].length }), targets),
  );
  return found.filter(
    ({ raw, rule }, index) => found.findIndex((other) => other.raw === raw && other.rule === rule) === index,
  );
};

const ofSentence = (sentence: MappedText, targets: readonly Target[]): readonly Recurrence[] => {
  const mentions = findRecurrences(sentence.text);
  // 周例会原则上每双周召开: the rule counts, not the name.
  const ruling = mentions.some(({ stated }) => stated) ? mentions.filter(({ stated }) => stated) : mentions;
  const own = targets.filter((target) => overlaps(target.span, sourceSpanOf(sentence, whole(sentence))));
  const places = ruling.map(({ span }) => sourceSpanOf(sentence, span));
  return ruling.flatMap((mention, index) => {
    const rule = recurrenceRule(mention);
    const at = places[index] ?? null;
    const until = ruling[index + 1]?.span.start ?? sentence.text.length;
    const led = sourceSpanOf(sentence, { start: mention.span.end, end: until });
    const stating = own.find((target) => overlaps(target.span, at));
    const governed = own.filter(
      (target) =>
        isRepeated(target) && overlaps(target.span, led) && !places.some((place) => overlaps(target.span, place)),
    );
    const raw = stating?.raw ?? clauseAround(sentence.text, mention.span);
    return [{ raw, rule }, ...governed.map((target) => ({ raw: target.raw, rule }))];
  });
};

/** 每年…2个以上，新增…7台以上: the second is done every year too. A share (占比达到2%) is a state and not done again. */
const isRepeated = ({ per, unit }: Target): boolean => per !== null && !/%|百分点/u.test(unit);

const whole = ({ text }: MappedText): Span => ({ start: 0, end: text.length });

const overlaps = (one: Span, other: Span | null): boolean =>
  other !== null && one.start < other.end && other.start < one.end;

/** In characters to either side; no clause is longer. */
const farthest = 120;

/** The clause a rhythm stands in; inside a quotation (“责任部门每周会商+分管领导每半月听取”) the part between its signs. */
const clauseAround = (text: string, { start, end }: Span): string => {
  const left = text.slice(Math.max(0, start - farthest), start);
  const right = text.slice(end, end + farthest);
  const isQuoted = left.lastIndexOf('“') > left.lastIndexOf('”');
  const before = (isQuoted ? /[^，,；;：:+＋“]*$/u : /[^，,；;：:]*$/u).exec(left)?.[0] ?? '';
  const after = (isQuoted ? /^[^，,；;+＋”]*/u : /^[^，,；;]*/u).exec(right)?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
};
