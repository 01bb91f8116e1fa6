import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { schema } from '../../../data/packages.js';
import { Failure } from '../../../errors/failure.js';
import { bufferFor, type FeatureBuffer, type Featurizer } from '../../../learn/features.js';
import { parseHeader } from '../../../learn/header.js';
import { HEADER, sha256, WEIGHTS } from '../../../learn/model-file.js';
import { unpackGrams } from '../../../learn/themes/gram-file.js';
import { GramReader, type ReadyGrams } from '../../../learn/themes/gram-model.js';
import { themeGrams } from '../../../learn/themes/grams.js';
import { packReady, readyGrams, unpackReady } from '../../../learn/themes/ready-grams.js';
import { SIDE_SIGNS, SIDES } from '../../../learn/themes/sides.js';
import { SIGNS } from '../../../learn/themes/stack.js';

const headerSchema = schema((z) => {
  const stack = z.object({
    weights: z.array(z.number()).length(SIGNS.length),
    bias: z.record(z.string(), z.number()),
    threshold: z.record(z.string(), z.number().min(0).max(1)),
  });
  return z.object({
    format: z.literal(1),
    language: z.string(),
    features: z.string(),
    sha256: z.string(),
    columns: z.array(z.string()),
    scales: z.array(z.number()),
    bias: z.array(z.number()),
    rows: z.int().min(0),
    /** By theme, how much likelier it is in each field of business (the columns "domain/…", in order). */
    lifts: z.record(z.string(), z.array(z.number())),
    /** How each theme is usually spoken of (`Habit`). */
    habits: z.record(z.string(), z.tuple([z.number(), z.number()])),
    /** How the side of a mention is told (`likeliestSide`). */
    sides: z.array(z.array(z.number()).length(SIDE_SIGNS.length)).length(SIDES.length),
    /** What puts one mention before another (`standing`). */
    order: z.object({
      side: z.number(),
      at: z.number(),
      themes: z.record(z.string(), z.number()),
    }),
    /** How the model alone, and model and cues together, decide. */
    stacks: z.object({ model: stack, both: stack }),
  });
});

/** model.json of a theme model. */
export type ThemeModelHeader = z.infer<ReturnType<typeof headerSchema>>;

/** What reads texts. Buffer and reader are used again for each. */
export interface Scorer {
  readonly featurizer: Featurizer;
  readonly buffer: FeatureBuffer;
  readonly reader: GramReader;
}

/** A theme model ready to read texts. */
export interface ThemeModel extends Scorer {
  readonly header: ThemeModelHeader;
}

const SHIPPED = fileURLToPath(new URL('../../../data/models/', import.meta.url));

const folderOf = (models: string, language: 'ko' | 'en'): string => join(models, `themes-${language}`);

/**
 * The header alone, with the hash of its bytes, which hold the weights' hash: cheap. Throws Failure model_invalid.
 * @param models folder of the models
 */
export function readThemeHeader(
  language: 'ko' | 'en',
  models = SHIPPED,
): {
  readonly header: ThemeModelHeader;
  readonly hash: string;
} {
  const file = join(folderOf(models, language), HEADER);
  const bytes = readModelFile(file);
  try {
    return { header: parseHeader(bytes, headerSchema), hash: sha256(bytes) };
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/** The weights that belong to a header. Throws Failure model_invalid when they are missing, damaged or of another version. */
export function readThemeModel(
  language: 'ko' | 'en',
  modelHeader: ThemeModelHeader,
  models = SHIPPED,
): ThemeModel {
  const ready = readyWeights(language, models);
  const isReady = existsSync(ready);
  const file = isReady ? ready : join(folderOf(models, language), WEIGHTS);
  const bytes = readModelFile(file);
  if (!isReady && sha256(bytes) !== modelHeader.sha256)
    throw damaged(file, `its SHA-256 is not the one that ${HEADER} names`);
  const featurizer = themeGrams(language);
  if (featurizer.id !== modelHeader.features)
    throw damaged(
      file,
      `it needs the features "${modelHeader.features}", this version has "${featurizer.id}"`,
    );
  try {
    const tables: ReadyGrams = isReady
      ? unpackReady(bytes, modelHeader.sha256)
      : readyGrams(unpackGrams(modelHeader, bytes));
    const reader = new GramReader(modelHeader, tables);
    return { header: modelHeader, featurizer, buffer: bufferFor(featurizer), reader };
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/** The weights as the build has prepared them, in their place (`packReady`). */
export const readyWeights = (language: 'ko' | 'en', models = SHIPPED): string =>
  join(folderOf(models, language), 'ready.bin');

/** The weights prepared for `readyWeights`, with the file that they were read from. */
export function prepareWeights(language: 'ko' | 'en'): { readonly file: string; readonly ready: Buffer } {
  const { header } = readThemeHeader(language);
  const file = join(folderOf(SHIPPED, language), WEIGHTS);
  return { file, ready: packReady(readyGrams(unpackGrams(header, readModelFile(file))), header.sha256) };
}

function readModelFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw damaged(file, 'it is missing or cannot be read');
  }
}

const damaged = (file: string, why: string): Failure =>
  new Failure(
    'model_invalid',
    `The theme model file ${file} cannot be used: ${why}.`,
    'Install voc again, or go without it with --themes rules.',
  );
