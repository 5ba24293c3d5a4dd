import { describe, expect, it } from 'vitest';
import { personInList, timeInList } from './list-parts.ts';
import { readUnitList } from './read-unit-list.ts';

const roles = (text: string): readonly string[] => readUnitList(text).map(({ printed, role }) => `${role} ${printed}`);

describe('readUnitList', () => {
  it('gives units the role of the label before them', () => {
    expect(roles('牵头单位：县发改局；配合单位：县财政局、各乡镇')).toEqual([
      'lead 县发改局',
      'participant 县财政局',
      'participant 各乡镇',
    ]);
  });

  it('never makes a responsible unit a lead', () => {
    expect(roles('责任单位：县水利局、县林业局')).toEqual(['responsible 县水利局', 'responsible 县林业局']);
  });

  it('reads roles from verbs', () => {
    expect(roles('省教育厅、省科技厅牵头，省财政厅等配合，各市县政府落实')).toEqual([
      'lead 省教育厅',
      'lead 省科技厅',
      'participant 省财政厅',
      'responsible 各市县政府',
    ]);
    expect(roles('国家发展改革委、财政部会同有关部门负责')).toEqual([
      'responsible 国家发展改革委',
      'responsible 财政部',
      'participant 有关部门',
    ]);
  });

  it('keeps verbs apart from names that contain them', () => {
    expect(roles('责任部门：县委办、县政协办')).toEqual(['responsible 县委办', 'responsible 县政协办']);
  });

  it('reads past rules, persons and times', () => {
    const list = '责任领导：张三；责任单位：县水利局〔列第一位的为牵头单位，下同〕、县林业局；完成时限：2025年6月底前';
    expect(roles(list)).toEqual(['responsible 县水利局', 'responsible 县林业局']);
    expect(personInList(list)).toBe('张三');
    expect(timeInList(list)).toBe('2025年6月底前');
  });

  it('finds the time in a phrase', () => {
    expect(timeInList('县水利局牵头，县林业局配合，2024年底前完成')).toBe('2024年底前完成');
    expect(timeInList('县水利局牵头，县林业局配合')).toBeNull();
  });
});
