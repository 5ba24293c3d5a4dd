/** From here on a sentence says what a term means, whatever the question is. */
export const FIRM_DEFINITION = 3;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A sentence may open with its number. */
const OPENING = '^(?:[（(\\d一二三四五六七八九十、.）)]*)';
/** Words that a definition of the form X是…的总和 ends in. */
const GENUS =
  '(?:总和|总称|统称|合称|集合|[行活机模方制体形状产服工载平办][为动制式度系态品务具体台法]|人员|企业|单位|组织|机构|个人|家庭)';

interface Form {
  readonly pattern: RegExp;
  readonly firmness: number;
}

const formsOf = (name: string): readonly Form[] => [
  {
    pattern: new RegExp(
      `${name}(?:（[^）]*）)?，?(?:主要|均|都)?(?:是指|系指|指的是|即是|指(?=[^导示标定南引出]))`,
      'u',
    ),
    firmness: 4,
  },
  {
    pattern: new RegExp(
      `所(?:称|指|说)(?:的)?${name}(?:（[^）]*）)?[，,]?(?:主要|均|都)?(?:是|指|包括|即|系|为|由)`,
      'u',
    ),
    firmness: 4,
  },
  { pattern: new RegExp(`(?:以下|下|统|简|通)?(?:统|简|合)?(?<!所)称(?:为)?${name}`, 'u'), firmness: 3 },
  { pattern: new RegExp(`${OPENING}${name}是[^。；]{8,}(?:总和|总称|统称|合称)`, 'u'), firmness: 3 },
  { pattern: new RegExp(`${name}\\p{Script=Han}{0,4}（(?:即|指|是指|包括)?[^）]{6,}）`, 'u'), firmness: 2 },
  { pattern: new RegExp(`${name}(?:，)?(?:即|包括|由[^，。]{2,30}(?:组成|构成))`, 'u'), firmness: 2 },
  { pattern: new RegExp(`${name}[—－-]{1,2}[^，。；]{2,}、`, 'u'), firmness: 2 },
  { pattern: new RegExp(`${OPENING}${name}是[^。；]{6,}的[^。；，]{0,12}${GENUS}(?:[，。；]|$)`, 'u'), firmness: 2 },
  { pattern: new RegExp(`${OPENING}${name}是`, 'u'), firmness: 1.5 },
  { pattern: new RegExp(`${OPENING}${name}[：:]`, 'u'), firmness: 1.5 },
];

/** How firmly a sentence defines a term, 0 to 4; 0 when it only uses it. */
export const firmnessOf = (term: string): ((sentence: string) => number) => {
  const forms = formsOf(escaped(term));
  return (sentence) => {
    const plain = sentence.replace(/[“”"'‘’\s]/gu, '');
    return Math.max(0, ...forms.map(({ pattern, firmness }) => (pattern.test(plain) ? firmness : 0)));
  };
};
