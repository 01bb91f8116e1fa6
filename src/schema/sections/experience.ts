import { z } from 'zod';
import {
  integer,
  known,
  named,
  orEmpty,
  proportion,
  proportionFields,
  quotes,
  said,
  saidFields,
  small,
} from '../report-parts.js';

const customers = z
  .strictObject({
    all: integer,
    withProblem: proportion.describe('customers who complain at least once'),
    angry: proportion.describe('customers who are angry at least once'),
    exact: z.boolean().describe('false: estimated from a sample of the customers'),
  })
  .nullable()
  .describe('null: no column tells customers apart, or it is masked');

export const anger = orEmpty(
  z.strictObject({
    complaints: integer,
    levels: z.array(z.strictObject({ intensity: z.int().min(0).max(4), count: integer })),
    angry: proportion.describe('intensity 3 or 4, of the complaints'),
    problems: proportion.describe('verbatims that complain, of the readable ones'),
    customers,
    themes: z
      .array(z.strictObject({ ...named, ...proportionFields, small, quotes }))
      .describe('what made them angry, most angry verbatims first; shares of the complaints with that theme'),
    unsaid: integer.describe('angry complaints without a theme'),
    did: z.array(said).describe('what they did or threaten (behaviours), of the readable verbatims'),
    wanted: z
      .strictObject({
        any: proportion.describe('verbatims that say what they want, of the readable ones'),
        words: proportion.describe(
          'want an apology, an explanation, to be heard …: words; of those that want anything',
        ),
        money: proportion.describe('want money or goods'),
        acts: proportion.describe('want something done'),
        remedies: z.array(
          z.strictObject({
            ...known,
            kind: z.enum(['words', 'money', 'acts']),
            ...proportionFields,
            got: integer.nullable().describe('verbatims that praise how that went; null: nobody can tell'),
            lacking: integer.nullable().describe('verbatims that complain of how that went'),
          }),
        ),
      })
      .describe('What they wanted, against what they say of it'),
    abuse: proportion.describe('verbatims that insult, of the readable ones'),
  }),
);

export const reachability = orEmpty(
  z.strictObject({
    any: proportion.describe('verbatims with one of the causes, of the readable ones'),
    angryHere: proportion.describe('angry ones of the complaints with such a cause'),
    angryElsewhere: proportion.describe('angry ones of the other complaints'),
    causes: z
      .array(said)
      .describe(
        'nobody (to talk to), wait, passed (around), again (contacted before), story (told again), switch (of channel), machine',
      ),
  }),
);

export const moments = orEmpty(
  z.strictObject({
    placed: proportion.describe('verbatims that name a touchpoint or a moment, of the readable ones'),
    touchpoints: z.array(said),
    moments: z.array(said),
    map: z
      .array(
        z.strictObject({
          touchpoint: z.string().nullable(),
          touchpointLabel: z.string().nullable().optional(),
          moment: z.string().nullable(),
          momentLabel: z.string().nullable().optional(),
          verbatims: integer,
          complaints: integer,
          praise: integer,
          angry: integer,
          small,
        }),
      )
      .describe('touchpoint × moment; null: not named'),
    worst: z
      .strictObject({ ...known, complaints: proportion, quotes })
      .nullable()
      .describe('the moment with the highest lower end of its share of complaints; null: too few'),
    best: z.strictObject({ ...known, praise: proportion, quotes }).nullable(),
    sides: z
      .array(
        z.strictObject({
          ...known,
          id: z.enum(['physical', 'digital', 'person', 'machine']),
          verbatims: integer,
          complaints: proportion.describe('of the verbatims of this side'),
          angry: integer,
          small,
        }),
      )
      .describe('physical against digital touchpoints, a person against a machine'),
    customersWork: said.describe('work that was left to the customer: self-service, finding out alone'),
  }),
);

export const leftOut = orEmpty(
  z.strictObject({
    groups: z.array(
      z.strictObject({
        ...saidFields,
        topTheme: z
          .strictObject({ ...named, count: integer })
          .nullable()
          .describe('most frequent complaint; null: none, or too few verbatims'),
      }),
    ),
    access: said.describe('complaints of accessibility'),
    machine: said.describe('complaints of self-service'),
  }),
);
