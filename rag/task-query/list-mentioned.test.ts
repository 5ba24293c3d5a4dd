import { describe, expect, it } from 'vitest';
import type { IngestedDocument } from '#store';
import { answeringPartsOf, throughGate } from '#test/support/answering-parts-of.ts';
import { ledgerOf } from '#test/support/ledger-of.ts';
import { answerUnitQuestion } from '../tasks/answer-unit-question.ts';

const read = (id: string, text: string): IngestedDocument => {
  const { rows, document, sourceText, sections } = ledgerOf(text);
  const obligations = rows.map((row) => ({ ...row, documentId: id }));
  return { document: { ...document, id }, sourceText, sections, passages: [], problems: [], obligations };
};

const notice = read(
  'notice',
  `国务院办公厅关于抓好科研自主权有关文件贯彻落实工作的通知
国办发〔2030〕12号
各省、自治区、直辖市人民政府，国务院各部委：
一、推动管理权落实到位
（一）推动预算调剂权落实到位。科技部、财政部和相关科技项目管理部门要修订经费管理办法，报财政部备案。
（二）健全内部管理制度。有关事项请科技部、农业农村部等部门在2030年2月底前完成。
二、改进科研管理
（一）明确管理程序。请财政部落实《财政部关于国有资产的规定》，提出修订建议。
（二）做好宣传。经科技部认定的单位要加强宣传。
联系人：科技部办公厅
国务院办公厅
2029年12月26日`,
);

const plan = read(
  'plan',
  `清河县人民政府办公室关于印发清河县促进就业行动计划的通知
清政办发〔2024〕9号
各乡镇人民政府：
现将行动计划印发给你们，请认真贯彻执行。
清河县人民政府办公室
2024年3月5日
清河县促进就业行动计划
一、重点任务
（一）加大稳岗支持。落实稳岗返还。（县人力社保局、县财政局负责）
（二）支持创业。建设创业园。（县经信局负责）
二、组织领导
（一）明确责任。县人力社保局要统筹协调政策制定，县财政局要加大资金支持力度。`,
);

const ask = (text: string) => answerUnitQuestion(answeringPartsOf([notice, plan], text, '2030-01-01'));

const saidTo = async (text: string) => {
  const { answer, dropped } = throughGate(await ask(text), [notice, plan]);
  expect(dropped).toEqual([]);
  return answer;
};

describe('a unit that the text names beside or without the ledger', () => {
  it('has every sentence listed in which it acts, where no task is listed for it', async () => {
    const answer = await saidTo('12号文点名要科技部干的是哪几条');
    expect(answer.claims.map(({ text }) => text)).toEqual([
      '原文提到科技部的有2处，按原文逐条统计：',
      '\n· 国办发〔2030〕12号一、（一）推动预算调剂权落实到位：“科技部、财政部和相关科技项目管理部门要修订经费管理办法，报财政部备案”',
      '\n· 国办发〔2030〕12号一、（二）健全内部管理制度：“有关事项请科技部、农业农村部等部门在2030年2月底前完成”',
    ]);
    expect(answer.items.map(({ path }) => path)).toEqual(['一、（一）', '一、（二）']);
    expect(answer.notes.map(({ text }) => text)).toContain('原文没有把任务列给科技部，以上是点到它去办的语句');
  });

  it('is looked for in the document named only', async () => {
    expect((await saidTo('12号文里财政部沾几条')).items.map(({ path }) => path)).toEqual(['一、（一）', '二、（一）']);
    expect(await ask('9号文里财政部沾几条')).toMatchObject({ kind: 'refusal' });
  });

  it('has its tasks first and the other sentences after them', async () => {
    const answer = await saidTo('县人力社保局在9号文里有哪些任务');
    expect(answer.claims.map(({ text }) => text)).toEqual([
      '县人力社保局任务共1项（责任1项），按原文逐条统计；原文另有1处提到，列在最后：',
      '\n· 清政办发〔2024〕9号一、（一）加大稳岗支持（责任）',
      '\n· 清政办发〔2024〕9号二、（一）明确责任：“县人力社保局要统筹协调政策制定，县财政局要加大资金支持力度”',
    ]);
    expect(answer.items.map(({ path }) => path)).toEqual(['一、（一）']);
  });

  it('has no such sentences where the question limits the list', async () => {
    expect((await saidTo('9号文里县人力社保局负责的任务，责任单位是它的有哪些')).items).toHaveLength(1);
    expect((await saidTo('县经信局在9号文里有哪些任务')).claims[0]?.text).toBe(
      '县经信局任务共1项（责任1项），按原文逐条统计：',
    );
  });

  it('has every sentence with its name listed by document where all places are asked for', async () => {
    const answer = await saidTo('几个文里凡是提到科技部的都找出来');
    expect(answer.claims[0]?.text).toBe('原文提到科技部的有4处，按原文逐条统计：');
    expect(answer.items.map(({ path }) => path)).toEqual(['一、（一）', '一、（二）', '二、（二）', '二、（二）']);
  });

  it('is looked for in the part that the question names', async () => {
    expect((await saidTo('12号文第二部分里提到科技部的有哪些')).items.map(({ path }) => path)).toEqual([
      '二、（二）',
      '二、（二）',
    ]);
    expect((await saidTo('9号文正文里有县财政局的是哪几条')).items.map(({ path }) => path)).toEqual(['一、（一）']);
    expect(await ask('9号文附件里有县财政局的是哪几条')).toMatchObject({ kind: 'refusal' });
  });
});
