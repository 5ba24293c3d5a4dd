import { describe, expect, it } from 'vitest';
import type { Passage } from '#core/passage.ts';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { fixtureNames, readFixture } from '#test/support/read-fixture.ts';
import { extractMetadata } from '../extract/extract-metadata.ts';
import type { NormalisedDocument } from '../normalise/normalised-document.ts';
import { flattenTree } from '../parse/flatten-tree.ts';
import { parseGongwen } from '../parse/parse-gongwen.ts';
import { chunkDocument } from './chunk-document.ts';

const chunk = (document: NormalisedDocument): readonly Passage[] => {
  const { tree } = parseGongwen(document);
  return chunkDocument(tree, extractMetadata(tree, document, { bytesHash: 'abc', fileName: '文件.txt' }));
};

const contents = (text: string): readonly (readonly [string, string])[] =>
  chunk(normalisedLines(text)).map(({ path, content }) => [path, content.text]);

describe('chunkDocument', () => {
  it('makes one passage of a leaf, of own text above children, and none of a bare heading', () => {
    expect(
      contents(
        '某县行动方案\n一、总体要求\n（一）目标。到2027年建成。\n二、任务\n坚持统筹。\n（一）招商。\n加大力度。\n2023年4月23日',
      ),
    ).toEqual([
      ['标题', '某县行动方案'],
      ['一、（一）', '（一）目标。到2027年建成。'],
      ['二、', '二、任务\n坚持统筹。'],
      ['二、（一）', '（一）招商。\n加大力度。'],
      ['成文日期', '2023年4月23日'],
    ]);
  });

  it('keeps the fields of a short section together and a long field by itself', () => {
    const goal = `目标任务：${'推进项目建设，落实要素保障。'.repeat(44)}`;
    const text = (lead: string): string =>
      `某县方案\n二、任务\n（一）实施投资工程。\n${lead}\n召集人：县长某某\n牵头单位：县发改局\n责任单位：县财政局、县住建局`;
    expect(contents(text('目标任务：完成投资120亿元。')).at(-1)).toEqual([
      '二、（一）',
      '（一）实施投资工程。\n目标任务：完成投资120亿元。\n召集人：县长某某\n牵头单位：县发改局\n责任单位：县财政局、县住建局',
    ]);
    const [, whole, ...windows] = contents(text(goal));
    expect(whole).toEqual([
      '二、（一）',
      '（一）实施投资工程。\n召集人：县长某某\n牵头单位：县发改局\n责任单位：县财政局、县住建局',
    ]);
    expect(windows.map(([path]) => path)).toEqual(['二、（一）目标任务', '二、（一）目标任务']);
    expect(windows.map(([, content]) => content).join('')).toBe(goal);
  });

  it('puts the headers before the cells of a row and the groups among its headings', () => {
    const passages = chunk(
      normalisedLines(
        '某县计划\n一、任务\n略。\n附件：计划表\n附件\n计划表\n序号\t项目名称\t责任单位\n一、工业项目\t\t\n1\t园区建设\t县经信局、县财政局',
      ),
    );
    const row = passages.at(-1);
    expect(row).toMatchObject({
      path: '附件表·一、1',
      kind: 'table-row',
      headings: ['附件 计划表', '一、工业项目', '1 园区建设'],
      content: { text: '项目名称：园区建设；责任单位：县经信局、县财政局' },
    });
    expect(row?.content.runs.map(({ at, length }) => row.content.text.slice(at, at + length))).toEqual([
      '园区建设',
      '县经信局、县财政局',
    ]);
  });

  it('tells a list in one sentence whole, tasks with owners apart', () => {
    expect(
      contents(
        '某条例\n第一条　下列项目适用：\n（一）新建的；\n（二）改建的。\n第二条　本条例自公布之日起施行。',
      ).slice(1),
    ).toEqual([
      ['第一条', '第一条　下列项目适用：\n（一）新建的；\n（二）改建的。'],
      ['第二条', '第二条　本条例自公布之日起施行。'],
    ]);
    expect(
      contents(
        '某方案\n一、任务\n1.推进旧城改造，完成征收工作（县住建局负责）；\n2.完成绿化，建成公园（县林业局负责）。',
      ).slice(1),
    ).toHaveLength(2);
  });

  it('cuts long text at ends of sentences and leaves a note of responsibility with its sentence', () => {
    const task = `${'推进改革，落实政策。'.repeat(20)}(责任单位:县教育局)`;
    const windows = contents(`某方案\n1. 提优教育。${task.repeat(3)}`).slice(1);
    expect(windows.length).toBeGreaterThan(1);
    for (const [path, content] of windows) {
      expect(path).toBe('1.');
      expect(content.length).toBeLessThanOrEqual(450);
      expect(content).toMatch(/[。)]$/u);
      expect(content).not.toMatch(/^\(责任单位/u);
    }
  });

  it.each(fixtureNames())('%s: passages are in order, cite a section and stand in it', (name) => {
    const document = readFixture(name);
    const sections = new Map(flattenTree(parseGongwen(document).tree).map((section) => [section.path, section.span]));
    const passages = chunk(document);
    expect(passages.map(({ ordinal }) => ordinal)).toEqual(passages.map((_, index) => index));
    for (const { path, span, content } of passages) {
      const section = sections.get(path);
      expect(section, path).toBeDefined();
      expect(span.start, path).toBeGreaterThanOrEqual(section?.start ?? Number.POSITIVE_INFINITY);
      expect(span.end, path).toBeLessThanOrEqual(section?.end ?? -1);
      expect(content.text.length, path).toBeLessThanOrEqual(560);
    }
  });
});
