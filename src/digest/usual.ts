/**
 * Verbatims of a usual period: the mean of those that a period is held against, as "usually" says everywhere in a digest.
 * @returns a whole number; 0 where there is nothing to compare with
 */
export const usualVolume = (verbatims: readonly number[]): number =>
  verbatims.length === 0
    ? 0
    : Math.round(verbatims.reduce((sum, count) => sum + count, 0) / verbatims.length);
