import { chiSquareTail } from './chi-square.js';

/** Verbatims of one value of a segment: how many there are, and how many say what is counted. */
export interface Part {
  readonly of: number;
  readonly count: number;
}

/** Fewer expected than this in a cell and the chi-square distribution is no good guide (Cochran 1954). */
const FEWEST_EXPECTED = 5;

/** Pearson's test that all parts say it alike, of those in which enough are expected; null where these are fewer than two. */
export function homogeneity(all: readonly Part[]): { chiSquare: number; degrees: number; p: number } | null {
  const expected = ({ of }: Part, share: number) => of * Math.min(share, 1 - share);
  const whole = sum(all);
  const parts = all.filter((part) => expected(part, whole.count / whole.of) >= FEWEST_EXPECTED);
  if (parts.length < 2) return null;
  const { of, count } = sum(parts);
  const share = count / of;
  if (share === 0 || share === 1) return null;
  let chiSquare = 0;
  for (const part of parts)
    chiSquare += (part.count - part.of * share) ** 2 / (part.of * share * (1 - share));
  const degrees = parts.length - 1;
  return { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
}

/** How far each part is from the whole, in standard errors (Haberman 1973, adjusted residual). */
export function residuals(parts: readonly Part[]): number[] {
  const { of, count } = sum(parts);
  const share = count / of;
  return parts.map((part) => {
    const error = Math.sqrt(part.of * share * (1 - share) * (1 - part.of / of));
    return error === 0 ? 0 : (part.count - part.of * share) / error;
  });
}

/** Which parts are not shown: those below `fewest`, and where that is one alone, the next smallest, which with the total would give it away. */
export function suppressed(parts: readonly Part[], fewest: number): boolean[] {
  const hidden = parts.map(({ count }) => count < fewest);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const [next] = parts
    .map(({ count }, index) => ({ count, index }))
    .filter(({ index }) => !hidden[index])
    .sort((a, b) => a.count - b.count || a.index - b.index);
  if (next) hidden[next.index] = true;
  return hidden;
}

const sum = (parts: readonly Part[]): Part =>
  parts.reduce((all, { of, count }) => ({ of: all.of + of, count: all.count + count }), { of: 0, count: 0 });
