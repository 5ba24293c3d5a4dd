import { describe, expect, it } from 'vitest';
import { parseUnitAliases } from './parse-unit-aliases.ts';

describe('parseUnitAliases', () => {
  it('reads names, days and note; remarks and empty lines are skipped', () => {
    const tsv =
      '\uFEFF# 规范化简称\r\n\r\n县市场监管局\t县市监局、县市场局\t2019-01-10\t\t2019年机构改革\r\n县科协\t科协';
    expect(parseUnitAliases(tsv)).toEqual({
      aliases: [
        {
          canonical: '县市场监管局',
          aliases: ['县市监局', '县市场局'],
          validFrom: '2019-01-10',
          validTo: null,
          note: '2019年机构改革',
        },
        { canonical: '县科协', aliases: ['科协'], validFrom: null, validTo: null, note: null },
      ],
      problems: [],
    });
  });

  it.each([
    ['县科协', '第二栏应有至少一个别名'],
    ['县\t县科协', '名称至少两个字'],
    ['县科协\t县 科 协', '名称中不能有空格或逗号'],
    ['县科协\t科协\t2024年1月', '日期应写作 2024-01-31'],
    ['县科协\t科协\t2024-02-30', '日期应写作 2024-01-31'],
    ['县科协\t科协\t2025-01-01\t2024-01-01', '起始日期晚于截止日期'],
    ['县科协\t科协\t\t\t注\t多余', '一行最多 5 栏，用制表符隔开'],
  ])('reports line %j and keeps the others', (line, message) => {
    const { aliases, problems } = parseUnitAliases(`县残联\t残联\n${line}\n县妇联\t妇联`);
    expect(aliases.map(({ canonical }) => canonical)).toEqual(['县残联', '县妇联']);
    expect(problems).toEqual([{ line: 2, message }]);
  });

  it('reads an empty file', () => expect(parseUnitAliases('')).toEqual({ aliases: [], problems: [] }));
});
