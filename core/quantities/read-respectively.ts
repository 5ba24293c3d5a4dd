import type { Span } from '../span.ts';
import { skipLeadIn } from './cut-wording.ts';
import type { Figure } from './figure.ts';
import type { Part } from './split-parts.ts';

const respectively = /分别|依次/gu;
/** `农业、服务业增加值分别增长…`: 农业 alone is not what is measured. */
const metric = /[率数量值额度比重占费资]$|收入|标准|面积|里程|产值|规模|总数$/u;
/** Longer lists are tables in words; they are cut like any other clause. */
const mostFigures = 6;

/**
 * Reads `A、B分别达到100%和90%` as one part: its figures share the wording, and the bound words that stand only once.
 * Null when the clause has no 分别 before two figures or more.
 */
export const readRespectively = (text: string, clause: Span, figures: readonly Figure[]): readonly Part[] | null => {
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last || figures.length < 2 || figures.length > mostFigures) return null;
  const head = text.slice(clause.start, first.start);
  const word = [...head.matchAll(respectively)].at(-1);
  if (!word) return null;
  const shared = figures.map((figure) =>
    figure.before === null && figure.after === null
      ? {
          ...first,
          ...ownAmount(figure),
          bound: last.after ?? first.bound,
          after: last.after,
          approximate: last.approximate,
        }
      : figure,
  );
  const start = skipLeadIn(text, { start: clause.start, end: first.start });
  const names = splitNames(text, { start, end: clause.start + word.index });
  const together = { start, end: first.start };
  const isListed =
    names.length === figures.length && names.every((name) => metric.test(text.slice(name.start, name.end)));
  const subjects = isListed ? names : figures.map(() => together);
  return [{ start: clause.start, end: clause.end, figures: shared, subjects }];
};

const ownAmount = ({ start, end, value, high, unit, kind }: Figure) => ({ start, end, value, high, unit, kind });

const splitNames = (text: string, { start, end }: Span): readonly Span[] => {
  const names: Span[] = [];
  let from = start;
  for (const sign of text.slice(start, end).matchAll(/、|以及|和(?![谐美睦平])|及(?![时格])|与/gu)) {
    names.push({ start: from, end: start + sign.index });
    from = start + sign.index + sign[0].length;
  }
  return [...names, { start: from, end }];
};
