import { z } from 'zod';
import {
  integer,
  known,
  named,
  proportion,
  proportionFields,
  quoteFields,
  quotes,
  share,
} from './report-parts.js';
import { listeningSections } from './sections/index.js';
import { REPORT_SCHEMA_VERSION } from './summary.js';

/** Beside what is complained of. */
const owned = {
  owner: z.string().optional().describe('who can mend it'),
  ownerLabel: z.string().optional(),
};

const stance = z
  .strictObject({
    readable: integer,
    total: proportion.describe('verbatims that take this stance, of the readable ones'),
    themes: z
      .array(z.strictObject({ ...named, ...owned, ...proportionFields, quotes }))
      .describe('most frequent first; shares of the readable verbatims'),
    always: z
      .array(z.string())
      .optional()
      .describe('ids of those that no table leaves out: harm to people, privacy, fraud'),
    beyondTop: z
      .array(z.string())
      .optional()
      .describe(
        'ids of those that are shown though --top would leave them out: harm to people, privacy, fraud',
      ),
    withoutTheme: z
      .strictObject({
        id: z.literal('none'),
        ...proportionFields,
        keywords: z
          .array(z.strictObject({ keyword: z.string(), count: integer }))
          .optional()
          .describe('said most often there; of complaints'),
        quotes,
      })
      .describe('verbatims of this stance in which no theme was found'),
    notShown: z
      .strictObject({
        themes: integer,
        mentions: integer,
        list: z
          .array(z.strictObject({ ...named, owner: owned.owner, count: integer }))
          .describe('the first 20 of them'),
      })
      .describe('what --top left out; harm to people, privacy and fraud are always among the themes shown'),
  })
  .describe('A verbatim may have several themes, so shares do not add up to 1');

const disagreement = z.strictObject({
  ...proportionFields,
  of: integer.describe('readable verbatims with such a rating'),
  quotes,
});

const segmentValue = z.strictObject({
  value: z.string().nullable().describe('null: all other values together'),
  verbatims: integer,
  readable: integer,
  complaints: proportion.describe('of the readable verbatims with this value'),
  topTheme: z
    .strictObject({ ...named, count: integer.nullable().describe('null: fewer than --min-cell') })
    .nullable()
    .describe('complaint theme that is more frequent there than any other; null: none, or too few texts'),
  small: z.boolean().describe('too few readable verbatims to compare'),
});

const keyword = { keyword: z.string() };
const distance = {
  logOdds: z
    .number()
    .describe('log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008)'),
  z: z.number().describe('the same over its standard deviation; 2 or more is hardly chance'),
};
const contrast = z.strictObject({ ...keyword, complaints: integer, praise: integer, ...distance });

const urgent = z.array(
  z.strictObject({
    ...quoteFields,
    reasons: z.array(z.strictObject(named)),
    owners: z
      .array(z.string())
      .describe('who can mend what is complained of; where no theme tells, who answers such reasons'),
    ownerLabels: z.array(z.string()).optional(),
  }),
);

