import { z } from 'zod';
import { integer, named, orEmpty, share } from '../report-parts.js';

const estimate = z.strictObject({
  value: z.number(),
  low: z.number().describe('lower end of the 95 % bootstrap interval'),
  high: z.number().describe('upper end'),
});
const points = estimate.describe('points of the rating');

export const drivers = orEmpty(
  z
    .strictObject({
      scale: z.int().nullable().describe('5, 10 or 100; null: ratings are larger'),
      rated: integer.describe('readable verbatims with a rating'),
      used: integer.describe('of them, the rows that this is computed from: all, or a fair sample'),
      mean: z.number().describe('mean rating of these rows'),
      explained: share.describe('adjusted R² of the regression of the rating on all themes below'),
      themes: z
        .array(
          z.strictObject({
            ...named,
            complaints: integer.describe('rows that complain of it'),
            share: share.describe('the same, of the rows used'),
            praise: integer.describe('rows that praise it'),
            meanWith: z.number().nullable().describe('mean rating of the rows that complain; null: none do'),
            meanWithout: z.number().nullable().describe('of the other rows'),
            impact: points
              .nullable()
              .describe(
                'leave-one-out: mean rating less that without the rows that complain of it; null: too few',
              ),
            importance: estimate
              .nullable()
              .describe(
                'part of the explained variance: gain in adjusted R² averaged over all orders of entry (LMG, the Shapley value); parts add up to "explained"; around 0, and at times below, for a theme that tells nothing',
              ),
            penalty: points
              .nullable()
              .describe(
                'rating with a complaint against without, all other themes held equal; null: too few',
              ),
            reward: points.nullable().describe('the same with praise'),
            goesWith: z
              .enum(['low', 'high', 'unclear'])
              .describe('low, high: both intervals of the complaint leave out 0; never a cause'),
            grave: z.boolean().describe('harm to people: looked at first, and in no quadrant'),
            quadrant: z
              .enum(['first', 'rare', 'mild', 'watch'])
              .nullable()
              .describe(
                'frequency × penalty against the lines: first: frequent and strong; rare: strong; mild: frequent; null: unclear, grave, or too few themes to place',
              ),
          }),
        )
        .describe('strongest impact on low ratings first'),
      lines: z
        .strictObject({ share, penalty: z.number() })
        .nullable()
        .describe('medians that part the quadrants; null: fewer than four themes go with low ratings'),
      tooFew: z
        .strictObject({ themes: integer, mentions: integer })
        .describe('themes without enough rows to tell, together'),
      runs: integer.describe('resamples of the bootstrap; its seed is fixed'),
    })
    .describe('Which themes go with low and with high ratings'),
);
