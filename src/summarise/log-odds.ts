/** A word and how often each of two sides says it. */
export interface Said {
  readonly word: string;
  readonly here: number;
  readonly there: number;
}

export interface Contrast extends Said {
  /** Log-odds ratio; above 0: said here rather than there. */
  readonly logOdds: number;
  readonly z: number;
}

/** Weight of the prior against what both sides say: so little that it only keeps words said on one side alone from infinity. */
const PRIOR = 0.1;

/**
 * Log-odds ratio with an informative Dirichlet prior, and its z-score: Monroe, Colaresi & Quinn 2008, "Fightin' Words", equations
 * 16, 19 and 22. The prior of a word is what both sides together say of it.
 */
export function logOddsRatios(words: readonly Said[]): Contrast[] {
  const sumOf = (side: 'here' | 'there') => words.reduce((sum, word) => sum + word[side], 0);
  const here = sumOf('here');
  const there = sumOf('there');
  const priors = PRIOR * (here + there);
  // alone, a word has nothing to stand out from
  if (words.length < 2) return words.map((said) => ({ ...said, logOdds: 0, z: 0 }));
  return words.map((said) => {
    const prior = PRIOR * (said.here + said.there);
    const own = said.here + prior;
    const other = said.there + prior;
    const logOdds = Math.log(own / (here + priors - own)) - Math.log(other / (there + priors - other));
    return { ...said, logOdds, z: logOdds / Math.sqrt(1 / own + 1 / other) };
  });
}
