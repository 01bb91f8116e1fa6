import { z } from 'zod';
import { integer, named, orEmpty, proportion } from '../report-parts.js';

const line = z.array(proportion).describe('one for each period, in their order; of its readable verbatims');

export const trends = orEmpty(
  z
    .strictObject({
      unit: z.enum(['day', 'week', 'month', 'quarter', 'year']).describe('the smallest that stays a picture'),
      readable: integer.describe('verbatims in the periods'),
      periods: z
        .array(
          z.strictObject({
            id: z.string().describe('2026-11-09, 2026-W46 (ISO 8601), 2026-11, 2026-Q4 or 2026'),
            readable: integer,
          }),
        )
        .describe(
          'from the first date to the last, silent ones too; the first and the last may not be whole',
        ),
      complaints: line,
      praise: line,
      themes: z.array(z.strictObject({ ...named, line })).describe('complaint themes, most frequent first'),
      leftOut: integer.describe(
        'readable verbatims without a date, or with one more than 20 years from the middle one',
      ),
    })
    .describe('Shares over time'),
);
