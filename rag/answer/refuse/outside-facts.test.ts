import { describe, expect, it } from 'vitest';
import { asksWhereabouts, unstatedFact } from './outside-facts.ts';

describe('unstatedFact', () => {
  it.each([
    ['污水处理厂是哪家公司中标的', '推进城南污水处理厂提标改造。', '由哪家企业承建、供货或中标'],
    ['充电桩管理平台是哪家公司开发的', '建设统一的充电桩管理平台。', '由哪家企业承建、供货或中标'],
    ['不动产登记大厅周六上班吗', '可到不动产登记大厅窗口申请。', '办公时间'],
    ['社区工作者招聘笔试考什么', '公开招聘社区工作者50名。', '考试内容'],
    ['低保没批下来去哪申诉', '由乡镇人民政府审核确认。', '不服时向谁申诉'],
    ['咱们的养老补贴跟邻县比差在哪', '80周岁以上老人每月发放高龄津贴。', '与其他地方的比较'],
  ])('%s: not said by “%s”', (question, text, what) => {
    expect(unstatedFact(question, text)).toBe(what);
  });

  it.each([
    ['物业是哪家公司', '由城投物业公司提供服务。'],
    ['大厅几点上班', '上午9:00至12:00受理。'],
    ['低保没批下来去哪申诉', '对决定不服的，可以依法申请行政复议。'],
    ['公租房租金多少', '每平方米每月5元。'],
    ['报名要参考什么文件', '按照有关规定执行。'],
    ['备考什么时候开始', '报名时间另行通知。'],
  ])('%s: may be answered by “%s”', (question, text) => {
    expect(unstatedFact(question, text)).toBeNull();
  });
});

describe('asksWhereabouts', () => {
  it.each(['李局长现在调到哪里去了', '老书记还在任吗', '原来的召集人退休了没'])('%s', (question) => {
    expect(asksWhereabouts(question)).toBe(true);
  });
  it.each(['调解员由谁担任', '材料交到哪个窗口', '退休人员体检谁负责'])('%s: another question', (question) => {
    expect(asksWhereabouts(question)).toBe(false);
  });
});
