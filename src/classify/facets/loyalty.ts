import type { Fired } from './evidence.js';

/**
 * The grade of one R: what was done counts over what is said, and of two that are equally strong the later one, for
 * customers tell first what was and then what will be ("10년 단골이었는데 이제 안 갑니다"): a threat to leave outweighs past loyalty.
 */
export function gradeOf(fired: readonly Fired[]): number {
  const levels = fired.map(({ level }) => level ?? 0);
  const worst = Math.min(0, ...levels);
  const best = Math.max(0, ...levels);
  if (worst <= -3 || best === 0) return worst;
  // "Customer for 8 years, leaving if it is not fixed."
  if (worst === -2 && levels.lastIndexOf(worst) > levels.lastIndexOf(best)) return worst;
  if (best >= 3 || worst === 0) return best;
  return levels.at(-1) ?? 0;
}
