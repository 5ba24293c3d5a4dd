import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '../../../test/support/sample-documents.ts';
import { matchYearlyNames } from './match-yearly-name.ts';

const held = (title: string, signedOn: string | null = null, file = `${title}.txt`): StoredDocument =>
  ({
    document: bareDocument({ id: `${title} ${signedOn ?? file}`, title, signedOn, file }),
  }) as unknown as StoredDocument;

const DOCUMENTS = [
  held('政府工作报告', '2021-03-05', 'a_国务院政府工作报告.txt'),
  held('政府工作报告', '2023-03-05', 'b_国务院政府工作报告.txt'),
  held('某市2023年政府工作报告'),
  held('某县2024年渔业安全生产工作要点'),
  held('某县2025年渔业安全生产工作要点'),
  held('某县消防安全三年行动方案（2022—2024年）'),
];

const named = (question: string) =>
  matchYearlyNames(question, DOCUMENTS).map(
    ({ document }) => `${document.title} ${document.signedOn?.slice(0, 4) ?? ''}`,
  );

describe('matchYearlyNames', () => {
  it('tells papers of one name apart by their year', () => {
    expect(named('2023年国务院政府工作报告赤字率多少')).toEqual(['政府工作报告 2023']);
    expect(named('2021年和2023年两份国务院政府工作报告哪年高')).toEqual(['政府工作报告 2021', '政府工作报告 2023']);
    expect(named('2025年渔业安全生产工作要点谁牵头')).toEqual(['某县2025年渔业安全生产工作要点 ']);
    expect(named('2021年与2023年国务院政府工作报告的就业目标相差多少')).toEqual([
      '政府工作报告 2021',
      '政府工作报告 2023',
    ]);
  });

  it('keeps several of one year', () =>
    expect(named('2023年政府工作报告怎么说')).toEqual(['政府工作报告 2023', '某市2023年政府工作报告 ']));

  it('reads years of two figures', () => expect(named('21年政府工作报告的就业目标')).toEqual(['政府工作报告 2021']));

  it('leaves the issuer out where only papers of other years bear the name with it', () =>
    expect(named('2024年某县渔业安全生产工作要点')).toEqual(['某县2024年渔业安全生产工作要点 ']));

  it('and none where that year is not held, or only one paper bears the name', () => {
    expect(named('2019年国务院政府工作报告')).toEqual([]);
    expect(named('2023年消防安全三年行动方案要完成什么')).toEqual([]);
    expect(named('到2025年要培育几家企业')).toEqual([]);
  });
});
