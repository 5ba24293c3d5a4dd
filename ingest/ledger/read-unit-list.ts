import type { UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { splitUnitList } from '#core/units/split-unit-list.ts';
import type { UnitMention } from '#core/units/unit-mention.ts';
import { listParts } from './list-parts.ts';
import { findRuleStatements } from './rule-statements.ts';
import { roleOfWords, tellingLabel } from './unit-labels.ts';

/** One owner in a list, with the role the list gives it. */
export interface ListedUnit extends UnitMention {
  readonly role: UnitRole;
  /** The label in front of the name inside the list, where it says more than the role: 指导单位. */
  readonly label: string | null;
}

interface RoleMark extends Span {
  readonly word: string;
}

/** `发展改革委牵头，财政厅配合`: the verb gives the role of the names before it; 会同 that of the names after it. */
const verb = /(?:负责)?牵头|主办|会同|配合|参与|参加|协助|协办|负责/gu;

/** The owners a unit list names, in order. `role` is that of the label outside the text (a field's or a column's). */
export const readUnitList = (text: string, role: UnitRole = 'responsible'): readonly ListedUnit[] => {
  const names = namesOnly(text);
  const units = splitUnitList(names);
  const labels = listParts(names).flatMap((part) =>
    part.label === null ? [] : [{ start: part.start, end: part.textStart, word: part.label }],
  );
  // 县政协办 is a name, 协办 in it no verb.
  const taken: readonly Span[] = [...labels, ...units.map(({ span }) => span)];
  const verbs = marksOf(names, verb).filter(({ start }) => !taken.some((one) => one.start <= start && start < one.end));
  return units.map((unit) => ({
    ...unit,
    role: roleAt(unit.span, { labels, verbs, role }),
    label: tellingLabel(labels.findLast(({ end }) => end <= unit.span.start)?.word ?? ''),
  }));
};

/** `各市县政府落实`, `甲、乙联合牵头`: words that are no part of the name before them. */
const closingVerb =
  /(?:抓好|组织|具体|推动|持续|加快|长期|深入|全面|扎实|稳步|统筹)?(?:落实|实施|承担|推进|办理)(?=\s*(?:$|[，,；;。）)]))|(?:共同|联合|应当?|要)(?=牵头)/gu;

/**
 * The list without the rules (`县经信局〔列第一位的为牵头单位，下同〕`), persons and times that stand in it; separators
 * in their place keep the offsets.
 */
const namesOnly = (text: string): string => {
  const rules = findRuleStatements(text, true).map(({ span }) => span);
  const others = listParts(text).filter(({ sort }) => sort !== 'units');
  let names = text;
  for (const { start, end } of [...rules, ...others]) {
    names = names.slice(0, start) + separators(end - start) + names.slice(end);
  }
  return names.replace(closingVerb, (word) => separators(word.length));
};

const separators = (length: number): string => '、'.repeat(length);

const marksOf = (text: string, pattern: RegExp): readonly RoleMark[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));

interface RoleMarks {
  readonly labels: readonly RoleMark[];
  readonly verbs: readonly RoleMark[];
  readonly role: UnitRole;
}

const roleAt = (name: Span, { labels, verbs, role }: RoleMarks): UnitRole => {
  const lastLabel = labels.findLast(({ end }) => end <= name.start);
  const ownRole = lastLabel ? roleOfWords(lastLabel.word) : role;
  const from = lastLabel?.end ?? 0;
  const until = labels.find(({ start }) => start >= name.end)?.start ?? Number.POSITIVE_INFINITY;
  const before = verbs.findLast(({ start, end }) => start >= from && end <= name.start);
  if (before?.word === '会同') return 'participant';
  const after = verbs.filter(({ start }) => start >= name.end && start < until);
  const ruling = after.find(({ word }) => word !== '会同');
  const stated = ruling ? roleOfWords(ruling.word) : 'responsible';
  return stated === 'responsible' ? ownRole : stated;
};
