import { describe, expect, it } from 'vitest';
import { FIRM_DEFINITION, firmnessOf } from './defining-form.ts';

describe('firmnessOf', () => {
  it.each([
    ['无房家庭', '本办法所称无房家庭，是指家庭成员在本市均无自有产权住房的家庭。'],
    ['绿色金融', '绿色金融是为支持环境改善、应对气候变化而提供的一系列金融服务的总称，包括绿色信贷等。'],
    ['两库', '建立检查对象名录库和执法检查人员名录库（统称“两库”）。'],
  ])('takes a sentence for a firm definition of %s', (term, sentence) => {
    expect(firmnessOf(term)(sentence)).toBeGreaterThanOrEqual(FIRM_DEFINITION);
  });

  it.each([
    ['全科型', '“全科型”教师（能够承担两门以上学科教学的教师）占比达到三成。'],
    ['三大粮仓', '打造“三大粮仓”——北部水稻粮仓、中部玉米粮仓、南部杂粮粮仓。'],
    ['河长制', '河长制是落实属地责任的一项管理制度。'],
  ])('takes a bracket, a dash or a genus for a looser one of %s', (term, sentence) => {
    const firmness = firmnessOf(term)(sentence);
    expect(firmness).toBeGreaterThan(0);
    expect(firmness).toBeLessThan(FIRM_DEFINITION);
  });

  it.each([
    ['主要股东', '本细则所称主要股东材料包括：'],
    ['河长制', '全面推行河长制，压实各级责任。'],
    ['消防站', '每个乡镇建成1个消防站（含微型）。'],
  ])('finds no definition of %s where it is only used', (term, sentence) => {
    expect(firmnessOf(term)(sentence)).toBeLessThan(FIRM_DEFINITION);
  });
});
