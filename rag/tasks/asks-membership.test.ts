import { expect, it } from 'vitest';
import { asksMembership } from './asks-membership.ts';

it.each([
  ['消防演练有教育局的份吗', '教育局'],
  ['老旧小区改造里面有没有城投公司', '城投公司'],
  ['海关在不在里头', '海关'],
  ['禁渔期巡查海事处参不参与', '海事处'],
  ['学校食堂检查市监局也要参加吗', '市监局'],
  ['税费优惠那条包括税务局吗', '税务局'],
  ['这事卫健那边有没有份', '卫健'],
  ['防汛那项带不带住建局', '住建局'],
  ['水务局呢，有份没', '水务局'],
  ['白石镇也要参与海钓基地建设吗', '白石镇'],
])('part: %s', (question, unit) => {
  expect(asksMembership(question, [unit])).toBe('part');
});

it.each([
  ['公租房也归住建局管吗', ['住建局']],
  ['渔船检验是海事处负责的吗', ['海事处']],
  ['校车归教育局还是公安局', ['教育局', '公安局']],
  ['医保报销是不是卫健委一家管', ['卫健委']],
  ['排污口是由水利局管不', ['水利局']],
  ['学区划分是教育局的事吗', ['教育局']],
] as const)('owner: %s', (question, units) => {
  expect(asksMembership(question, units)).toBe('owner');
});

it.each([
  ['县教育局有哪些任务', '县教育局'],
  ['县教育局有没有任务', '县教育局'],
  ['要报县民政局审批吗', '县民政局'],
  ['县财政局给补贴吗', '县财政局'],
  ['税务局几点上班', '税务局'],
])('neither: %s', (question, unit) => {
  expect(asksMembership(question, [unit])).toBeNull();
});
