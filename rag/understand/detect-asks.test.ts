import { describe, expect, it } from 'vitest';
import { type Ask, detectAsks } from './detect-asks.ts';

describe('what a question asks for', () => {
  it.each<[string, readonly Ask[]]>([
    ['到2027年要建成几个充电站', ['number']],
    ['最晚什么时候完成', ['when']],
    ['这件事谁牵头', ['who']],
    ['住建局有哪些任务', ['list']],
    ['“一网通办”是什么意思', ['definition']],
    ['两份文件的目标有什么不同', ['compare']],
    ['申请流程怎么走', ['how']],
    ['目前完成了没有', ['progress', 'yes-no']],
    ['这份文件还有效吗', ['overdue', 'yes-no']],
    ['帮我写一段简报', ['draft']],
    ['什么条件才算小微企业', ['criterion']],
  ])('%s', (question, asks) => {
    expect([...detectAsks(question)]).toEqual(expect.arrayContaining([...asks]));
  });

  it('finds no ask in a bare subject', () => {
    expect([...detectAsks('海上风电项目')]).toEqual([]);
  });

  it.each([
    '刮台风那几天靠什么系统调物资',
    '这几个文件有什么不同',
    '几个文里凡是写了海关的都找出来',
    '几份通知都提到的单位有哪些',
    '有几句话想问',
    '想说几句，找哪个部门',
    '附表里有财政局的是哪几行',
    '哪几个单位配合',
    '前几条写了什么',
    '近几年的工作重点是什么',
    '最近几天办公室在哪',
    '过去几年的做法还有效吗',
    '上几次会议定了什么',
    '好几个部门都管，谁牵头',
    '十几家单位怎么分工',
    '几乎没人申请怎么办',
    '几经修改的办法现行吗',
    '多少有点看不懂，第三条什么意思',
    '不管多少都要报备吗',
    '百分之五的配套由谁出',
    '那几份方案谁起草',
    '这几项归谁管',
  ])('no quantity is asked for in %s', (question) => {
    expect(detectAsks(question).has('number')).toBe(false);
  });

  it.each([
    '要建几个充电站',
    '几家企业能申请',
    '几亩以上算大户',
    '一共有几个文件',
    '出了几份通知',
    '补贴多少',
    '每亩多少钱',
    '按百分之几给',
    '占比要到多少',
    '上限是几万',
    '面积多大',
    '每年新增几家高企',
    '要留几年',
    '一个人几分',
    '坡度多高',
    '管道多长',
    '任务总共分几类',
    '开几次会',
    '发放几个月',
    '参与的部门有几家',
    '下限定在哪个数',
  ])('a quantity is asked for in %s', (question) => {
    expect(detectAsks(question).has('number')).toBe(true);
  });
});
