import { z } from 'zod';
import { SCHEMA_VERSION } from './annotation.js';

const offset = z.int().min(0);
const share = z.number().min(0).max(1);
const ids = z.array(z.string());

const span = z.strictObject({
  start: offset.describe('UTF-16 offset into the original text'),
  end: offset.describe('exclusive'),
  text: z.string(),
  column: z.string().optional().describe('only when the record has several text columns'),
});

const mention = z.strictObject({
  id: z.string(),
  polarity: z.enum(['positive', 'neutral', 'negative']),
  confidence: share,
  evidence: z.array(span.extend({ rule: z.string().describe('"theme.id/rule-name", or "model"') })),
});

/** The annotation contract as a schema; test/render/schemas.test.ts holds it against the types of annotation.ts. */
export const annotationSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    by: z.string().describe('versions that made it: program, taxonomy and model hashes'),
    source: z.string().describe('input file name without its folder, "-" for standard input'),
    row: z.int().min(1).describe('1-based data record in that source, the header not counted'),
    id: z.string().nullable(),
    date: z.string().nullable().describe('ISO 8601, with time and zone when the input has them'),
    rating: z
      .union([z.number(), z.string()])
      .nullable()
      .describe('as in the input; never used to decide polarity'),
    language: z.enum(['ko', 'en', 'mixed', 'other', 'none']),
    polarity: z
      .enum(['positive', 'neutral', 'negative', 'mixed'])
      .nullable()
      .describe('null when there is nothing to read'),
    score: z.number().min(-1).max(1),
    confidence: share.describe('calibrated probability of the polarity given'),
    unsure: z.boolean().describe('confidence below the threshold'),
    intensity: z
      .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
      .describe('0 calm, 1 displeased, 2 upset, 3 angry, 4 furious'),
    themes: z
      .array(mention)
      .describe('one entry per theme and polarity, the main one first, then by first span'),
    intents: ids,
    remedies: ids,
    behaviours: ids,
    effort: z
      .strictObject({ level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), signs: ids })
      .nullable(),
    touchpoints: ids,
    moment: z.string().nullable(),
    loyalty: z
      .strictObject({ retention: z.number(), relatedSales: z.number(), referral: z.number() })
      .describe('each -4 … 4'),
    relationship: z.string().nullable(),
    customerGroup: ids,
    urgency: z.strictObject({ level: z.enum(['none', 'normal', 'high', 'critical']), reasons: ids }),
    abusive: z.boolean(),
    owners: ids,
    keywords: ids.nullable(),
    facetEvidence: z.record(z.string(), z.array(span)).describe('by "facet.value"'),
    redactions: z.array(
      z.strictObject({ start: offset, end: offset, kind: z.string(), column: z.string().optional() }),
    ),
    fingerprint: z.string().describe('hash of the normalised text: equal texts, equal fingerprints'),
    text: z.string().optional().describe('only with --with-text'),
    texts: z
      .record(z.string(), z.string())
      .optional()
      .describe('by column, instead of text, where there are several'),
    guide: z
      .strictObject({
        language: z.enum(['ko', 'en']).describe('of the guide: that of the customer'),
        acknowledge: z.string(),
        wants: z.string(),
        owner: z.string(),
        when: z.string(),
        how: z.string().describe('"" where the text gives no reason for a rule'),
      })
      .nullable()
      .optional()
      .describe('only with --guide: how to listen; null where there is nothing to answer'),
  })
  .describe('What voc says about one verbatim');
