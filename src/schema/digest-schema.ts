import { z } from 'zod';
import { ALERT_CONDITIONS, DIGEST_SCHEMA_VERSION, PERIOD_KINDS } from './digest.js';
import { integer, named, quoteFields, share } from './report-parts.js';
import { drivers } from './sections/drivers.js';
import { moments } from './sections/experience.js';

const day = z.string().describe('YYYY-MM-DD');
const id = z.string().describe('2026-11-09, 2026-W46, 2026-11 or 2026-Q4');
const partial = z
  .enum(['starts_late', 'ends_early', 'unfinished'])
  .nullable()
  .describe('why the period is not whole; null: it is');

const period = z.strictObject({
  kind: z.enum(PERIOD_KINDS),
  id,
  first: day,
  last: day,
  partial,
  verbatims: integer,
  distinct: integer.describe('with each text once'),
  readable: integer,
  unsure: integer.describe('readable verbatims whose polarity is unsure'),
});

const quotes = z.array(z.strictObject({ ...quoteFields, date: z.string().nullable() }));

const kind = z.enum(['complaint', 'praise', 'facet', 'share']);
const seriesFields = {
  kind,
  id: z.string().describe('theme id, "FACET.value", or complaints, praise, angry, critical'),
  label: z.string(),
  owner: z.string().optional().describe('who can mend it; of complaint themes'),
  ownerLabel: z.string().optional(),
  now: integer.describe('verbatims, copies counted once'),
  nowWithCopies: integer,
  of: integer.describe('readable verbatims, copies counted once'),
  before: integer.describe('verbatims of the baseline'),
  ofBefore: integer,
  share,
  shareLow: share.describe('lower end of the 95 % interval of the share (Wilson 1927)'),
  shareHigh: share.describe('upper end'),
  shareBefore: share,
  ratio: z.number().nullable().describe('share against the baseline’s; null: it was never said before'),
  low: z.number().describe('lower end of the 95 % interval of the ratio'),
  high: z.number().nullable().describe('upper end; null: it has none'),
  direction: z.enum(['up', 'down']),
  verdict: z.enum(['significant', 'usual', 'not_enough']),
  detectors: z
    .array(z.strictObject({ detector: z.enum(['jump', 'drift']), q: z.number(), found: z.boolean() }))
    .describe('which detectors found it, and at which false-discovery rate each would; empty: not tested'),
};
const series = z.strictObject(seriesFields);

const phrase = z.strictObject({
  phrase: z.string(),
  now: integer,
  of: integer,
  before: integer,
  ofBefore: integer,
  isNew: z.boolean(),
  z: z.number().describe('log-odds with an informative Dirichlet prior'),
  q: z.number(),
  withoutTheme: integer.describe('complaints now that say it and have no theme'),
  quotes,
});

/** What `voc digest --format json` writes; src/schema/digest.ts says the same as types. */
export const digestSchema = z
  .strictObject({
    schemaVersion: z.literal(DIGEST_SCHEMA_VERSION),
    by: z.array(z.string()).describe('versions that made the annotations'),
    locale: z.enum(['ko', 'en']),
    asOf: day.describe('the day that counts as today'),
    timezone: z.string(),
    period,
    baseline: z.strictObject({
      against: z.string().describe('as --against says'),
      periods: z.array(period),
      leftOut: z.array(
        z.strictObject({
          id,
          why: z.enum(['starts_late', 'ends_early', 'unfinished', 'silent']),
          verbatims: integer,
        }),
      ),
    }),
    notCompared: z
      .enum(['partial', 'no_baseline', 'nothing_read'])
      .nullable()
      .describe('why nothing was compared; null: it was'),
    alerts: z.array(
      z.strictObject({
        when: z.enum(ALERT_CONDITIONS),
        level: z.enum(['alert', 'critical']),
        subject: z.string().nullable().describe('theme or FACET.value of the rule; null: the whole'),
        label: z.string().nullable(),
        count: integer,
        of: integer,
        limit: z.number().nullable().describe('of the rule, where it has one'),
        quotes,
        others: z
          .array(z.strictObject({ source: z.string(), row: integer }))
          .describe('where others stand that are not quoted, the first ones'),
      }),
    ),
    findings: z.array(z.strictObject({ ...seriesFields, quotes })).describe('what changed beyond chance'),
    trend: z
      .strictObject({
        periods: z.array(id),
        lines: z.array(
          z.strictObject({
            kind,
            ...named,
            shares: z.array(share.nullable()).describe('null: a period of fewer verbatims than minCell'),
          }),
        ),
      })
      .nullable()
      .describe('shares over the whole periods, oldest first; null: fewer than three that have a share'),
    themes: z.array(series).describe('complaint themes, most frequent first, whatever their verdict'),
    furtherThemes: z
      .strictObject({ themes: integer, most: integer.describe('verbatims of the most frequent of them') })
      .describe('complaint themes that are not listed'),
    withoutTheme: z
      .strictObject({
        now: integer,
        of: integer.describe('readable verbatims of the period'),
        share: z.number(),
        before: integer.describe('over the whole baseline'),
        ofBefore: integer,
        keywords: z
          .array(z.strictObject({ keyword: z.string(), count: integer }))
          .describe('said most often there'),
      })
      .describe('complaints in which no theme was found, copies collapsed'),
    sections: z
      .strictObject({ drivers: drivers.optional(), moments: moments.optional() })
      .describe('the period by itself, as a report says it, copies counted once'),
    minCell: integer.describe('fewer verbatims than this are too few to compare'),
    wording: z.strictObject({
      risen: z.array(phrase).describe('words of complaints that are said more than before, new ones first'),
      candidates: z.array(phrase).describe('of those, what most complaints say that no theme explains'),
    }),
    copies: z.strictObject({
      verbatims: integer.describe('copies of an earlier verbatim'),
      campaigns: z.array(
        z.strictObject({
          verbatims: integer,
          themes: z.array(z.string()),
          quote: z.strictObject({ ...quoteFields, date: z.string().nullable() }),
        }),
      ),
    }),
    repeats: z
      .strictObject({
        customers: integer.describe('complain of a theme that they complained of in an earlier period'),
        themes: z.array(z.strictObject({ ...named, customers: integer })),
        sampled: share.describe('of the customers that are known; 1: all'),
      })
      .nullable()
      .describe('null: no customer column'),
    streaks: z.array(z.strictObject({ ...named, periods: integer, share, shareBefore: share })),
    tests: z.strictObject({
      made: integer,
      jump: integer,
      drift: integer,
      words: integer,
      notEnough: integer.describe('series too rare to test'),
      falseDiscoveryRate: share,
      dispersion: z.number(),
      dispersionAssumed: z.boolean(),
    }),
    coverage: z.strictObject({
      read: integer,
      rejected: integer,
      undated: integer.describe('without a readable date: in no period'),
    }),
  })
  .describe('What changed in a period');
