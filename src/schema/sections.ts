import { z } from 'zod';
import {
  integer,
  named,
  orEmpty,
  proportion,
  proportionFields,
  quoteFields,
  quotes,
  said,
  saidFields,
  share,
  small,
} from './report-parts.js';

/** Sections of what the customer-relations literature asks of feedback: docs/sections.md. */

const customers = z
  .strictObject({
    all: integer,
    withProblem: proportion.describe('customers who complain at least once'),
    angry: proportion.describe('customers who are angry at least once'),
    exact: z.boolean().describe('false: estimated from a sample of the customers'),
  })
  .nullable()
  .describe('null: no column tells customers apart, or it is masked');

const anger = orEmpty(
  z.strictObject({
    complaints: integer,
    levels: z.array(z.strictObject({ intensity: z.int().min(0).max(4), count: integer })),
    angry: proportion.describe('intensity 3 or 4, of the complaints'),
    problems: proportion.describe('verbatims that complain, of the readable ones'),
    customers,
    themes: z
      .array(z.strictObject({ ...named, ...proportionFields, small, quotes }))
      .describe('what made them angry, most angry verbatims first; shares of the complaints with that theme'),
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
            id: z.string(),
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

const reachability = orEmpty(
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

const moments = orEmpty(
  z.strictObject({
    placed: proportion.describe('verbatims that name a touchpoint or a moment, of the readable ones'),
    touchpoints: z.array(said),
    moments: z.array(said),
    map: z
      .array(
        z.strictObject({
          touchpoint: z.string().nullable(),
          moment: z.string().nullable(),
          verbatims: integer,
          complaints: integer,
          praise: integer,
          angry: integer,
          small,
        }),
      )
      .describe('touchpoint × moment; null: not named'),
    worst: z
      .strictObject({ id: z.string(), complaints: proportion, quotes })
      .nullable()
      .describe('the moment with the highest lower end of its share of complaints; null: too few'),
    best: z.strictObject({ id: z.string(), praise: proportion, quotes }).nullable(),
    sides: z
      .array(
        z.strictObject({
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

const leftOut = orEmpty(
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

const loyalty = orEmpty(
  z.strictObject({
    rs: z
      .array(
        z.strictObject({
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
      verbatims: z
        .array(z.strictObject({ ...quoteFields, longTime: z.boolean(), level: z.int().min(-4).max(0) }))
        .describe('long-time customers first, then who has gone furthest'),
      notShown: integer,
    }),
    grow: said.describe('stay, buy more or recommend'),
  }),
);

const both = z.string();
const relationships = orEmpty(
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

const byId = z.array(z.strictObject({ id: z.string(), ...proportionFields }));
const owners = orEmpty(
  z
    .strictObject({
      owners: byId,
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
            owners: z.array(z.strictObject({ id: z.string(), count: integer.describe('customers') })),
            stages: z.array(z.strictObject({ id: z.string(), count: integer.describe('customers') })),
            exact: z.boolean().describe('false: estimated from a sample of the customers'),
          })
          .nullable()
          .describe('null: no column tells customers apart, or it is masked'),
      }),
    })
    .describe('Complaining verbatims by who can mend it and by value-chain stage; shares of all complaints'),
);

const earlyWarning = orEmpty(
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

const against = z.strictObject({ bad: said, good: said });
const reasons = orEmpty(
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
    })
    .describe('Seven reasons to listen'),
);

const leaders = orEmpty(
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
            .describe('good (at or above all values together) on which; null: too few mentions'),
          clear: z.boolean().describe('both intervals leave the line out'),
        }),
      ),
      notShown: integer,
    }),
  ),
);

export const listeningSections = {
  anger,
  reachability,
  moments,
  leftOut,
  loyalty,
  relationships,
  owners,
  earlyWarning,
  reasons,
  leaders,
};
