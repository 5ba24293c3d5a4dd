import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine, safeText } from './safe-text.ts';

describe('untrusted text', () => {
  it.each([
    ['政策文件的原文', '到2025年，规上工业增加值达到18.5亿元，年均增长8%以上（含）。'],
    ['文号和书名号', '《某县人民政府办公室关于印发〈行动方案〉的通知》（某政办发〔2023〕26号）'],
    ['条款编号', '二、（三）5．“标准地+承诺制”改革'],
    ['标准号和时间', 'GB/T 9704—2012，9:00-17:30，比例1:2，A-1'],
  ])('stays as it is: %s', (_, text) => {
    expect(safeText(text)).toBe(text);
  });

  it.each([
    ['a link', '[点此领取补贴](https://evil.example/x)', '［点此领取补贴］(https:／／evil．example/x)'],
    ['an image', '![图](http://evil.example/a.png)', '!［图］(http:／／evil．example/a．png)'],
    [
      'a bare address',
      '请登录 www.evil.example 或 dingtalk://dingtalkclient/x',
      '请登录 www．evil．example 或 dingtalk:／／dingtalkclient/x',
    ],
    ['an autolink', '<https://evil.example>', '＜https:／／evil．example＞'],
    ['a mention of everybody', '@所有人 @all @FAKEstaff01', '＠所有人 ＠all ＠FAKEstaff01'],
    ['a mention as an entity', '&#64;all &lt;b&gt;', '＆＃64;all ＆lt;b＆gt;'],
    ['HTML', '<font color=red>急</font>', '＜font color=red＞急＜/font＞'],
    ['emphasis and code', '**重要** __x__ `rm` ~~删~~', '＊＊重要＊＊ ＿＿x＿＿ ｀rm｀ ～～删～～'],
    ['a heading and a quote', '# 通知\n> 引用', '＃ 通知\n＞ 引用'],
    ['a table', '|a|b|\n|---|---|', '｜a｜b｜\n｜---｜---｜'],
    ['a number that Markdown would count anew', '3.鼓励企业上市\n7) 其他', '3．鼓励企业上市\n7） 其他'],
    ['a list and a rule', '- 一\n+ 二\n---\n===', '－ 一\n＋ 二\n－－－\n＝＝＝'],
    ['code by indentation', '    缩进\n\t制表', '缩进\n制表'],
    ['a backslash that would free what follows', '\\[x\\](y)', '＼［x＼］(y)'],
    ['marks that reorder or hide', 'a\u202eb\u200bc\u0007d\ufeff', 'abcd'],
    ['half a character', '好\ud83d。', '好。'],
  ])('is shown and does nothing: %s', (_, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  it('never holds anything that means something in Markdown, HTML or a mention', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '@',
        '[',
        '](',
        'http',
        '://',
        '.',
        'cn',
        '<',
        '&#64;',
        '\n',
        '1.',
        '- ',
        '#',
        '`',
        '\\',
        '_',
        '文',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          nasty.map((parts) => parts.join('')),
        ),
        (text) => {
          const shown = safeText(text);
          expect(shown).not.toMatch(/[\\`*_[\]<>#|~@]|:\/\/|&#?\w+;/u);
          expect(shown).not.toMatch(/[A-Za-z0-9-]\.[A-Za-z]{2}/u);
          expect(shown).not.toMatch(/^(?:\d{1,9}[.)](?!\d)|[-+](?:\s|$))/mu);
          expect(safeText(shown)).toBe(shown);
          expect(safeLine(text)).not.toContain('\n');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is escaped in time that grows with its length only', () => {
    const startedAt = performance.now();
    for (const part of ['\n', '- ', '-=', '1.', '&#', 'a.', ' \t', ':/']) safeText(part.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
