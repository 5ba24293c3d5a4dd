import { expect, it } from 'vitest';
import { asksBeyondUnit } from './asks-beyond-unit.ts';

const TITLES = ['关于加快渔业转型升级的若干意见'];

it.each([
  ['县水利局有哪些', '县水利局'],
  ['县水利局的都列一下', '县水利局'],
  ['把县民政局要落实的都找出来', '县民政局'],
  ['渔业转型升级意见里县财政局有哪些', '县财政局'],
  ['2023年12号文件里县教育局的事项清单', '县教育局'],
  ['给县水利局拉个单子，带上它的都列出来', '县水利局'],
  ['某政发〔2023〕12号里县司法局有哪些', '县司法局'],
])('only the unit: %s', (question, unit) => {
  expect(asksBeyondUnit(question, [unit], TITLES)).toBe(false);
});

it.each([
  ['县消防救援大队检查哪些场所', '县消防救援大队'],
  ['县教育局撤并的学校有哪些', '县教育局'],
  ['到税务局办过户要带哪些材料', '税务局'],
  ['县政府办印发的5号文有哪些附件', '县政府办'],
  ['县住建局的保障房有哪些户型', '县住建局'],
  ['农业农村局发的补贴有哪几种', '农业农村局'],
  ['企业向海事局报告的事项有哪些', '海事局'],
  ['市医保局定的服务项目有哪些价格', '市医保局'],
])('something else: %s', (question, unit) => {
  expect(asksBeyondUnit(question, [unit], TITLES)).toBe(true);
});
