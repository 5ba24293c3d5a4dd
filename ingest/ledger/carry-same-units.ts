import { findRuleStatements } from './rule-statements.ts';
import type { TaskDraft } from './task-draft.ts';

/** Gives tasks without owners those of the last list before them that says it holds for them too (县经信局，余同). */
export const carrySameUnits = (drafts: readonly TaskDraft[]): readonly TaskDraft[] => {
  let last: TaskDraft | null = null;
  const carried: TaskDraft[] = [];
  for (const draft of drafts) {
    const holdsOn = draft.unitLists.some(({ text }) =>
      findRuleStatements(text.text, true).some(({ kind }) => kind === 'same-units'),
    );
    if (holdsOn) last = draft;
    const isFollowing: boolean = draft.unitLists.length === 0 && last?.chapter === draft.chapter;
    carried.push(isFollowing && last ? { ...draft, unitLists: last.unitLists } : draft);
  }
  return carried;
};
