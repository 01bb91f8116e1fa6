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
  small,
} from '../report-parts.js';

const byId = z.array(z.strictObject({ ...known, ...proportionFields }));
export const owners = orEmpty(
  z
    .strictObject({
      complaints: integer.describe('what the shares are of'),
      owners: z.array(z.strictObject({ ...known, ...proportionFields, quotes })),
      stages: byId,
      causedBy: z
        .strictObject({
          promise: said.describe('not as promised: caused where it was promised'),
          make: said.describe('not good enough: caused where it was made'),
        })
        .describe('quality complaints, of the complaints'),
      again: z.strictObject({
        said: said.describe('say that they had to contact again, of the complaints'),
        customers: z
          .strictObject({
            complaining: integer,
            again: proportion.describe('complain in two verbatims or more, of the complaining customers'),
            sameProblem: proportion.describe('of the same theme in two verbatims or more'),
            themes: z.array(z.strictObject({ ...named, count: integer.describe('customers') })),
            owners: z.array(z.strictObject({ ...known, count: integer.describe('customers') })),
            stages: z.array(z.strictObject({ ...known, count: integer.describe('customers') })),
            exact: z.boolean().describe('false: estimated from a sample of the customers'),
          })
          .nullable()
          .describe('null: no column tells customers apart, or it is masked'),
      }),
    })
    .describe('Complaining verbatims by who can mend it and by value-chain stage; shares of all complaints'),
);

export const earlyWarning = orEmpty(
  z.strictObject({
    hazards: proportion.describe('of the readable verbatims'),
    products: z
      .array(
        z.strictObject({
          product: z.string().nullable().describe('null: not named'),
          ...proportionFields,
          of: integer.describe('readable verbatims of this product'),
          small,
        }),
      )
      .describe('every product with a hazard, most hazards first; shares of its own verbatims'),
    verbatims: z
      .array(z.strictObject({ ...quoteFields, product: z.string().nullable() }))
      .describe('every verbatim that reports a hazard, also equal ones; never cut by --top'),
    allShown: z.boolean().describe('false: there are more than are held; a fair sample is shown'),
  }),
);
