import { z } from 'zod';
import {
  integer,
  named,
  orEmpty,
  proportion,
  proportionFields,
  quotes,
  said,
  share,
} from '../report-parts.js';

const against = z.strictObject({ bad: said, good: said });
export const reasons = orEmpty(
  z
    .strictObject({
      needs: z.strictObject({
        suggestions: said,
        themes: z.array(z.strictObject({ ...named, count: integer })).describe('complained of beside a wish'),
        newWords: z.array(z.string()).describe('said in complaints that no theme covers'),
      }),
      handling: against.describe('how fast complaints are handled'),
      image: against.describe('what was promised: not kept, kept'),
      advertise: z
        .array(z.strictObject({ ...named, ...proportionFields, quotes }))
        .describe('praised themes, in the words of customers; of the readable verbatims'),
      advertiseUnthemed: said
        .optional()
        .describe('praise and nothing else that has no theme; only where no theme is praised so'),
      keep: said.describe('may leave'),
      grow: said.describe('stay, buy more or recommend'),
      event: z
        .strictObject({
          day: z.string(),
          before: z.strictObject({ readable: integer, complaints: proportion, praise: proportion }),
          after: z.strictObject({ readable: integer, complaints: proportion, praise: proportion }),
          change: z
            .strictObject({
              points: z.number().describe('share of complaints from that day on less the one before, -1 … 1'),
              low: z.number().describe('lower end of its 95 % interval (Newcombe 1998, method 10)'),
              high: z.number(),
              clear: z.boolean().describe('the interval does not hold 0'),
            })
            .nullable()
            .describe('null: too few on one side'),
          outside: z
            .strictObject({ first: z.string(), last: z.string() })
            .optional()
            .describe('only where all texts with a date are on one side: the days that they are from'),
          themes: z.array(
            z.strictObject({
              ...named,
              before: proportion,
              after: proportion,
              clear: z.boolean().describe('differs by a 99.9 % interval, as many themes are compared'),
            }),
          ),
        })
        .nullable()
        .describe('before and after --event; null: none was given, or no verbatim has a date'),
      undatedEvent: z
        .string()
        .optional()
        .describe('the day of --event, only where no verbatim has a date to compare by'),
    })
    .describe('Seven reasons to listen'),
);

export const leaders = orEmpty(
  z.array(
    z.strictObject({
      column: z.string(),
      service: share.describe('praise among praise and complaints of service, all values together'),
      price: share.describe('the same of price'),
      values: z.array(
        z.strictObject({
          value: z.string(),
          service: proportion.describe('praise among its mentions of service'),
          price: proportion.describe('praise among its mentions of price'),
          quadrant: z
            .enum(['both', 'service', 'price', 'neither'])
            .nullable()
            .describe(
              'good (at or above all other values together) on which; null: too few mentions of it or of the others',
            ),
          clear: z.boolean().describe('both differences from the others leave 0 out (95 %, Newcombe)'),
        }),
      ),
      notShown: integer,
    }),
  ),
);
