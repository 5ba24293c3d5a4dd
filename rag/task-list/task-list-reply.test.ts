import { describe, expect, it } from 'vitest';
import { answeringPartsOf, throughGate } from '#test/support/answering-parts-of.ts';
import { digitalPlan, housingPlan } from '#test/support/task-list-documents.ts';
import type { Proposal, ProposedAnswer } from '../answer/proposed-answer.ts';
import { answerTaskListRequest } from './task-list-reply.ts';

const DOCUMENTS = [digitalPlan, housingPlan];

const ask = (text: string): Promise<Proposal | null> =>
  answerTaskListRequest(answeringPartsOf(DOCUMENTS, text, '2025-07-01'));

const answerTo = async (text: string): Promise<ProposedAnswer> => throughGate(await ask(text), DOCUMENTS).answer;

describe('a task list in a chat', () => {
  it('is a draft with a block for each task: part, leader, figures, time, source', async () => {
    const { kind, lead, claims } = await answerTo('按8号文给县财政局列任务清单');
    expect(kind).toBe('draft');
    expect(lead).toBe('任务清单（草稿，待审核；进展、状态【待填报】）：\n');
    expect(claims.map(({ text }) => text)).toEqual([
      '县财政局共1项（参与1项）。涉及单位3个。按2025-07-01判断：已过原定时限1项。',
      '\n· 建设算力中心\n  参与；牵头：县数据局\n  目标：新增标准机架200个\n  时限：2025年6月底前\n  依据：临政办发〔2024〕8号二、1.',
    ]);
  });

  it('of a whole document names all owners', async () => {
    const { claims, items } = await answerTo('8号文做个任务分解表');
    expect(claims[3]?.text).toBe(
      '\n· 推进企业上云\n  牵头：县经信局；参与：各乡镇\n  时限：文件实施期\n  依据：临政办发〔2024〕8号二、2.',
    );
    expect(items.map(({ path, role }) => [path, role])).toEqual([
      ['一、', null],
      ['二、1.', null],
      ['二、2.', null],
      ['二、3.', null],
    ]);
  });

  it('loses nothing at the gate', async () => {
    const { dropped } = throughGate(await ask('给县经信局做个任务台账'), DOCUMENTS);
    expect(dropped).toEqual([]);
  });

  it('keeps to the roles, documents and days of the request', async () => {
    const titles = async (text: string) => (await answerTo(text)).items.map(({ title }) => title);
    expect(await titles('给县经信局列一份牵头的任务清单')).toEqual(['推进企业上云']);
    expect(await titles('老旧小区改造计划里县经信局的，列个清单')).toEqual(['改造老旧小区供水管网']);
    expect(await titles('给我们做个2025年底前的任务台账，县财政局')).toEqual(['建设算力中心']);
  });

  it('says what was assumed and what has passed', async () => {
    const { notes } = await answerTo('给经信局列任务清单');
    expect(notes.map(({ text }) => text)).toEqual([
      '“经信局”按县级单位县经信局理解',
      '1项已过原定时限，是否完成由责任单位填报',
      '牵头单位按文件“列第一位”的规则',
      '部分单位按文件的总括条款列入',
    ]);
  });

  it('refuses where the unit has no such task', async () => {
    expect(await ask('按8号文给县住建局列任务清单')).toMatchObject({
      kind: 'refusal',
      reason: 'not-stated',
      message: '在1份文件中没有找到县住建局符合条件的任务。',
    });
  });

  it.each(['县经信局有哪些任务', '给县海关列任务清单', '列个任务清单'])(
    'leaves other questions alone: %s',
    async (text) => {
      expect(await ask(text)).toBeNull();
    },
  );
});
