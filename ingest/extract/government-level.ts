import type { GovernmentLevel } from '#core/document.ts';

interface LevelRule {
  readonly level: GovernmentLevel;
  readonly pattern: RegExp;
  readonly why: string;
}

/** Words that begin with the sign of a division and name none. */
const notAPlace = '(?![场容域])(?!政(?![府协务法研数]))(?!民(?![政宗族]))';
const name = '\\p{Script=Han}{2,6}?';
const province = '(?:\\p{Script=Han}{2,3}省|\\p{Script=Han}{2,6}?自治区|(?:北京|上海|天津|重庆)市)';
const prefecture = `(?:${name}(?:市${notAPlace}|自治州|地区|盟))`;

/** From the innermost division outwards; the first rule that matches the name decides. */
const rules: readonly LevelRule[] = [
  {
    level: '乡镇',
    pattern: new RegExp(
      `^(?:${province})?${prefecture}?(?:${name}[县区市旗])?${name}(?:乡|镇|街道)(?:人民政府|办事处|党|委|$)`,
      'u',
    ),
    why: '某某县某某镇人民政府, 某某街道办事处',
  },
  {
    level: '县',
    pattern: new RegExp(
      `^(?:${province})?${prefecture}?${name}(?:自治县|县(?![域级])|(?<!自治|地|园|开发|高新|新|功能)区(?![域块划])|旗)`,
      'u',
    ),
    why: '某某县教育局, 某某市某某区人民政府',
  },
  {
    level: '县',
    pattern: new RegExp(`^(?:${province})?${prefecture}${name}市${notAPlace}`, 'u'),
    why: 'a second 市 is a county-level city',
  },
  { level: '县', pattern: /^(?:县|区(?![域块划])|旗)(?!级|内)/u, why: '县发改局' },
  {
    level: '市',
    pattern: new RegExp(`^(?!(?:北京|上海|天津|重庆)市)(?:${province})?${prefecture}`, 'u'),
    why: '某某市人民政府办公室, 某某自治州; the four 直辖市 are of province level',
  },
  { level: '市', pattern: new RegExp(`^(?:市${notAPlace}|州)`, 'u'), why: '市经信局' },
  { level: '省', pattern: new RegExp(`^(?:${province}|省)`, 'u'), why: '某某省财政厅, 省发展改革委, 直辖市' },
  {
    level: '国家',
    pattern:
      /^(?:中央|国务院|国家|全国|中华人民共和国|中国|最高人民|中共中央)|(?:部|总局|总署|审计署|证监会|监委)$|^\p{Script=Han}{2,8}部/u,
    why: '国务院办公厅, 财政部, 市场监管总局',
  },
];

/** Central bodies with branches: 国家税务总局某某市税务局, 中国人民银行某某省分行, 中共某某县委. */
const branchOf =
  /^(?:国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局|国家外汇管理局|中共|中国共产党)(?=.{4,})/u;

/** The level of government an issuer belongs to, by its name; null where the name does not tell. */
export const governmentLevel = (issuer: string): GovernmentLevel | null => {
  const first = issuer.split(/[、\s]/u)[0] ?? '';
  const local = first.replace(branchOf, '');
  return levelOf(local) ?? levelOf(first);
};

const levelOf = (unit: string): GovernmentLevel | null =>
  rules.find(({ pattern }) => pattern.test(unit))?.level ?? null;
