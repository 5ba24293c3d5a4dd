import type { Span } from '../span.ts';
import { endsInOrdinaryWord } from './ending-guards.ts';
import { isCollectiveOwner, isTownshipName, isWholeUnitName } from './unit-name-shape.ts';

const item = /[^\s、，,；;。：:！？!?（）()“”《》〔〕\n]+/gu;
/** Endings that only organisations have: an item of a sentence that ends so is a name. */
const certain = /(?:指挥部|管委会|海关|海事[局处]|边检站|领导小组|分局|支行|分公司|分中心|供电公司|办事处|联合会)$/u;
const ordinaryTownship = /(?:商业街道|[城下水家老侨异故思]乡|乡镇|[小城集重村特]镇|古镇)$/u;
/** Endings that ordinary phrases share; they count beside a name in a list only. */
const possible = /(?:中心|公司|集团|大学|学院|医院|协会|商会|专班|研究院|银行|[局委办部厅])$/u;
const verb =
  /^(?:改进|打造|建设|建成|成为|推[进动]|加[快强]|形成|完善|支持|引进|培育|设立|组建|成立|依托|围绕|实现|提升|发展|构建|创建|招引|鼓励|引导|落实|以|由|对|在|把|将|与|和|及|为|是|有|每|该|其|新|从|向|并)/u;

const clause = /以上|设立|建立|成立|关于|同意|会同|转发|[或的了]|(?<!自)由|^[请经]/u;
const longest = 24;

/**
 * Finds names that fill an item between two punctuation marks: 某某镇, 某某海关, 某某基地建设指挥部. `named` are names
 * found otherwise; a phrase that could be something else (中心, 公司) counts only beside one of them.
 */
export const findListedNames = (text: string, named: readonly Span[]): readonly Span[] => {
  const namedStarts = new Set(named.map(({ start }) => start));
  const covered = new Set(
    named.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const items = [...text.matchAll(item)]
    .map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ name, start }) => isName(name) && !namedStarts.has(start));
  const sure = items.filter(({ name }) => certain.test(name) || isTownship(name));
  const starts = new Set([...named, ...sure].map(({ start }) => start));
  const ends = new Set([...named, ...sure].map(({ end }) => end));
  const beside = items.filter(
    ({ name, start, end }) =>
      possible.test(name) &&
      !Array.from(name).some((_, at) => covered.has(start + at)) &&
      ((text[start - 1] === '、' && ends.has(start - 1)) || (text[end] === '、' && starts.has(end + 1))),
  );
  return [...sure, ...beside].map(({ start, end }) => ({ start, end }));
};

const isTownship = (name: string): boolean => isTownshipName(name) && !ordinaryTownship.test(name);

const isName = (name: string): boolean =>
  name.length <= longest &&
  name.length >= 3 &&
  isWholeUnitName(name) &&
  !isCollectiveOwner(name) &&
  !verb.test(name) &&
  !clause.test(name) &&
  !endsInOrdinaryWord(name) &&
  !/[和与及](?![平规])/u.test(name);
