import { describe, expect, it } from 'vitest';
import type { IngestedDocument } from '#store';
import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import { gatherTasks, remarksOn } from './gather-tasks.ts';
import type { TaskFilter } from './select-tasks.ts';

const gather = (filter: Partial<TaskFilter>, documents: readonly IngestedDocument[] = [digitalPlan, housingPlan]) =>
  gatherTasks(
    { store: taskListStore(documents), documents: documents.map(storedOf), aliases: [] },
    { unitNames: [], scope: null, roles: [], ...filter },
  );

const titles = async (filter: Partial<TaskFilter>): Promise<readonly string[]> =>
  (await gather(filter)).tasks.map(({ main }) => main.title);

describe('which tasks are selected', () => {
  it('all of them, by document and in its order; a body item and its table row are one', async () => {
    expect(await titles({})).toEqual([
      '主要目标',
      '建设算力中心',
      '推进企业上云',
      '做好网络安全',
      '改造老旧小区供水管网',
    ]);
  });

  it.each([
    ['县经信局', ['推进企业上云', '改造老旧小区供水管网']],
    ['经信局', ['推进企业上云', '改造老旧小区供水管网']],
    ['县发改委', ['建设算力中心']],
    ['各乡镇', ['推进企业上云', '做好网络安全']],
  ])('of %s', async (unit, expected) => {
    expect(await titles({ unitNames: [unit] })).toEqual(expected);
  });

  it('of a unit in one role, in one document, due in a window', async () => {
    expect(await titles({ unitNames: ['县经信局'], roles: ['lead'] })).toEqual(['推进企业上云']);
    expect(await titles({ unitNames: ['县经信局'], scope: [storedOf(housingPlan)] })).toEqual(['改造老旧小区供水管网']);
    expect(await titles({ due: { from: '2025-01-01', to: '2025-12-31' } })).toEqual(['主要目标', '建设算力中心']);
  });

  it('of several units together', async () => {
    const { units, tasks } = await gather({ unitNames: ['县公安局', '县住建局'] });
    expect(units?.canonicals).toEqual(['县公安局', '县住建局']);
    expect(tasks.map(({ part }) => part?.role)).toEqual(['participant', 'responsible']);
  });

  it('none for a unit that no document names, and says so', async () => {
    const gathered = await gather({ unitNames: ['县海关'] });
    expect(gathered.tasks).toEqual([]);
    expect(remarksOn(gathered)).toEqual(['台账中没有单位“县海关”。']);
  });

  it('says how many are left out of a window because nothing can be computed', async () => {
    const gathered = await gather({ due: { from: '2025-01-01', to: '2025-12-31' } });
    expect(remarksOn(gathered)).toEqual(['另有1项没有可换算成日期的时限，未列入。']);
  });

  it('says which level a name without level was read at', async () => {
    expect(remarksOn(await gather({ unitNames: ['经信局'] }))).toEqual(['“经信局”按县级单位县经信局理解。']);
  });
});

describe('the ground of each task', () => {
  it('quotes title, list, rule and clause', async () => {
    const { tasks } = await gather({ unitNames: ['县经信局'], scope: [storedOf(digitalPlan)] });
    expect(tasks[0]?.citations.map(({ path }) => path)).toEqual(['二、2.']);
    expect(tasks[0]?.unitList?.quote).toBe('（责任单位：县经信局）');
    expect(tasks[0]?.leadRule).toMatchObject({ path: '二、1.', quote: '列第一位的为牵头单位' });
    expect(tasks[0]?.blanketClause).toMatchObject({ path: '二、1.', quote: '以下各项工作均需各乡镇共同推进' });
  });

  it('cites both places of a task stated twice', async () => {
    const { tasks } = await gather({ scope: [storedOf(housingPlan)] });
    expect(tasks[0]?.citations.map(({ path }) => path)).toEqual(['三、', '附件表·1']);
  });

  it.each([
    ['unit-not-printed', { units: [{ printed: '县能源局', canonical: '县能源局' }] }],
    ['figure-not-printed', { targets: [{ raw: '新增标准机架300个' }] }],
    ['quote-not-verbatim', { unitsSpan: { start: 5, end: 5 } }],
  ] as const)('drops a row that shows what the document does not print: %s', async (reason, change) => {
    const [first, second, ...rest] = digitalPlan.obligations;
    if (!first || !second) throw new Error('sample too short');
    const spoilt = {
      ...second,
      ...('units' in change && { units: change.units.map((unit) => ({ ...second.units[0], ...unit }) as never) }),
      ...('targets' in change && {
        targets: change.targets.map((target) => ({ ...second.targets[0], ...target }) as never),
      }),
      ...('unitsSpan' in change && { unitsSpan: change.unitsSpan }),
    };
    const { tasks, dropped } = await gather({}, [{ ...digitalPlan, obligations: [first, spoilt, ...rest] }]);
    expect(dropped).toEqual([{ documentId: second.documentId, path: '二、1.', title: '建设算力中心', reason }]);
    expect(tasks).toHaveLength(3);
  });

  it('shows the opening as printed where the title is not', async () => {
    const obligations = digitalPlan.obligations.map((row, index) =>
      index === 1 ? { ...row, title: '算力中心建设' } : row,
    );
    const { tasks } = await gather({}, [{ ...digitalPlan, obligations }]);
    expect(tasks[1]?.wording).toBe('建设算力中心。2025年6月底前建成县算力中心，新增标准机架200个。');
  });
});
