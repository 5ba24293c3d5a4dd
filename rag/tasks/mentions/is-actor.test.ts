import { expect, it } from 'vitest';
import { isActor } from './is-actor.ts';

const acts = (paragraph: string, name: string): boolean => {
  const start = paragraph.indexOf(name);
  return isActor(paragraph, { start, end: start + name.length });
};

it.each([
  ['科技部、财政部和相关科技项目管理部门要按照文件要求落实。', '科技部'],
  ['科技部、财政部和相关科技项目管理部门要按照文件要求落实。', '财政部'],
  ['有关事项，请科技部、工业和信息化部、农业农村部、卫生健康委等部门在2019年2月底前完成。', '农业农村部'],
  ['请财政部落实相关规定，按照要求制定办法。', '财政部'],
  ['2025年底前，县民政局制定实施细则。', '县民政局'],
  ['由县教育局会同县财政局制定办法。', '县财政局'],
  ['县教育局负责的事项由其办理。', '县教育局'],
])('%s: %s acts', (paragraph, name) => {
  expect(acts(paragraph, name)).toBe(true);
});

it.each([
  ['方案报县财政局备案后实施。', '县财政局'],
  ['经民政部认定的低保家庭免交租金。', '民政部'],
  ['民政部认定的低保家庭免交租金。', '民政部'],
  ['根据《财政部关于扩大试点的意见》，制定本办法。', '财政部'],
  ['成员单位：县发改局、县财政局。', '县财政局'],
  ['征求县发改局、县财政局意见后印发。', '县财政局'],
  ['县财政局联系人：李四，联系电话：85081234', '县财政局'],
  ['县财政局', '县财政局'],
])('%s: %s does not act', (paragraph, name) => {
  expect(acts(paragraph, name)).toBe(false);
});
