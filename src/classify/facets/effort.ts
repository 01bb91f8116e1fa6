import type { Annotation } from '../../schema/annotation.js';
import type { Fired } from './evidence.js';

const MOST = 3;

/** Level of effort: the points of its distinct signs, three at most; null when no sign is given. */
export function effortOf(fired: readonly Fired[], signs: readonly string[]): Annotation['effort'] {
  if (signs.length === 0) return null;
  const points = signs.map((sign) =>
    Math.max(...fired.filter(({ rule }) => rule.id === sign).map(({ level }) => level ?? 1)),
  );
  const sum = points.reduce((a, b) => a + b, 0);
  return { level: Math.min(MOST, sum) as 0 | 1 | 2 | 3, signs };
}
