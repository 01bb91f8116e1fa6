import { z } from 'zod';
import {
  integer,
  known,
  named,
  orEmpty,
  proportion,
  proportionFields,
  quoteFields,
  quotes,
  said,
  saidFields,
  small,
} from '../report-parts.js';

export const loyalty = orEmpty(
  z.strictObject({
    rs: z
      .array(
        z.strictObject({
          ...known,
          id: z.enum(['retention', 'relatedSales', 'referral']),
          up: proportion,
          down: proportion,
          levels: z
            .array(z.strictObject({ level: z.int().min(-4).max(4), count: integer }))
            .describe('sign: direction; 1 hint, 2 conditional, 3 stated, 4 done'),
          upQuotes: quotes,
          downQuotes: quotes,
        }),
      )
      .describe('The three Rs (Heskett, Sasser & Schlesinger), of the readable verbatims'),
    atRisk: z.strictObject({
      ...proportionFields,
      longTime: integer.describe('of them, verbatims of long-time customers'),
      conditional: integer.describe('of them, "once more and I leave"'),
      themes: z
        .array(z.strictObject({ ...named, ...proportionFields, small, quotes }))
        .describe(
          'why: themes of their complaints; a verbatim may have several, shares are of those at risk',
        ),
      unsaid: integer.describe('of them, verbatims without a complaint theme'),
      verbatims: z
        .array(z.strictObject({ ...quoteFields, longTime: z.boolean(), level: z.int().min(-4).max(0) }))
        .describe('long-time customers first, then who has gone furthest'),
      notShown: integer,
      distinct: integer.nullable().describe('different texts of them; null: more than are held'),
    }),
    grow: said.describe('stay, buy more or recommend'),
  }),
);

const both = z.string();
export const relationships = orEmpty(
  z.strictObject({
    said: proportion.describe('verbatims that say what relation they assume, of the readable ones'),
    relations: z
      .array(
        z.strictObject({
          ...saidFields,
          expects: both.nullable().describe('what such a customer expects'),
          breach: both.nullable().describe('what typically breaks it'),
          response: both.nullable().describe('how to answer'),
        }),
      )
      .describe('only those said in --min-cell verbatims or more; shares of those that say one'),
    tooFew: z.strictObject({ relations: integer, verbatims: integer }).describe('the other ones, together'),
  }),
);
