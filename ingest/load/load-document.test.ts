import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from './load-document.ts';
import type { LoadedDocument } from './loaded-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const load = (text: string, fileName: string): LoadedDocument => loadDocument({ bytes: utf8(text), fileName });
const metadataOf = (loaded: LoadedDocument): Record<string, string> =>
  Object.fromEntries(loaded.pageMetadata.map(({ label, value }) => [label, value]));

describe('bytes', () => {
  // “各乡镇人民政府：” in GBK.
  const gbk = Uint8Array.from([
    0xb8, 0xf7, 0xcf, 0xe7, 0xd5, 0xf2, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xa3, 0xba,
  ]);

  test('GB18030 text is decoded when it is not UTF-8', () => {
    expect(loadDocument({ bytes: gbk, fileName: 'a.txt' }).text).toBe('各乡镇人民政府：');
  });

  test('a byte order mark is removed and says the encoding', () => {
    expect(load('\uFEFF各乡镇人民政府：', 'a.txt').text).toBe('各乡镇人民政府：');
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('通知', (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(loadDocument({ bytes: utf16, fileName: 'a.txt' }).text).toBe('通知');
  });

  test('the text of a text file is the file, character for character', () => {
    const text = '一、总体要求\r\n\t１．整治\u200B低效用地  。\r\n\r\n';
    expect(load(text, 'a.txt').text).toBe(text);
  });

  test.each([
    ['file-empty', utf8('')],
    ['file-empty', utf8(' \n\t\u3000\n')],
    ['file-too-large', new Uint8Array(51)],
    ['text-undecodable', Uint8Array.from([...utf8('各乡镇人民政府，县政府直属各单位'), 0xff, 0xff])],
    ['text-undecodable', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])],
    ['format-unsupported', Uint8Array.from([0x41, 0x00, 0x42])],
  ])('%s', (code, bytes) => {
    expect(() => loadDocument({ bytes, fileName: 'a.txt', limitBytes: 50 })).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['PDF', utf8('%PDF-1.7 …')],
    ['Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04])],
    ['RTF', utf8('{\\rtf1')],
  ])('a %s file is refused by name even under the name of a text file', (name, bytes) => {
    expect(() => loadDocument({ bytes, fileName: '通知.txt' })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(name) }),
    );
  });

  test('bytes of any kind are text or an error with a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.md', 'a.html'), (bytes, fileName) => {
        try {
          expect(loadDocument({ bytes, fileName }).text).toEqual(expect.any(String));
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
      }),
      { numRuns: 300 },
    );
  });
});

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

