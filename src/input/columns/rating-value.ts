const NUMBER = /^(\d{1,4}(?:\.\d{1,4})?)\s*(?:점|stars?|\/\s*\d{1,3})?$/i;
const STARS = /^[★⭐]+[☆✩]*$/u;

/** A rating as a number of 0 or more: 4, "4.5", "4점", "4/5", "4 stars", "★★★★☆"; null where it is none. */
export function ratingValue(rating: number | string | null): number | null {
  if (typeof rating === 'number') return rating >= 0 && Number.isFinite(rating) ? rating : null;
  const text = rating?.replace(/\uFE0F/g, '').trim() ?? '';
  const digits = NUMBER.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  return STARS.test(text) ? [...text].filter((sign) => sign === '★' || sign === '⭐').length : null;
}

const SCALES = [5, 10, 100] as const;

/** The smallest usual scale that holds the highest rating seen; null where none does. */
export const scaleOf = (highest: number | null): number | null =>
  highest === null ? null : (SCALES.find((scale) => highest <= scale) ?? null);
