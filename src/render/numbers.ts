/** 1,234,567: the same in both languages, and on every machine, unlike Intl with another ICU. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 0.1234 → "12.3%": as both languages write it, and a line never breaks before the sign. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** "3.1–7.9%" */
export const formatInterval = (low: number, high: number): string =>
  `${(low * 100).toFixed(1)}–${formatShare(high)}`;

/** 0.1234 → "+12.3", in percentage points. */
export const formatPoints = (points: number): string =>
  `${points > 0 ? '+' : ''}${(points * 100).toFixed(1)}`;

/** A rating, or a mean of ratings: "3.42". */
export const formatRating = (rating: number): string => rating.toFixed(2);

/** A change of the rating in its own points: "-0.42", "+0.10". */
export const formatRatingChange = (points: number): string =>
  `${points > 0 ? '+' : ''}${points.toFixed(2)}`.replace(/^[+-](?=0\.00$)/, '');
