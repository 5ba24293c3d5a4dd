import { describe, expect, it } from 'vitest';
import { answeringPartsOf, throughGate } from '#test/support/answering-parts-of.ts';
import { digitalPlan, housingPlan } from '#test/support/task-list-documents.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { answerTaskQuery } from './answer-task-query.ts';

const DOCUMENTS = [digitalPlan, housingPlan];

const ask = (text: string): Promise<Proposal | null> =>
  answerTaskQuery(answeringPartsOf(DOCUMENTS, text, '2025-07-01'));

const answerTo = async (text: string) => throughGate(await ask(text), DOCUMENTS);

/** Titles of the rows, without the total. */
const titlesFor = async (text: string): Promise<readonly string[]> =>
  (await answerTo(text)).answer.items.map(({ title }) => title);

describe('a question for tasks that fit several conditions', () => {
  it('says what was looked for, counts the rows and cites each', async () => {
    const { answer, dropped } = await answerTo('8号文里有哪些任务有量化指标');
    expect(dropped).toEqual([]);
    expect(answer.claims.map(({ text }) => text)).toEqual([
      '有量化指标的任务共1项，按原文逐条统计：',
      '\n· 临政办发〔2024〕8号二、1.建设算力中心（新增标准机架200个）',
    ]);
  });

  it('keeps to unit, role and days together', async () => {
    expect(await titlesFor('县数据局牵头的、2025年底前要完成的任务有哪些')).toEqual(['建设算力中心']);
    expect(await titlesFor('县财政局参与的2025年到期的任务')).toEqual(['建设算力中心']);
    expect(await titlesFor('2023年底前要完成的任务有哪些')).toEqual(['改造老旧小区供水管网']);
    expect(await ask('县财政局牵头的、2025年底前要完成的任务有哪些')).toMatchObject({
      kind: 'refusal',
      message: '在2份文件中没有找到县财政局牵头的、2025-01-01至2025-12-31到期的任务。',
    });
  });

  it('lists the figures of a unit that are due', async () => {
    expect((await answerTo('县数据局2025年底前要完成的指标有哪些')).answer.claims.map(({ text }) => text)).toEqual([
      '县数据局、2025-01-01至2025-12-31到期的指标共1项，按原文逐条统计：',
      '\n· 新增标准机架200个（临政办发〔2024〕8号二、1.）',
    ]);
    expect(await titlesFor('2025年要完成的指标有哪些')).toEqual([
      '数字经济核心产业增加值达到20亿元',
      '新增标准机架200个',
    ]);
    expect(await ask('县经信局2025年底前要完成的指标有哪些')).toMatchObject({ kind: 'refusal' });
  });

  it('takes 乡镇 for the townships that are named and those named together', async () => {
    const { answer } = await answerTo('8号文里乡镇参与的、2026年底前到期的任务');
    expect(answer.items.map(({ title }) => title)).toEqual(['推进企业上云']);
    expect(answer.notes.map(({ text }) => text)).toContain('“乡镇”按各乡镇（街道）和点名的乡镇（街道）一并列出');
    expect(await ask('乡镇牵头、明年6月前到期的任务')).toMatchObject({ kind: 'refusal' });
  });

  it('looks for a subject in headings and text, and says by which words', async () => {
    const { answer } = await answerTo('县经信局在老旧小区方面的任务有哪些');
    expect(answer.items.map(({ title }) => title)).toEqual(['改造老旧小区供水管网']);
    expect(answer.notes.map(({ text }) => text)).toEqual(['主题按标题和正文含“老旧小区”查找']);
    expect(await titlesFor('跟网络安全有关的任务有哪些')).toEqual(['做好网络安全']);
    expect(await titlesFor('关于网络安全检查的任务有哪些')).toEqual(['做好网络安全']);
    expect(await ask('关于森林防火的任务有哪些')).toMatchObject({
      kind: 'refusal',
      message: '在2份文件中没有找到关于“森林防火”的任务。',
    });
  });

  it('finds what is left unsaid', async () => {
    expect(await titlesFor('哪些任务没有写明牵头单位')).toEqual(['改造老旧小区供水管网']);
    expect(await titlesFor('8号文哪些任务没有写明时限')).toEqual(['做好网络安全']);
  });

  it('answers for nobody else where the documents do not name the unit', async () => {
    expect(await ask('县水利局2025年底前要完成的任务有哪些')).toMatchObject({
      kind: 'refusal',
      message: '在2份文件中没有找到“县水利局”符合条件的任务。',
    });
  });

  it.each(['算力中心什么时候建成', '县数据局有哪些任务', '县经信局负责什么', '2025年新增多少机架'])(
    'leaves other questions alone: %s',
    async (text) => {
      expect(await ask(text)).toBeNull();
    },
  );
});
