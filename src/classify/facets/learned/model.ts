import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { schema } from '../../../data/packages.js';
import { Failure } from '../../../errors/failure.js';
import { bufferFor, type FeatureBuffer } from '../../../learn/features.js';
import { type Head, logit } from '../../../learn/head.js';
import { HeadBank } from '../../../learn/head-bank.js';
import { parseHeader } from '../../../learn/header.js';
import { sha256 } from '../../../learn/model-file.js';
import { ALARMS } from '../alarms.js';
import { ABUSE_FEATURES, abuseFeaturizer } from './abuse-features.js';
import { ACT_FEATURES, type ActContext, actFeaturizer } from './features.js';

/**
 * What the model of a language tells apart: acts, alarms and abuse, and, of a whole text only, `customer`: somebody speaks as a customer of
 * something, and `harm`: somebody was or could have been hurt by what is sold.
 */
export const HEADS = [
  'complaint',
  'praise',
  'inquiry',
  'request',
  'suggestion',
  'cancellation',
  ...ALARMS,
  'abusive',
  'customer',
  'harm',
] as const;
/** The acts and the alarms stand before it, and after it what is asked about whole texts only. */
const ABUSIVE = HEADS.indexOf('abusive');
const OF_WHOLE = ABUSIVE + 1;
export type HeadName = (typeof HEADS)[number];

/** Log-odds of each head, its threshold already taken off: above 0 means yes. */
export type Readings = Readonly<Record<HeadName, number>>;
/** Readings by the index of each head in HEADS. */
export const readingsBy = (of: (head: number) => number): Record<HeadName, number> => ({
  complaint: of(0),
  praise: of(1),
  inquiry: of(2),
  request: of(3),
  suggestion: of(4),
  cancellation: of(5),
  account_taken: of(6),
  abusive: of(7),
  customer: of(8),
  harm: of(9),
});
export interface Reader {
  /** Reads a text, with what is known of it. What is asked of whole texts only is -∞ for a sentence, and so is abuse, which costs more. */
  read(text: string, context: ActContext, isWhole: boolean): Record<HeadName, number>;
  /** Whether the text read last is abusive. */
  abusive(): number;
}

const headerSchema = schema((z) => {
  const head = z.object({
    bits: z.int().min(1).max(20),
    scale: z.number(),
    bias: z.number(),
    /** Weights of the features that are not hashed. */
    dense: z.array(z.number()),
    /** Log-odds above which the answer is yes. */
    threshold: z.number(),
    /** Where they are not the model's. */
    features: z.string().optional(),
  });
  return z.object({
    format: z.literal(1),
    language: z.enum(['ko', 'en']),
    features: z.string(),
    sha256: z.string(),
    heads: z.record(z.enum(HEADS), head),
  });
});
export type FacetModelHeader = z.infer<ReturnType<typeof headerSchema>>;

const MODELS = fileURLToPath(new URL('../../../data/models/', import.meta.url));

/** Reads the facet model of a language. Throws Failure model_invalid when a file is missing or damaged. */
export function readFacetModel(language: 'ko' | 'en', folder: string = MODELS): Reader {
  const file = join(folder, `facets-${language}`, 'model.json');
  const { features, heads, sha256: hash } = headerOf(file);
  if (features !== ACT_FEATURES)
    throw damaged(file, `it needs the features "${features}", this version has "${ACT_FEATURES}"`);
  const weightsFile = join(folder, `facets-${language}`, 'weights.bin');
  const weights = read(weightsFile);
  if (sha256(weights) !== hash)
    throw damaged(weightsFile, 'its SHA-256 is not the one that model.json names');
  let from = 0;
  const models = HEADS.map((name): Head => {
    const { bits, scale, bias, dense } = heads[name]!;
    const table = new Int8Array(weights.buffer, weights.byteOffset + from, 2 ** bits);
    from += 2 ** bits;
    return { bits, scale, bias, table, dense };
  });
  const thresholds = HEADS.map((name) => heads[name]!.threshold);
  const last: { text: string; context: ActContext } = { text: '', context: { cued: new Map(), score: 0 } };
  const featurizer = actFeaturizer(() => last.context);
  const buffer = bufferFor(featurizer);
  const acts = new HeadBank(models.slice(0, ABUSIVE));
  const wholes = new HeadBank(models.slice(OF_WHOLE));
  const readAbuse = abuseReader(models[ABUSIVE]!, heads.abusive?.features, () => last.context);
  if (readAbuse === null)
    throw damaged(file, `its abuse needs the features "${heads.abusive?.features}", not "${ABUSE_FEATURES}"`);
  return {
    read(text, context, isWhole) {
      last.text = text;
      last.context = context;
      featurizer.extract(text, buffer);
      const logits = acts.read(buffer);
      const ofWhole = isWhole ? wholes.read(buffer) : null;
      return readingsBy((head) => {
        const logit = head < ABUSIVE ? logits[head]! : ofWhole?.[head - OF_WHOLE];
        return (logit ?? Number.NEGATIVE_INFINITY) - thresholds[head]!;
      });
    },
    abusive: () => readAbuse(last.text, buffer) - thresholds[ABUSIVE]!,
  };
}

/** Log-odds of abuse, by features of its own or, without any, by those of the acts; null where voc does not have them. */
function abuseReader(
  head: Head,
  features: string | undefined,
  context: () => ActContext,
): ((text: string, ofActs: FeatureBuffer) => number) | null {
  if (features === undefined) return (_, ofActs) => logit(head, ofActs);
  if (features !== ABUSE_FEATURES) return null;
  const featurizer = abuseFeaturizer(context);
  const buffer = bufferFor(featurizer);
  return (text) => {
    featurizer.extract(text, buffer);
    return logit(head, buffer);
  };
}

function headerOf(file: string): FacetModelHeader {
  const bytes = read(file);
  try {
    return parseHeader(bytes, headerSchema);
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw damaged(file, 'it is missing or cannot be read');
  }
}

const damaged = (file: string, why: string): Failure =>
  new Failure('model_invalid', `The facet model file ${file} cannot be used: ${why}.`, 'Install voc again.');
