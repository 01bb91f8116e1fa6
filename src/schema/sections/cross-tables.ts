import { z } from 'zod';
import { integer, named, orEmpty, share } from '../report-parts.js';

const cell = z.strictObject({
  value: z.string().nullable().describe('of the segment; null: all other values together'),
  count: integer.nullable().describe('verbatims of that value that complain of the theme; null: suppressed'),
  ofRow: share.nullable().describe('of the readable verbatims of that value'),
  ofColumn: share.nullable().describe('of the verbatims that complain of the theme'),
  direction: z
    .enum(['more', 'less'])
    .nullable()
    .describe('against the other values, where the theme differs and the adjusted residual is beyond 1.96'),
});

export const crossTables = orEmpty(
  z
    .array(
      z.strictObject({
        column: z.string(),
        values: z.array(z.strictObject({ value: z.string().nullable(), readable: integer })),
        themes: z.array(
          z.strictObject({
            ...named,
            count: integer,
            share: share.describe('of all readable verbatims'),
            test: z
              .strictObject({
                chiSquare: z.number(),
                degrees: integer,
                p: share,
                q: share.describe('the same after Benjamini & Hochberg 1995 over the themes of the table'),
              })
              .nullable()
              .describe(
                'that the values complain of it alike (Pearson), of those where at least 5 are expected; null: fewer than two',
              ),
            differs: z.boolean().describe('q is 0.05 or less'),
            cells: z.array(cell).describe('one for each of the values, in their order'),
          }),
        ),
        suppressed: integer.describe('cells below --min-cell, and those that would give them away'),
      }),
    )
    .describe('Complaint themes by each --segment column'),
);
