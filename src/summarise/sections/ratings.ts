import { scaleOf } from '../../input/columns/rating-value.js';
import type { RatingCell, Summary } from '../../schema/summary.js';
import { absorbSample, emptySample } from '../sample.js';
import { proportion } from '../wilson.js';
import type { BuildSection, SectionContext } from './section.js';

/** Up to this share of the scale a rating is low, from that on high: 2 and 4 of 5 stars. */
const LOW = 0.4;
const HIGH = 0.8;

/** Where the stars and the words disagree: a slip of the finger, irony, or a text that voc misread. */
export const ratings: BuildSection<'ratings'> = (summary, context) => {
  const scale = scaleOf(summary.highestRating);
  if (scale === null) return undefined;
  const cells = [...summary.ratings.cells].map(([value, cell]) => ({ value: Number(value), cell }));
  const [lowAt, highAt] = [scale * LOW, scale * HIGH];
  const where = (test: (value: number) => boolean) =>
    cells.filter(({ value }) => test(value)).map(({ cell }) => cell);
  return {
    scale,
    rated: cells.reduce((sum, { cell }) => sum + cell.verbatims, summary.ratings.other?.verbatims ?? 0),
    unreadable: summary.unreadableRatings,
    lowAt,
    highAt,
    lowButPositive: disagreement(
      'positive',
      where((value) => value <= lowAt),
      summary,
      context,
    ),
    highButNegative: disagreement(
      'negative',
      where((value) => value >= highAt),
      summary,
      context,
    ),
  };
};

function disagreement(
  polarity: 'positive' | 'negative',
  cells: readonly RatingCell[],
  { options }: Summary,
  context: SectionContext,
) {
  const sample = emptySample(options.limits.quotes);
  for (const cell of cells) absorbSample(sample, cell.quotes[polarity]);
  const of = cells.reduce((sum, cell) => sum + cell.verbatims, 0);
  const count = cells.reduce((sum, cell) => sum + (cell.polarities.get(polarity) ?? 0), 0);
  return { ...proportion(count, of), quotes: context.quotes(sample) };
}
