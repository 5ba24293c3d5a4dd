import type { TaskDraft } from './task-draft.ts';

/** Share of the shorter text's character pairs that both texts must hold to speak of the same task. */
const sameText = 0.6;
/** The same for two headings, by the pairs of both. */
const sameHeading = 0.75;

/** Words that turn a task's name into that of a project: 夜间经济打造项目 is 夜间经济. */
const projectWords = /(?:(?:新建|改建|扩建|建设|打造|培育|改造|提升)?(?:项目|工程))$/u;
const shortestName = 4;
/** Every row is compared with every item; no plan comes near this, and reading stays linear in what does. */
const mostComparisons = 100_000;

/**
 * For each draft the path of the body item or table row that states the same task, null where there is none: same
 * heading but for a few characters, the row's name in the item's text, or nearly the same text. Several rows may state
 * parts of one item; the item then points to the closest.
 */
export const linkCounterparts = (drafts: readonly TaskDraft[]): readonly (string | null)[] => {
  if (!drafts.some(({ isTableRow }) => isTableRow)) return drafts.map(() => null);
  const profiled = drafts.map(profileOf);
  const rows = profiled.filter(isRow);
  const items = profiled.filter(isItem);
  if (rows.length * items.length > mostComparisons) return drafts.map(() => null);
  return profiled.map((one) => {
    if (isRow(one)) return closest(one, items)?.draft.path ?? null;
    return isItem(one) ? (closest(one, rows)?.draft.path ?? null) : null;
  });
};

interface Profile {
  readonly draft: TaskDraft;
  readonly headingPairs: ReadonlySet<string>;
  readonly textPairs: ReadonlySet<string>;
}

const isRow = ({ draft }: Profile): boolean => draft.isTableRow;
const isItem = ({ draft }: Profile): boolean => !draft.isTableRow && draft.kind === 'task';

const profileOf = (draft: TaskDraft): Profile => ({
  draft,
  headingPairs: pairsOf(draft.title),
  textPairs: pairsOf(draft.content.text),
});

const closest = (one: Profile, others: readonly Profile[]): Profile | null => {
  let best: { readonly other: Profile; readonly score: number } | null = null;
  for (const other of others) {
    const score = isRow(one) ? likeness(one, other) : likeness(other, one);
    if (score > (best?.score ?? 0)) best = { other, score };
  }
  return best?.other ?? null;
};

/** 0 where the two state different tasks; else higher the surer. */
const likeness = (row: Profile, item: Profile): number => {
  const heading = shared(row.headingPairs, item.headingPairs, 'both');
  const text = shared(row.textPairs, item.textPairs, 'first');
  if (heading >= sameHeading) return 2 + heading + text;
  if (text >= sameText) return 1 + text;
  return isNamedIn(row.draft.title, item.draft.content.text) ? 1 + text : 0;
};

const isNamedIn = (heading: string, text: string): boolean => {
  const name = heading.replaceAll(/\s/gu, '').replace(projectWords, '');
  return name.length >= shortestName && text.replaceAll(/\s/gu, '').includes(name);
};

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return pairs;
};

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>, basis: 'first' | 'both'): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return basis === 'first' ? common / one.size : (2 * common) / (one.size + other.size);
};
