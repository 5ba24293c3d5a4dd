import type { Query } from '../../understand/query.ts';
import { commonRuns } from '../compare/common-runs.ts';

/** A run of the question's characters this long in a sentence may still be chance. */
const CHANCE = 5;
const GAIN_PER_CHARACTER = 0.08;
const MOST_GAIN = 0.4;

const squeeze = (text: string): string => text.replace(/\s/gu, '');

/** What it adds to a sentence that it holds a phrase of the question word for word; a named document's title is no phrase. */
export const phraseFit = ({ subject, scope }: Pick<Query, 'subject' | 'scope'>): ((sentence: string) => number) => {
  const asked = squeeze(subject);
  const titles =
    scope.kind === 'named'
      ? scope.documents.map(({ document }) => squeeze(`${document.title} ${document.enclosureTitle ?? ''}`))
      : [];
  return (sentence) => {
    const phrase = commonRuns(asked, squeeze(sentence)).find((run) => !titles.some((title) => title.includes(run)));
    return Math.min(MOST_GAIN, GAIN_PER_CHARACTER * Math.max(0, (phrase?.length ?? 0) - CHANCE));
  };
};
