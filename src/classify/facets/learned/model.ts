import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { schema } from '../../../data/packages.js';
import { Failure } from '../../../errors/failure.js';
import { bufferFor } from '../../../learn/features.js';
import { type Head, logit } from '../../../learn/head.js';
import { parseHeader } from '../../../learn/header.js';
import { sha256 } from '../../../learn/model-file.js';
import { ACT_FEATURES, type ActContext, actFeaturizer } from './features.js';

/** What the model of a language tells apart. */
export const HEADS = [
  'complaint',
  'praise',
  'inquiry',
  'request',
  'suggestion',
  'cancellation',
  'abusive',
] as const;
export type HeadName = (typeof HEADS)[number];

/** Log-odds of each head, its threshold already taken off: above 0 means yes. */
export type Readings = Readonly<Record<HeadName, number>>;
/** Reads a text, with what is known of it. */
export type Reader = (text: string, context: ActContext) => Readings;

const headerSchema = schema((z) => {
  const head = z.object({
    bits: z.int().min(1).max(20),
    scale: z.number(),
    bias: z.number(),
    /** Weights of the features that are not hashed. */
    dense: z.array(z.number()),
    /** Log-odds above which the answer is yes. */
    threshold: z.number(),
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
  const open = HEADS.map((name) => ({ name, ...heads[name] }));
  let from = 0;
  const tables = open.map(({ name, bits, scale, bias, dense, threshold }) => {
    const table = new Int8Array(weights.buffer, weights.byteOffset + from, 2 ** bits);
    from += 2 ** bits;
    const model: Head = { bits, scale, bias, table, dense };
    return { name, model, threshold };
  });
  let known: ActContext = { cued: new Map(), score: 0 };
  const featurizer = actFeaturizer(() => known);
  const buffer = bufferFor(featurizer);
  return (text, context) => {
    known = context;
    featurizer.extract(text, buffer);
    return Object.fromEntries(
      tables.map(({ name, model, threshold }) => [name, logit(model, buffer) - threshold]),
    ) as Readings;
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
