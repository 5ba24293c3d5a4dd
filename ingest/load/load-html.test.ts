import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHtml } from './load-html.ts';
import type { LoadedDocument } from './loaded-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const load = (html: string): LoadedDocument => loadHtml(utf8(html));
const metadataOf = (loaded: LoadedDocument): Record<string, string> =>
  Object.fromEntries(loaded.pageMetadata.map(({ label, value }) => [label, value]));

describe('web pages', () => {
  const fixture = (name: string): LoadedDocument =>
    loadHtml(readFileSync(new URL(`../../test/fixtures/pages/${name}`, import.meta.url)));

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
  const bodyOf = (html: string): readonly string[] => load(html).text.trimEnd().split('\n');

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

  test('an article in several boxes of its own is whole', () => {
    const html = page(
      `<div><div class="TRS_Editor">${paragraph}${paragraph}</div><div class="TRS_Editor"><p>附件1</p>${paragraph}</div></div>`,
    );
    expect(bodyOf(html)).toHaveLength(5);
    expect(bodyOf(html)).toContain('附件1');
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
    expect(metadataOf(load(html))).toEqual({
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
    const loaded = load(page(`<div id="zoom">${paragraph}${table}</div>`));
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
    expect(loadHtml(Uint8Array.from([...head, ...gbk])).text).toBe('各乡镇人民政府\n');
  });

  test('no paragraph of the article is lost, however deep it is', () => {
    const deep = `${'<div>'.repeat(20_000)}${paragraph}${'</div>'.repeat(20_000)}`;
    expect(bodyOf(page(deep)).at(-1)).toContain('各乡镇要高度重视');
  });

  test('cells and paragraphs without end tags are no nesting', () => {
    const rows = '<tr><td>防汛<td>县水利局'.repeat(3000);
    expect(load(page(`<div id="zoom">${paragraph}<table>${rows}</table></div>`)).tables[0]?.rows.length).toBe(3000);
  });

  test('a hostile table does not fill the memory', () => {
    const html = page(
      `<div id="zoom">${paragraph}<table><tr><td colspan="999999999" rowspan="999999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table></div>`,
    );
    expect(load(html).tables[0]?.rows.length).toBe(2);
  });

  test('every paragraph is there, wherever the page puts them', () => {
    const paragraphs = [
      '为做好今年防汛工作，现将有关事项通知如下：',
      '一、加强领导',
      '各乡镇要切实加强领导，明确责任分工，落实工作经费。',
      '二、强化值守',
      '汛期实行24小时值班制度，重大险情必须在15分钟内上报县防汛指挥部。',
      '某县人民政府办公室',
      '2024年5月6日',
    ];
    const wrapper = fc.tuple(
      fc.constantFrom('div', 'section', 'center', 'td'),
      fc.constantFrom('', 'x1', 'content', 'zoom', 'TRS_Editor', 'main', 'article-content', 'con_left', 'list'),
    );
    const wrap = (html: string, [tag, name]: readonly [string, string]): string =>
      tag === 'td'
        ? `<table><tr><td class="${name}">${html}</td></tr></table>`
        : `<${tag} class="${name}">${html}</${tag}>`;
    fc.assert(
      fc.property(
        fc.array(wrapper, { maxLength: 5 }),
        fc.array(wrapper, { minLength: 7, maxLength: 7 }),
        (outer, inner) => {
          const parts = paragraphs.map((text, at) => wrap(`<p>${text}</p>`, inner[at] ?? ['div', '']));
          const text = load(page(outer.reduce(wrap, parts.join('')))).text;
          for (const paragraph of paragraphs) expect(text.split('\n')).toContain(paragraph);
        },
      ),
      { numRuns: 300 },
    );
  });
});
