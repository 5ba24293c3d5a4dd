import type { Calculation, Claim } from './claim.ts';
import { combineFigures } from './combine-figures.ts';
import { comparable } from './comparable.ts';
import { dayAfter } from './day-after.ts';
import { daysApart } from './days-apart.ts';
import { unsupportedFacts } from './unsupported-facts.ts';

/** What calculations may rest on. */
export interface CalculationGround {
  /** Text of the quotes and of what is given. */
  readonly support: string;
  /** The statements that have passed the gate. */
  readonly passed: ReadonlySet<Claim>;
}

/** Figures as they are written in a statement. */
const written = (result: number): string => String(Number(result.toFixed(6)));

const stands = (words: string, support: string): boolean => unsupportedFacts(words, support).length === 0;

/** True when a figure stands whole: neither 5万元 in 15万元 nor 3元 in 3元/亩. */
const isPrinted = (figure: string, support: string): boolean =>
  support.split('\n').some((line) => {
    const ground = comparable(line);
    for (let at = ground.indexOf(figure); at >= 0; at = ground.indexOf(figure, at + 1))
      if (!/\d[.,]?$/u.test(ground.slice(0, at)) && !/^[\d/]/u.test(ground.slice(at + figure.length))) return true;
    return false;
  });

/** A statement counts once; two parts of a document may bear the same words. */
const countOf = (things: readonly (Claim | string)[]): number => {
  const words = things.filter((thing) => typeof thing === 'string');
  return words.length + new Set(things.filter((thing) => typeof thing !== 'string')).size;
};

const holds = (calculation: Calculation, { support, passed }: CalculationGround): boolean => {
  switch (calculation.kind) {
    case 'count':
      return (
        countOf(calculation.of) === calculation.result &&
        calculation.of.every((one) =>
          typeof one === 'string' ? comparable(support).includes(comparable(one)) : passed.has(one),
        )
      );
    case 'product':
      return (
        written(calculation.factors.reduce((product, factor) => product * factor, 1)) === written(calculation.result) &&
        calculation.factors.every((factor) => stands(written(factor), support))
      );
    case 'difference':
    case 'sum':
    case 'ratio':
    case 'share':
      return (
        combineFigures(calculation.kind, calculation.of) === calculation.result &&
        calculation.of.every((figure) => isPrinted(comparable(figure), support))
      );
    case 'years':
      return (
        calculation.to - calculation.from + 1 === calculation.result &&
        stands(`${calculation.from}\n${calculation.to}`, support)
      );
    case 'days':
      return (
        daysApart(calculation.from, calculation.to) === calculation.result &&
        stands(`${calculation.from}\n${calculation.to}`, support)
      );
    case 'after':
      return (
        dayAfter(calculation.from, calculation.span) === calculation.result &&
        [calculation.from, calculation.span].every((words) => comparable(support).includes(comparable(words)))
      );
  }
};

/** The results of calculations that come out the same when done again; null when one of them does not. */
export const resultsThatHold = (
  calculations: readonly Calculation[],
  ground: CalculationGround,
): readonly string[] | null => {
  const results: string[] = [];
  for (const calculation of calculations) {
    if (!holds(calculation, { ...ground, support: [ground.support, ...results].join('\n') })) return null;
    const { result } = calculation;
    results.push(typeof result === 'string' ? result : written(result));
  }
  return results;
};
