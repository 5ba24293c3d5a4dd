import { describe, expect, test } from 'vitest';
import { loadPlain } from './load-plain.ts';
import type { LoadedDocument } from './loaded-document.ts';

const load = (text: string, fileName: string): LoadedDocument =>
  loadPlain(text, fileName.endsWith('.md') ? 'markdown' : 'text');
const metadataOf = (loaded: LoadedDocument): Record<string, string> =>
  Object.fromEntries(loaded.pageMetadata.map(({ label, value }) => [label, value]));

describe('metadata rows in text', () => {
  const page = `索引号 0002/2024-0001
 组配分类 政府文件  发布机构 县发改局
  • 主题分类:

    其他

  • 文号:

    -

  • 有效性:

关于印发《某县共同富裕2024年行动方案》的通知

发布时间:2024-11-28 19:02

信息来源:

访问次数:

为全面推进共同富裕，进一步细化责任分工，压实工作责任，聚焦解决发展不平衡不充分问题，特制定本行动方案。
时间：2024年11月28日
`;

  test('are read as label and value, with the value on the same line or set in below', () => {
    expect(metadataOf(load(page, 'a.txt'))).toEqual({
      索引号: '0002/2024-0001',
      组配分类: '政府文件',
      发布机构: '县发改局',
      主题分类: '其他',
      文号: '-',
      有效性: '',
      发布时间: '2024-11-28 19:02',
      信息来源: '',
      访问次数: '',
    });
  });

  test('know their place: each span holds label and value', () => {
    const { text, pageMetadata } = load(page, 'a.txt');
    for (const { label, value, span } of pageMetadata) {
      const printed = text.slice(span?.start, span?.end);
      expect(printed.startsWith(label)).toBe(true);
      expect(printed.endsWith(value)).toBe(true);
    }
  });

  test('an empty value does not take the title or a paragraph below', () => {
    const loaded = load(
      '文号:\n关于做好防汛工作的通知\n\n发布日期：2024-05-06\n\n字体大小:\n\n各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。',
      'a.txt',
    );
    expect(metadataOf(loaded)).toEqual({ 文号: '', 发布日期: '2024-05-06', 字体大小: '' });
  });

  test('bold labels of crawled Markdown and a line of several pairs are metadata', () => {
    expect(
      metadataOf(
        load(
          '# 某办法\n\n**版本**: 现行有效\n\n**更新时间**: 2026-02-18\n\n---\n\n第一条 为规范管理，制定本办法。',
          'a.md',
        ),
      ),
    ).toEqual({
      版本: '现行有效',
      更新时间: '2026-02-18',
    });
    expect(
      metadataOf(
        load(
          '# 报告\n\n来源: 某某日报  发布时间: 2024-02-29 14:35   浏览次数：611次  字体:[*小**中**大*]\n\n正文。',
          'a.md',
        ),
      ),
    ).toEqual({
      来源: '某某日报',
      发布时间: '2024-02-29 14:35',
      浏览次数: '611次',
      字体: '[*小**中**大*]',
    });
  });

  test.each([
    '时间：2024年5月6日\n地点：县行政中心\n\n请准时参加会议。',
    '某政办发〔2024〕3号\n\n关于召开会议的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下，请认真贯彻落实。',
    '责任单位：县发改局\n牵头单位：县经信局\n时间要求：2024年底前',
    '标题：某某\n正文。',
    '时间紧 任务重 来源多',
  ])('is not seen in a document: %j', (text) => {
    expect(load(text, 'a.txt').pageMetadata).toEqual([]);
  });
});

describe('Markdown', () => {
  test('pipe tables become tables with cells', () => {
    const text =
      '表1\n\n| 序号 | 任务 | 责任单位 |\n|:--|---|--:|\n| 1 | 整治低效用地 |  |\n| 2 | 建设平台 | 县经信局 |\n\n完。';
    const { tables } = load(text, 'a.md');
    const rows = tables.map((table) =>
      table.rows.map((row) => row.map(({ span }) => text.slice(span.start, span.end))),
    );
    expect(rows).toEqual([
      [
        ['序号', '任务', '责任单位'],
        ['1', '整治低效用地', ''],
        ['2', '建设平台', '县经信局'],
      ],
    ]);
    expect(tables[0]?.rows.map((row) => row[0]?.header)).toEqual([true, false, false]);
  });

  test('a licence note at the end is furniture', () => {
    const text = '各位代表：\n完。\n\n\n本作品是中华人民共和国的\n法律\n、法规，属于\n公有领域\n。\nfalse';
    const { furniture } = load(text, 'a.txt');
    expect(furniture.map(({ start, end }) => text.slice(start, end).trim().slice(0, 8))).toEqual(['本作品是中华人民']);
  });
});
