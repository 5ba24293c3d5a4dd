import { describe, expect, it } from 'vitest';
import { unmappedText } from '#core/mapped-text.ts';
import type { Obligation } from '#core/obligation.ts';
import { answeringPartsOf } from '#test/support/answering-parts-of.ts';
import { obligation } from '#test/support/ingested-document.ts';
import { rankTasks } from './rank-tasks.ts';

const owner = [{ canonical: '县农业农村局', role: 'lead' }] as const;

/** Tasks of a plan for farm machines, each with its text. */
const TASKS = [
  ['加强农机装备质量可靠性建设', '加快农机标准制定，开展质量调查。'],
  ['加强新机具示范推广', '农机推广要注重质量，扩大农机购置补贴。'],
  ['健全农机人才培养体系', '加强农业工程学科建设，引导高校设置相关专业。'],
] as const;

const rows: readonly Obligation[] = TASKS.map(([title, text], ordinal) => ({
  ...obligation({ ordinal, title, units: owner }),
  content: unmappedText(text),
}));

const rank = (question: string, given = rows) =>
  rankTasks(answeringPartsOf([], question, '2026-11-22'), given).map(({ row }) => row.title);

describe('tasks a question may be about', () => {
  it('come in the order in which their titles hold its words', () => {
    expect(rank('农机质量可靠性谁牵头')[0]).toBe('加强农机装备质量可靠性建设');
    expect(rank('农机人才培养归谁管')[0]).toBe('健全农机人才培养体系');
    expect(rank('新机具示范推广归谁管')[0]).toBe('加强新机具示范推广');
  });

  it('are told by what stands in their text, not in their title only', () => {
    expect(rank('高校的相关专业谁牵头')[0]).toBe('健全农机人才培养体系');
    expect(rank('农机标准制定由哪些部门负责')[0]).toBe('加强农机装备质量可靠性建设');
  });

  it('are those at the place that the question names', () => {
    expect(rank('第2条谁牵头')).toEqual(['加强新机具示范推广']);
    expect(rank('第9条农机质量谁牵头')[0]).toBe('加强农机装备质量可靠性建设');
  });

  it('are none where nobody is named or no word fits', () => {
    expect(rank('森林防火归谁管')).toEqual([]);
    expect(
      rank(
        '农机质量谁牵头',
        rows.map((row) => ({ ...row, units: [] })),
      ),
    ).toEqual([]);
  });
});
