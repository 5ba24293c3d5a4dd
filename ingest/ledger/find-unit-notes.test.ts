import { describe, expect, it } from 'vitest';
import { findUnitNotes } from './find-unit-notes.ts';

const notesIn = (text: string): readonly string[] =>
  findUnitNotes(text).map(({ inner }) => text.slice(inner.start, inner.end));

describe('findUnitNotes', () => {
  it.each([
    ['推进建设。（责任单位：县教育局、各乡镇）', ['责任单位：县教育局、各乡镇']],
    ['推进建设。(责任部门:县委办、县纪委县监委机关)', ['责任部门:县委办、县纪委县监委机关']],
    ['推进建设。【牵头单位：县财政局；配合单位：县民政局】', ['牵头单位：县财政局；配合单位：县民政局']],
    ['推进建设。（责任领导：李四；责任单位：县水利局）', ['责任领导：李四；责任单位：县水利局']],
    ['推进建设。（财政部、教育部等部门按职责分工负责）', ['财政部、教育部等部门按职责分工负责']],
    ['推进建设。（财政部负责。列第一位者为牵头单位，下同）', ['财政部负责。列第一位者为牵头单位，下同']],
    ['推进建设。（县教育局牵头，县财政局配合，6月底前完成）', ['县教育局牵头，县财政局配合，6月底前完成']],
    ['推进建设（县住建局负责）。', ['县住建局负责']],
    [
      '一期。（责任单位：甲县水利局〔列第一位的为牵头单位，下同〕）二期。（责任单位：县林业局）',
      ['责任单位：甲县水利局〔列第一位的为牵头单位，下同〕', '责任单位：县林业局'],
    ],
  ])('finds the notes of %j', (text, notes) => {
    expect(notesIn(text)).toEqual(notes);
  });

  it('takes a list whose bracket was never closed up to the end of its sentence', () => {
    expect(notesIn('推进建设。（责任单位：县教育局、县财政局。加强督查。')).toEqual(['责任单位：县教育局、县财政局']);
  });

  it('takes a label without brackets at the end of a paragraph', () => {
    expect(notesIn('推进建设。责任单位：县教育局\n加强督查。')).toEqual(['责任单位：县教育局']);
  });

  it.each([
    '证书的实施（技工院校内由人力资源社会保障行政部门负责）。',
    '首台（套）产品认定',
    '两大（胜）圣地建设',
    '（含在建项目，加快推进）。',
    '（一）牵头单位的确定',
    '企业技术中心（由企业建立）',
  ])('reads no note into %j', (text) => {
    expect(notesIn(text)).toEqual([]);
  });
});
