import { measureFits } from './answer-features.ts';

/** A figure for each so many: 每万人口4名, 人均20平方米, 每千人. */
const PER_UNIT = /每(?:[百千万]|一?[个名人户家亩]|\d)|人均|户均|亩均/u;
const PER_UNIT_ASKED = /每|人均|户均|亩均|平均|率|比例|一个?[人户家月年天]|单个/u;
/** One thing spoken of, not counted: 选定1套进行确认. A bound or a verb of building makes it a figure. */
const LONE_ONE = /(?<![\d.第])1\s*(?:个|家|项|套|名|人|处|座|次|张|份|间|条|台|辆|艘)(?![以之]?[上下内]|左右|及以上)/u;
const ONE_COUNTS =
  /至少|最[多少]|不[超少低高]|限|只|仅|各|新[建增]|建成|建设|培育|打造|创建|引进|设立|完成|累计|增加|争取|力争|实施|落地|配备|总/u;
const OTHER_FIGURE = /\d/u;
/** The figure of the whole. */
const TOTAL = /总\p{Script=Han}{0,3}数|一?共(?:计|有)?\s*\d|合计|总计|总量/u;

const TOTAL_GAIN = 0.5;

/** True for a clause whose only figure is a single thing that is spoken of. */
const speaksOfOne = (clause: string): boolean =>
  !ONE_COUNTS.test(clause) &&
  LONE_ONE.test(clause) &&
  !OTHER_FIGURE.test(clause.replaceAll(new RegExp(LONE_ONE, 'gu'), ''));

/**
 * True for a clause that counts in the measure asked for and counts the thing itself: a rate for each so many, which the
 * question does not ask for, and a single thing spoken of in passing do not.
 */
export const countsAsked = (question: string, clause: string): boolean =>
  measureFits(question, clause) === true &&
  !(PER_UNIT.test(clause) && !PER_UNIT_ASKED.test(question)) &&
  !speaksOfOne(clause);

/** What it adds to a sentence that one of its clauses gives the figure of the whole in the measure asked for. */
export const totalFit = (question: string, clauses: readonly string[]): number =>
  clauses.some((clause) => TOTAL.test(clause) && countsAsked(question, clause)) ? TOTAL_GAIN : 0;
