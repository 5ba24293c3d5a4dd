import { describe, expect, it } from 'vitest';
import type { IngestedDocument } from '#store';
import { digitalPlan, housingPlan, storedOf, taskListStore } from '#test/support/task-list-documents.ts';
import { gatherTasks } from './gather-tasks.ts';
import { type TableOptions, type TaskTable, taskTable } from './task-table.ts';

const tableOf = async (
  documents: readonly IngestedDocument[],
  { unit, ...options }: Partial<TableOptions> & { readonly unit?: string } = {},
): Promise<TaskTable> => {
  const { tasks, units } = await gatherTasks(
    { store: taskListStore(documents), documents: documents.map(storedOf), aliases: [] },
    { unitNames: unit === undefined ? [] : [unit], scope: null, roles: [] },
  );
  return taskTable(tasks, {
    headings: null,
    asOf: '2025-07-01',
    madeOn: '2025-07-01',
    madeAt: new Date('2025-07-01T01:00:00Z'),
    unitName: units?.canonicals.join('、') ?? null,
    remarks: [],
    ...options,
  });
};

const column = ({ columns, rows }: TaskTable, heading: string): readonly string[] => {
  const at = columns.findIndex((one) => one.heading === heading);
  return rows.map((row) => row[at] ?? '—');
};

describe('the 任务分解表', () => {
  it('has the usual columns; 责任单位 stays out where no row has one', async () => {
    const { columns } = await tableOf([digitalPlan]);
    expect(columns.map(({ heading }) => heading).join('|')).toBe(
      '序号|工作任务|量化目标|牵头单位|参与单位|完成时限|依据|进展|状态|备注',
    );
  });

  it('has the columns asked for, in that order', async () => {
    const { columns, rows } = await tableOf([housingPlan], {
      headings: ['依据', '具体举措', '角色'],
      unit: '县住建局',
    });
    expect(columns.map(({ heading }) => heading)).toEqual(['依据', '具体举措', '角色']);
    expect(rows).toEqual([
      [
        '索引号0014/2021-33\n三、\n附件表·1',
        '改造老旧小区供水管网 惠及居民3000户，更换管道50公里 2022—2023 县住建局、县经信局',
        '责任',
      ],
    ]);
  });

  it('leaves open what the document leaves open, and progress to people', async () => {
    const table = await tableOf([digitalPlan]);
    expect(column(table, '牵头单位')).toEqual(['原文未明确', '县数据局', '县经信局', '县委网信办']);
    expect(column(table, '完成时限')).toEqual([
      '到2025年；到2026年\n→ 2026-12-31',
      '2025年6月底前\n→ 2025-06-30',
      '2024—2026年（实施期）\n→ 2026-12-31；每季度通报一次上云进度',
      '常态化（未定日期）',
    ]);
    expect(new Set([...column(table, '进展'), ...column(table, '状态')])).toEqual(new Set(['【待填报】']));
    expect(column(await tableOf([housingPlan]), '牵头单位')).toEqual(['原文未明确']);
  });

  it('gives a figure the time its own sentence gives it, and the place where only the body prints it', async () => {
    expect(column(await tableOf([digitalPlan]), '量化目标').slice(0, 2)).toEqual([
      '数字经济核心产业增加值达到20亿元（到2025年）；5G基站累计达到600个（到2026年）',
      '新增标准机架200个（2025年6月底前）',
    ]);
    expect(column(await tableOf([housingPlan]), '量化目标')).toEqual([
      '惠及居民3000户；更换管道50公里；改造小区12个（2023年底前，三、）',
    ]);
  });

  it('remarks on time and rules, and never says 未完成', async () => {
    const table = await tableOf([digitalPlan]);
    expect(column(table, '备注')).toEqual([
      '',
      '已过原定时限；牵头按首列规则',
      '牵头按首列规则；各乡镇按总括条款列入',
      '牵头按首列规则；各乡镇按总括条款列入',
    ]);
    expect(column(await tableOf([digitalPlan], { asOf: '2026-01-01' }), '备注')[0]).toBe(
      '“到2025年”的目标已过原定时限',
    );
    expect(column(await tableOf([digitalPlan], { asOf: '2027-01-01' }), '备注')[3]).toBe(
      '文件实施期已届满；牵头按首列规则；各乡镇按总括条款列入',
    );
    expect(JSON.stringify(table)).not.toContain('未完成');
  });

  it('counts in code and names its sources, rules, dates and label', async () => {
    const table = await tableOf([digitalPlan, housingPlan], { unit: '经信局', remarks: ['“经信局”按县级单位理解。'] });
    expect(table.title).toBe('县经信局任务分解表');
    expect(table.totals).toBe(
      '共2项（牵头1项、责任1项）。涉及单位3个（“各乡镇”一类统称按1个计）。按2025-07-01判断：已过原定时限1项、未到时限1项。',
    );
    expect(table.footer).toEqual([
      '依据文件1：《临江县数字经济行动方案（2024—2026年）》（临政办发〔2024〕8号），实施期2024—2026年。',
      '依据文件2：《临江县老旧小区改造三年行动计划（2021—2023年）》（索引号0014/2021-33），实施期2021—2023年，已届满，是否有接续文件知识库未见。',
      '首列规则：临政办发〔2024〕8号二、1.“列第一位的为牵头单位”。',
      '总括条款：临政办发〔2024〕8号二、1.“以下各项工作均需各乡镇共同推进”。',
      '单位名称为文件印发时的名称。',
      '“经信局”按县级单位理解。',
      '时限按2025年7月1日判断，是否完成由责任单位填报。',
      '生成日期：2025年7月1日　　审核人：【待定】',
      '内容由人工智能生成，仅供参考，以文件原文为准。',
    ]);
  });

  it('holds nothing that an Office file cannot', async () => {
    const document = { ...housingPlan.document, enclosureTitle: '改造\u0000计划\u000c' };
    const table = await tableOf([{ ...housingPlan, document }]);
    expect(table.title).toBe('改造计划任务分解表');
    expect(table.footer[0]).toContain('《改造计划》');
  });

  it('of one document bears its title, in parts where it is long', async () => {
    const table = await tableOf([digitalPlan], { unit: '县公安局' });
    expect(table.title).toBe('临江县数字经济行动方案（2024—2026年） 县公安局任务分解表');
    expect(table.titleLines).toEqual(['临江县数字经济行动方案（2024—2026年）', '县公安局任务分解表']);
  });

  it('bears the metadata mark of GB 45438—2025; the same content bears the same id', async () => {
    const [first, second] = [await tableOf([digitalPlan]), await tableOf([digitalPlan])];
    expect(JSON.parse(first.mark)).toEqual({
      Label: '1',
      ContentProducer: '文号 Wenhao',
      ProduceID: expect.stringMatching(/^[0-9a-f]{32}$/u),
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    });
    expect(second.mark).toBe(first.mark);
    expect((await tableOf([housingPlan])).mark).not.toBe(first.mark);
  });
});
