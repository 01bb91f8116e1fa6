import type { ClassProbabilities } from '../../learn/sentiment-model.js';

/** A clause is clear when its side has at least this probability. */
const CLEAR = 0.85;
/** … and a verbatim is mixed only while the whole text is not this sure of one side. */
const ONE_SIDED = 0.97;

/**
 * The probability that a verbatim is mixed: 0 unless one clause is clearly positive and another clearly negative.
 * @param whole the whole verbatim
 * @param clauses all its clauses
 */
export function mixedProbability(whole: ClassProbabilities, clauses: readonly ClassProbabilities[]): number {
  if (clauses.length < 2 || Math.max(whole.positive, whole.negative) > ONE_SIDED) return 0;
  const praise = Math.max(...clauses.map((clause) => clause.positive));
  const blame = Math.max(...clauses.map((clause) => clause.negative));
  return praise >= CLEAR && blame >= CLEAR ? Math.min(praise, blame) : 0;
}