describe('web pages', () => {
  const fixture = (name: string): LoadedDocument =>
    loadDocument({
      bytes: readFileSync(new URL(`../../test/fixtures/pages/${name}`, import.meta.url)),
      fileName: name,
    });

  test('a page laid out with tables: metadata, then the article and nothing else', () => {
    const page = fixture('gov-cn-reply.html');
    expect(page.text).toMatchInlineSnapshot(`
      "索引号：000014349/1996-00073
      主题分类：国防\\国防建设
      发文机关：国务院、中央军委
      成文日期：1996年11月05日
      标题：国务院、中央军委关于同意武警总部后勤部机关等迁址新建的批复
      发文字号：国函〔1996〕95号
      发布日期：2018年12月03日
      主题词：
      国务院、中央军委关于同意武警总部
      后勤部机关等迁址新建的批复
      国函〔1996〕95号
      武警总部：
      关于武警总部后勤部机关及部分直属单位迁址新建的请示（〔1996〕武司字第82号）收悉，现批复如下：
      同意武警总部后勤部机关及部分直属单位迁址新建，所需建设资金由你们自筹解决，其他有关具体事宜请商北京市政府和有关部门办理。
      国务院　中央军委
      一九九六年十一月五日
      "
    `);
    expect(page.tables).toEqual([]);
    expect(page.pageTitle).toBe('国务院、中央军委关于同意武警总部后勤部机关等迁址新建的批复');
  });

  test('a page with search form, sidebar and a body hidden until its script runs', () => {
    const page = fixture('health-commission-notice.html');
    expect(metadataOf(page)).toMatchObject({
      索引号: '11440100MB2C90856P/2023-00331',
      文号: '穗卫函〔2023〕1930号',
      成文日期: '2023-10-19',
      发布日期: '2023-11-07',
      主题词: '',
    });
    expect(page.text).not.toMatch(/高级搜索|无障碍|打印|网站地图|ICP备|var a/);
    const [table] = page.tables;
    expect(table?.rows.length).toBe(6);
    const second = table?.rows[2]?.map(({ span, inherited }) => [
      page.text.slice(span.start, span.end).slice(0, 8),
      inherited,
    ]);
    expect(second?.slice(0, 2)).toEqual([
      ['签约数量指标', true],
      ['2.签约服务覆盖', false],
    ]);
    expect(page.text).toContain('附件1\n广州市家庭医生签约服务质量监测指标体系（2023年版）\n一级指标\t二级指标');
  });

  const page = (body: string): string =>
    `<html><head><title>关于做好防汛工作的通知 - 某县人民政府门户网站</title></head><body><div class="nav"><a href="/">首页</a></div>${body}<div class="footer">版权所有：某县人民政府</div></body></html>`;
  const paragraph = '<p>各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。</p>';
  const bodyOf = (html: string): readonly string[] => load(html, 'a.html').text.trimEnd().split('\n');

  test('the headline outside the article is its first line', () => {
    expect(bodyOf(page(`<h1>关于做好防汛工作的通知</h1><div id="zoom">${paragraph}</div>`))).toEqual([
      '关于做好防汛工作的通知',
      '各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。',
    ]);
  });

  test('an article in an unknown box is found by its text', () => {
    const html = page(
      `<div class="x1"><ul><li><a href="1">相关文件一</a></li></ul></div><div class="x2">${paragraph}${paragraph}<p>某县人民政府</p></div>`,
    );
    expect(bodyOf(html)).toEqual([
      '关于做好防汛工作的通知',
      '各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。',
      '各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。',
      '某县人民政府',
    ]);
  });

  test('hidden elements, comments, scripts, print rows and share bars are left out', () => {
    const html = page(
      `<div id="zoom">${paragraph}<p style="display:none">密码</p><!-- 旧稿 --><script>var 旧稿</script><p>【打印】【关闭】</p><div class="share">分享到微信</div><p>扫一扫在手机打开当前页</p></div>`,
    );
    expect(bodyOf(html)).toEqual([
      '关于做好防汛工作的通知',
      '各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。',
    ]);
  });

  test('an article that a script would show is read all the same', () => {
    const html = page(`<div style="display:none"><div id="zoom">${paragraph}${paragraph}</div></div>`);
    expect(bodyOf(html).slice(-1)[0]).toContain('各乡镇要高度重视');
  });

  test('metadata in a list and in spans', () => {
    const html = page(
      `<ul><li><span>文　　号：</span> 某政办发〔2024〕3号</li><li><span>成文日期：</span>2024年5月6日</li><li><span>有 效 性：</span>有效</li></ul><p><span>发布时间：2024-05-07 09:00</span><span> 来源：县水利局</span> <span>浏览次数：<b>12</b></span></p><div id="zoom">${paragraph}</div>`,
    );
    expect(metadataOf(load(html, 'a.html'))).toEqual({
      文号: '某政办发〔2024〕3号',
      成文日期: '2024年5月6日',
      有效性: '有效',
      发布时间: '2024-05-07 09:00',
      来源: '县水利局',
    });
  });

  test('spanning cells stand in every place they cover', () => {
    const table =
      '<table><tr><td colspan="3">任务分工表</td></tr><tr><td>类别</td><td>任务</td><td>单位</td></tr><tr><td rowspan="2">防汛</td><td>巡查<br>堤防</td><td>县水利局</td></tr><tr><td colspan="2">值班</td></tr></table>';
    const loaded = load(page(`<div id="zoom">${paragraph}${table}</div>`), 'a.html');
    const cells = loaded.tables[0]?.rows.map((row) =>
      row.map(
        ({ span, header, inherited }) =>
          `${header ? '^' : ''}${inherited ? '~' : ''}${loaded.text.slice(span.start, span.end)}`,
      ),
    );
    expect(cells).toEqual([
      ['^类别', '^任务', '^单位'],
      ['防汛', '巡查 堤防', '县水利局'],
      ['~防汛', '值班', '~值班'],
    ]);
    expect(loaded.text).toContain('任务分工表\n类别\t任务\t单位\n防汛\t巡查 堤防\t县水利局\n值班\n');
  });

  test('GBK pages are read whatever their head says', () => {
    const head = [...utf8('<html><body><div id="zoom"><p>')];
    const gbk = [0xb8, 0xf7, 0xcf, 0xe7, 0xd5, 0xf2, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae];
    expect(loadDocument({ bytes: Uint8Array.from([...head, ...gbk]), fileName: 'a.html' }).text).toBe(
      '各乡镇人民政府\n',
    );
  });

  test('no paragraph of the article is lost, however deep it is', () => {
    const deep = `${'<div>'.repeat(20_000)}${paragraph}${'</div>'.repeat(20_000)}`;
    expect(bodyOf(page(deep)).at(-1)).toContain('各乡镇要高度重视');
  });

  test('a hostile table does not fill the memory', () => {
    const html = page(
      `<div id="zoom">${paragraph}<table><tr><td colspan="999999999" rowspan="999999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table></div>`,
    );
    expect(load(html, 'a.html').tables[0]?.rows.length).toBe(2);
  });
});
