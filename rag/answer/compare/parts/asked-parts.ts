/** What a question wants worked out from a whole and its parts. */
export type PartsOperation = 'sum' | 'remainder' | 'share';

const SUM =
  /加(?:一)?(?:起|块|到一)|加总|相加|总和|之和|合(?:起来|计|到一|一块|一起|在一)|拢共|拢总|凑(?:起来|一起|一块)|一共|总共|共计/u;
const REMAINDER =
  /(?:除(?:开|去|掉|了|却)?|扣(?:除|掉|去)|刨(?:除|去|掉|开)|去掉|减(?:去|掉)|抛开|不算|不含|拿掉).{1,24}(?:多少|多大|几|剩)|(?:还剩|还余|剩下?|余下|剩余|其余).{0,10}(?:多少|多大|几)/u;
const SHARE = /占.{0,14}(?:几成|多少|百分之几|多大|比例|几分之几|比重)/u;

/** What a question wants of a whole and its parts; null when nothing of the kind. */
export const askedParts = (question: string): PartsOperation | null => {
  if (REMAINDER.test(question)) return 'remainder';
  if (SHARE.test(question)) return 'share';
  return SUM.test(question) ? 'sum' : null;
};

const JOINING = /、|和|与|跟|以及|及|加上|加(?!起|一|总|块|到)/u;
const PAUSE = /[，,。；;？?！!：:]/u;
/** Words of adding and asking: a stretch that has nothing else names no thing. */
const ASKING =
  /之和|总和|加(?:一)?(?:起来|起|块儿?)|加总|相加|合(?:起来|计|一块儿?|一起|在一起)|拢共|拢总|一共|总共|共计|多少钱?|多大|几[个家项套所座条亩]?|分别|等于|[是有呢吗要能拿领补各的了得给共]/gu;

/** The things a question lists: its stretches between pauses, each cut at the words that join; asking words left out. */
export const listedThings = (question: string): readonly (readonly string[])[] =>
  question
    .normalize('NFKC')
    .replace(/之和|总和/gu, ' ')
    .split(PAUSE)
    .map((stretch) =>
      stretch.split(JOINING).filter((piece) => piece.replace(ASKING, '').replace(/\s/gu, '').length >= 2),
    )
    .filter((pieces) => pieces.length > 0);

const COUNTED_THINGS = /([两二三四五六七八九])(?:块|项|个|者|样|类|笔|种|处|家|部分)/u;
const NUMERALS = ' 一二三四五六七八九';

/** How many things a question says it names: 三块面积 → 3; null when it does not say. */
export const countedThings = (question: string): number | null => {
  const numeral = COUNTED_THINGS.exec(question)?.[1];
  if (numeral === undefined) return null;
  return numeral === '两' ? 2 : NUMERALS.indexOf(numeral);
};

/** True when a question names three things or more to be put together: two figures are then not the answer. */
export const namesManyParts = (question: string): boolean =>
  (countedThings(question) ?? 0) >= 3 || /(?:\p{Script=Han}{2,10}、){2,}|、.{1,10}[和与及]/u.test(question);
