import { sourceSpanOf } from '#core/mapped-text.ts';
import type { Obligation } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import type { DocumentTime } from './document-time.ts';
import { findDeliverables } from './find-deliverables.ts';
import { readRecurrences } from './read-recurrences.ts';
import { readTargets } from './read-targets.ts';
import { readTaskDeadline } from './read-task-deadline.ts';
import type { TaskDraft, UnitList } from './task-draft.ts';
import { unitLabelPattern } from './unit-labels.ts';

/** What a task can not say of itself. */
export interface ObligationContext extends Pick<Obligation, 'documentId' | 'ordinal' | 'units' | 'counterpart'> {
  readonly time: DocumentTime;
}

/** Reads deadline, figures, rhythms and outputs of a task and makes its row of the ledger. */
export const readObligation = (
  draft: TaskDraft,
  { documentId, ordinal, units, counterpart, time }: ObligationContext,
): Obligation => {
  const { path, group, kind, title, content, unitLists, statesGoals, convener } = draft;
  const deadline = readTaskDeadline(draft, time);
  const fieldDeadline = draft.time !== null && deadline.basis === 'explicit' ? deadline : null;
  const targets = readTargets(content, { statesGoals, fieldDeadline, time });
  return {
    id: `${documentId}!${ordinal}`,
    documentId,
    ordinal,
    path,
    group,
    kind,
    title,
    content,
    span: sourceSpanOf(content, { start: 0, end: content.text.length }) ?? { start: 0, end: 0 },
    units,
    unitsRaw: unitLists.length === 0 ? null : unitLists.map(listText).join('｜'),
    unitsSpan: hull([
      ...unitLists.map(({ span }) => span),
      ...(convener && unitLists.length > 0 ? [convener.span] : []),
    ]),
    convener: convener?.raw ?? null,
    deadline,
    recurrences: readRecurrences(content, targets),
    targets,
    deliverables: findDeliverables(content.text).filter((output) => !targets.some(({ raw }) => output.includes(raw))),
    counterpart,
  };
};

const leadingLabel = new RegExp(`^\\s*${unitLabelPattern}\\s*[：:]\\s*`, 'u');

const listText = ({ text }: UnitList): string => text.text.replace(leadingLabel, '').trim();

const hull = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
