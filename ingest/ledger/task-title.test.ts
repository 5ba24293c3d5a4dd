import { describe, expect, it } from 'vitest';
import { taskTitle } from './task-title.ts';

describe('taskTitle', () => {
  it.each([
    [
      '建立企业对接名单，推广绿色信贷产品，扩大信贷投放，推动业务落地见效。',
      '建立企业对接名单，推广绿色信贷产品，扩大信贷投放',
    ],
    ['按照“分类、简便”原则，制定考核指标体系。', '制定考核指标体系'],
    ['同时实行“月报、即报”，督促加快推进。', '实行“月报、即报”，督促加快推进'],
    ['按照“7个1”（完成1个谋划课题、绘就1张产业全景图、明确1个招引路径）的工作要求，抓好落实。', '按照“7个1”'],
    ['每半月报送进展，', '每半月报送进展'],
    ['一、', '一、'],
  ])('%j', (text, title) => {
    expect(taskTitle(text)).toBe(title);
  });

  it('passes over the heading of the section', () => {
    expect(taskTitle('提升医疗服务。启动县医院迁建。', '提升医疗服务')).toBe('启动县医院迁建');
    expect(taskTitle('提升医疗服务。', '提升医疗服务')).toBe('提升医疗服务');
  });
});
