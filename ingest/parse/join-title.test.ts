import { expect, it } from 'vitest';
import { joinTitle } from './join-title.ts';

it('drops the white space of wrapping and spacing out', () => {
  expect(joinTitle(['清河县人民政府办公室关于印发 清河县行动方案', '(2023—2027年)的通知'])).toBe(
    '清河县人民政府办公室关于印发清河县行动方案(2023—2027年)的通知',
  );
  expect(joinTitle(['国 务 院 工 作 规 则'])).toBe('国务院工作规则');
});

it('keeps joint issuers apart', () => {
  expect(joinTitle(['某市医疗保障局 某市财政局', '某市民政局关于印发 某某办法的通知'])).toBe(
    '某市医疗保障局 某市财政局 某市民政局关于印发某某办法的通知',
  );
});