const sections = z.strictObject({
  polarity: z
    .strictObject({
      readable: integer,
      rows: z.array(
        z.strictObject({
          polarity: z.enum(['positive', 'neutral', 'negative', 'mixed']),
          ...proportionFields,
          unsure: integer,
        }),
      ),
      unsure: proportion,
      meanScore: z.number().min(-1).max(1).nullable(),
    })
    .optional()
    .describe('Rows count sure verbatims; unsure ones stand apart; shares of all readable ones'),
  urgency: z
    .strictObject({
      levels: z.array(
        z.strictObject({ level: z.enum(['critical', 'high', 'normal', 'none']), count: integer }),
      ),
      reasons: z
        .array(z.strictObject({ ...named, ...owned, count: integer }))
        .describe('of the critical ones'),
      critical: urgent.describe('every critical verbatim, equal texts once, up to 200; never cut by --top'),
      allShown: z.boolean().describe('false: there are more than 200 different texts'),
      high: urgent.describe('the same of those of urgency high'),
    })
    .optional(),
  complaints: stance.optional(),
  praise: stance.optional(),
  groups: z
    .array(z.strictObject({ ...known, complaints: proportion, praise: proportion }))
    .optional()
    .describe('Themes by what stands before the dot; a verbatim counts once a group'),
  ratings: z
    .strictObject({
      scale: z.int().describe('5, 10 or 100: the smallest that holds the highest rating seen'),
      rated: integer,
      unreadable: integer.describe('ratings that are not a number'),
      lowAt: z.number().describe('a rating up to this is low'),
      highAt: z.number().describe('a rating from this on is high'),
      lowButPositive: disagreement,
      highButNegative: disagreement,
    })
    .optional(),
  segments: z
    .array(
      z.strictObject({
        column: z.string(),
        values: z.array(segmentValue),
        notShown: integer.nullable().describe('values in the row of the others; null: too many to know'),
      }),
    )
    .optional(),
  keywords: z
    .strictObject({
      complaints: z.array(contrast).describe('said in complaints rather than in praise, highest z first'),
      praise: z.array(contrast).describe('said in praise rather than in complaints'),
      withoutTheme: z
        .array(z.strictObject({ ...keyword, withoutTheme: integer, withTheme: integer, ...distance }))
        .describe('said in complaints without a theme rather than in those with one: may be new themes'),
      sampled: share.describe('of the texts; below 1 where there are too many different keywords to hold'),
    })
    .optional()
    .describe('Counts are sure verbatims of one polarity; mixed ones count only without or with a theme'),
  facets: z
    .array(
      z.strictObject({
        ...known,
        values: z.array(z.strictObject({ ...known, count: integer, of: integer, share })),
      }),
    )
    .optional(),
  ...z.strictObject(listeningSections).partial().shape,
});

/** What all renderers get: a plain JSON object. Sections without data are absent or say why they are empty. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
    by: z.array(z.string()).describe('versions that made the annotations; more than one where they differ'),
    locale: z.enum(['ko', 'en']),
    subset: z
      .strictObject({ by: z.string().describe('a column, or "owner"'), value: z.string() })
      .optional()
      .describe('only with --split-by: which verbatims the report is about'),
    sources: z.array(z.strictObject({ source: z.string(), verbatims: integer })),
    otherSources: z.int().min(0).describe('verbatims of sources beyond the first 1,000'),
    dates: z.strictObject({
      first: z.string().nullable().describe('YYYY-MM-DD'),
      last: z.string().nullable(),
      dated: integer,
      unreadable: integer,
    }),
    coverage: z
      .strictObject({
        present: integer.describe('read + rejected'),
        read: integer,
        rejected: integer,
        rejects: z.array(z.strictObject({ code: z.string(), count: integer })),
        filteredOut: integer,
        verbatims: integer.describe('read, less those filtered out'),
        padded: integer.describe('rows shorter than the header'),
        empty: integer.describe('nothing to read in them'),
        duplicates: integer.describe('verbatims whose text was there before'),
        duplicatesExact: z.boolean().describe('false: estimated from a sample of the texts'),
        languages: z.array(
          z.strictObject({ language: z.enum(['ko', 'en', 'mixed', 'other']), count: integer }),
        ),
        readable: integer.describe('with a polarity'),
        withoutTheme: integer.describe('readable, with no theme at all'),
        unsure: integer.describe('readable, with a confidence below the threshold'),
      })
      .describe('What was read and what was not'),
    minCell: integer.describe('fewer verbatims than this are too few to compare'),
    sections,
  })
  .describe('A summary report');

export type Report = z.infer<typeof reportSchema>;
export type ReportSections = Report['sections'];
export type SectionId = keyof ReportSections;
export type { Proportion, Quote } from './report-parts.js';
export type StanceSection = z.infer<typeof stance>;
export type Locale = Report['locale'];
