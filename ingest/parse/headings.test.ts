import { describe, expect, it } from 'vitest';
import { normalisedLines } from '#test/support/normalised-lines.ts';
import { outline } from '#test/support/outline.ts';
import { parseGongwen } from './parse-gongwen.ts';

const read = (text: string): readonly string[] => outline(normalisedLines(text));
const codes = (text: string): readonly string[] => parseGongwen(normalisedLines(text)).problems.map(({ code }) => code);

describe('headings', () => {
  it('ranks by marker type whatever brackets and dots are used', () => {
    expect(
      read(`关于某事的意见
一、总体要求
(一) 指导思想。坚持稳中求进。
（二)基本原则
1、统筹规划。加强衔接。
2．分步实施。有序推进。
（1）先易后难；
（2）先急后缓。
①试点
二、组织实施
1.加强领导。`),
    ).toEqual([
      '标题 meta 关于某事的意见',
      '一、 section 总体要求',
      '  一、（一） subsection 指导思想',
      '  一、（二） subsection 基本原则',
      '    一、（二）1. item 统筹规划',
      '    一、（二）2. item 分步实施',
      '      一、（二）2.（1） subitem',
      '      一、（二）2.（2） subitem',
      '        一、（二）2.（2）① point 试点',
      '二、 section 组织实施',
      '  二、1. item 加强领导',
    ]);
  });

  it('keeps quoted numbers, figures and class pairs in the text', () => {
    expect(
      read(`某某条例
第一条　为了规范管理，制定本条例。
第二条　下列情形适用本条例：
（一）新建的；
（二）改建的。
（一）、（二）项规定的情形除外。
第一条规定的目的优先。
一、二级公路另行规定。
1.5倍以上的，从其规定。
2023.5以前建成的，不适用。
（2022—2024年）为过渡期。`),
    ).toEqual([
      '标题 meta 某某条例',
      '第一条 article',
      '第二条 article',
      '  第二条第一款 clause',
      '    第二条第一款（一） subsection',
      '    第二条第一款（二） subsection',
      '  第二条第二款 clause',
      '  第二条第三款 clause',
      '  第二条第四款 clause',
      '  第二条第五款 clause',
      '  第二条第六款 clause',
      '  第二条第七款 clause',
    ]);
  });

  it('gives sections below chapters no prefix when their numbers run through, else the chapter', () => {
    const through = '某某工作规则\n第一章　总则\n一、依法办事。\n第二章　职责\n二、分工负责。';
    const anew = '某某工作规则\n第一章　总则\n一、依法办事。\n第二章　职责\n一、分工负责。';
    const paths = (text: string) => read(text).map((line) => line.trim().split(' ')[0]);
    expect(paths(through)).toEqual(['标题', '第一章', '一、', '第二章', '二、']);
    expect(paths(anew)).toEqual(['标题', '第一章', '第一章一、', '第二章', '第二章一、']);
  });

  it('counts items through groups without a problem, and reports what is left out or repeated', () => {
    expect(codes('某方案\n一、任务\n（一）甲\n1.一\n2.二\n（二）乙\n3.三')).not.toContain('numbering-gap');
    expect(codes('某方案\n一、任务\n三、保障')).toContain('numbering-gap');
    expect(codes('某方案\n一、任务\n（一）甲\n（一）乙')).toContain('numbering-repeated');
    expect(codes('某方案\n一、任务\n（一）甲\n(二)乙')).toContain('bracket-mixed');
  });

  it('makes repeated labels distinct', () => {
    expect(read('某方案\n一、任务\n（一）甲\n（一）乙').slice(2)).toEqual([
      '  一、（一） subsection 甲',
      '  一、（一）〔重2〕 subsection 乙',
    ]);
  });

  it('puts an unnumbered line over sections that start anew', () => {
    expect(read('扶持政策清单\n面向单位\n一、社保补贴\n二、岗位补贴\n面向个人\n一、创业补贴').slice(1)).toEqual([
      '面向单位 part',
      '  面向单位·一、 section 社保补贴',
      '  面向单位·二、 section 岗位补贴',
      '面向个人 part',
      '  面向个人·一、 section 创业补贴',
    ]);
  });

  it('returns to the parent after a list in one sentence', () => {
    const { tree } = parseGongwen(
      normalisedLines(
        '工作规则\n一、会议的主要任务是：\n（一）讨论重大事项；\n（二）通报形势。\n会议一般每半年召开一次。',
      ),
    );
    expect(tree.children[1]?.lines.map(({ content }) => content.text)).toEqual([
      '一、会议的主要任务是：',
      '会议一般每半年召开一次。',
    ]);
  });

  it('reads decimal numbering of emergency plans', () => {
    expect(
      read(
        '某县防汛应急预案\n1 总则\n1.1 编制目的\n提高能力。\n1.2 适用范围\n1.2.1 县域\n2 组织体系\n2.1 指挥部',
      ).slice(1),
    ).toEqual([
      '1 item 总则',
      '  1.1 subitem 编制目的',
      '  1.2 subitem 适用范围',
      '    1.2.1 point 县域',
      '2 item 组织体系',
      '  2.1 subitem 指挥部',
    ]);
  });
});

describe('fields', () => {
  it('reads known labels and labels that recur under several headings', () => {
    expect(
      read(`补贴办法
1、创业资助
补贴条件：
（1）登记满6个月；
（2）正常经营。
补贴标准：10000元。
2、租金补贴
补贴条件：租赁场地。
补贴标准：每年6000元。
3、其他
补贴条件：另定。
补贴标准：另定。
牵头单位：县人社局`).slice(1),
    ).toEqual([
      '1. item 创业资助',
      '  1.补贴条件 field',
      '    1.补贴条件（1） subitem',
      '    1.补贴条件（2） subitem',
      '  1.补贴标准 field',
      '2. item 租金补贴',
      '  2.补贴条件 field',
      '  2.补贴标准 field',
      '3. item 其他',
      '  3.补贴条件 field',
      '  3.补贴标准 field',
      '  3.牵头单位 field',
    ]);
  });
});
