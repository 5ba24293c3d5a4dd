import type { Figure } from './figure.ts';
import { endsWithDoing, givesMoney, startsWithDoing } from './verbs.ts';

/** What stands around a figure in its clause. */
export interface FigureContext {
  readonly figure: Figure;
  /** Words between the figure before (or the start of the clause) and this one. */
  readonly head: string;
  /** Words from the end of the bound to the end of the clause. */
  readonly tail: string;
  /** A further figure in the same clause with no 、 between. */
  readonly hasNext: boolean;
}

/** What may follow `50万元以上` when it is reached or given, not when it describes the noun after it. */
const predicate =
  /^(?:作为|用于|用以|进行|并|且|给予|享受|奖励|补助|补贴|奖补|支持|通过|达到|实现|由|按|以|为|纳入|列入|确保|向|对|在|将|可|应|须|需|要|时|后|前|计|执行|缴|支付|发放|拨付|到|至|比(?!例|重)|较|同比|罚款|[、和及与或〔“”])/u;
const givenNoun =
  /^的?\p{Script=Han}{0,6}(?:奖励|补助|补贴|资助|奖补|贴息|资金|经费|罚款|优惠|支持|贷款)|^的\p{Script=Han}{0,6}(?:比例|标准|额度|幅度|速度|增速)/u;

/**
 * Tells a condition (`亩均税收5万元以下低效企业`, `年销售额达到5000万元的`) from what is to be reached or given. Counted
 * things (`6项以上新产品`) are conditions only before 的 where nothing brings them about.
 */
export const isThreshold = (context: FigureContext): boolean => {
  const { figure, head, tail } = context;
  if (isAge(figure) && /满$/u.test(head)) return true;
  if (figure.kind === 'goal' || figure.kind === 'bare' || tail === '') return false;
  if (givesMoney(head) || givenNoun.test(tail)) return false;
  const bounded = figure.after !== null || (figure.before !== null && figure.before !== '=');
  if (tail === '的') return true;
  if (tail.startsWith('的'))
    return figure.kind === 'count' ? bounded && !mentionsDoing(head) : bounded || isAge(figure);
  return figure.kind === 'count' ? saysWhichOnes(context) : describesNoun(context, bounded);
};

/** `30户以上自然村寨…实现全覆盖`: the figure to be reached follows. */
const saysWhichOnes = ({ figure, head, hasNext }: FigureContext): boolean =>
  head === '' && figure.after !== null && hasNext;

/** `50万元以上行政村占比…`, `收入20-60万元比例…` */
const describesNoun = ({ figure, tail, hasNext }: FigureContext, bounded: boolean): boolean => {
  if (!isAge(figure) && predicate.test(tail)) return false;
  if (figure.after !== null) return !isWithin(figure) && !startsWithDoing(tail);
  return hasNext && !bounded && figure.kind !== 'ratio';
};

/** An age says who is meant, whatever follows: `18—40周岁计30分`. */
const isAge = ({ kind }: Figure): boolean => kind === 'age';

const mentionsDoing = (head: string): boolean => startsWithDoing(head) || endsWithDoing(head);

/** `30日内向社会公布` sets a time. */
const isWithin = ({ kind, after }: Figure): boolean => kind === 'duration' && after === '<=';
