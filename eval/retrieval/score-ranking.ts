/** How good one ranking is, each from 0 to 1. */
export interface RankingScore {
  readonly ndcg10: number;
  readonly recall5: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly hit1: number;
}

/**
 * Scores a ranking against the grades of the relevant documents, which must not be empty. nDCG takes the grade itself
 * as gain and log2(rank + 1) as discount, as trec_eval does. A document that is ranked twice counts where it stands
 * first.
 */
export const scoreRanking = (ranking: readonly string[], relevant: ReadonlyMap<string, number>): RankingScore => {
  const grades = [...new Set(ranking)].map((id) => relevant.get(id) ?? 0);
  const ideal = [...relevant.values()].toSorted((left, right) => right - left);
  const recall = (depth: number): number => grades.slice(0, depth).filter((grade) => grade > 0).length / relevant.size;
  return {
    ndcg10: gain(grades.slice(0, 10)) / gain(ideal.slice(0, 10)),
    recall5: recall(5),
    recall10: recall(10),
    recall100: recall(100),
    hit1: (grades[0] ?? 0) > 0 ? 1 : 0,
  };
};

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);

/** The mean of each measure. */
export const meanScore = (scores: readonly RankingScore[]): RankingScore => {
  const mean = (of: (score: RankingScore) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall5: mean(({ recall5 }) => recall5),
    recall10: mean(({ recall10 }) => recall10),
    recall100: mean(({ recall100 }) => recall100),
    hit1: mean(({ hit1 }) => hit1),
  };
};
