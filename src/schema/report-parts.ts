import { z } from 'zod';

export const integer = z.int().min(0);
export const share = z.number().min(0).max(1);

export const proportionFields = {
  count: integer.describe('verbatims'),
  of: integer.describe('verbatims that they are counted among, which the section names'),
  share: share.describe('count / of, six decimals; pages tell it where `of` is --min-cell or more'),
  low: share.describe('lower end of the 95 % interval of the share (Wilson 1927)'),
  high: share.describe('upper end'),
};
export const proportion = z.strictObject(proportionFields);

export const quoteFields = {
  text: z.string().describe('redacted; ends with "…" where it was cut'),
  source: z.string(),
  row: integer,
  marks: z
    .array(z.tuple([integer, integer]))
    .optional()
    .describe('stretches of the text that are the evidence: UTF-16 offsets, end exclusive, ascending'),
};
const quote = z.strictObject(quoteFields);
export const quotes = z.array(quote);

export const named = { id: z.string(), label: z.string() };
export const small = z.boolean().describe('fewer verbatims than --min-cell');

/** What voc knows by name. The label is put in where it is written: JSON and templates. */
export const known = {
  id: z.string(),
  label: z.string().optional().describe('its name in the language of the report'),
};

/** Verbatims of which one thing holds. */
export const saidFields = {
  ...known,
  ...proportionFields,
  complaints: integer.describe('of them, verbatims that complain'),
  praise: integer.describe('of them, verbatims that praise'),
  angry: integer.describe('of them, complaints of intensity 3 or more'),
  small,
  quotes,
};
export const said = z.strictObject(saidFields);

/** Why a section has nothing to show. */
export const EMPTY_REASONS = [
  'nothing_readable',
  'no_complaints',
  'no_cues',
  'no_hazards',
  'no_segment',
  'no_pairs',
  'no_dates',
  'no_ratings',
  'few_ratings',
] as const;

const empty = z
  .strictObject({
    empty: z
      .enum(EMPTY_REASONS)
      .describe(
        'nothing_readable: no verbatim could be read; no_complaints: none complains; no_cues: none says anything of the kind; no_hazards: none reports a hazard; no_segment: needs --segment; no_pairs: too few speak of service and of price; no_dates: no verbatims of two days or more; no_ratings: no column of ratings; few_ratings: too few ratings, all of them the same, or no theme in enough of them',
      ),
  })
  .describe('A section without data says why');

/** A section, or why it is empty. */
export const orEmpty = <Section extends z.ZodType>(section: Section) => z.union([section, empty]);

export type Proportion = z.infer<typeof proportion>;
export type Quote = z.infer<typeof quote>;
export type Said = z.infer<typeof said>;
export type Empty = z.infer<typeof empty>;
export type EmptyReason = Empty['empty'];
