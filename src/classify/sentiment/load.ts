import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schema } from '../../data/packages.js';
import { unpack } from '../../data/packed.js';
import { Failure } from '../../errors/failure.js';
import { DECISION_INPUTS } from '../../learn/decision.js';
import { englishFeaturizer } from '../../learn/english-features.js';
import type { Featurizer } from '../../learn/features.js';
import { parseHeader } from '../../learn/header.js';
import { koreanFeaturizer } from '../../learn/korean-features.js';
import { HEADER, type ModelHeader, sha256, unpackModel, WEIGHTS } from '../../learn/model-file.js';
import type { SentimentModel } from '../../learn/sentiment-model.js';
import { openValence, parseValence, type ValenceData, type ValenceTable } from '../../learn/valence.js';
import { unpackWords } from '../../learn/word-columns.js';

export type ModelLanguage = 'ko' | 'en';

const headerSchema = schema((z) => {
  const head = z.object({
    bits: z.int().min(1).max(24),
    scale: z.number(),
    bias: z.number(),
    dense: z.array(z.number()),
  });
  const calibration = z.object({ slope: z.number(), offset: z.number() });
  const row = z.array(z.number()).length(DECISION_INPUTS.length);
  return z.object({
    format: z.literal(2),
    language: z.string(),
    features: z.string(),
    minConfidence: z.number().min(0).max(1),
    sha256: z.record(z.string(), z.string()),
    heads: z.object({
      sign: head,
      neutral: head,
      mixed: head,
      gate: head.optional(),
      expert: head.optional(),
      rating: head.optional(),
    }),
    calibration: z.object({ sign: calibration, neutral: calibration }),
    decision: z.object({
      weights: z.object({ negative: row, neutral: row, positive: row, mixed: row }),
    }),
  });
});

/** The folder of the models that voc ships. */
export const SHIPPED_MODELS = fileURLToPath(new URL('../../data/models/', import.meta.url));

/** A model's header, with its bytes: cheap to read, and its hashes stand for the weights. */
export function readHeader(
  folder: string,
  language: ModelLanguage,
): { readonly header: ModelHeader; readonly bytes: Uint8Array } {
  const file = join(folder, `sentiment-${language}`, HEADER);
  const bytes = readModelFile(file);
  try {
    return { header: parseHeader<ModelHeader>(bytes, headerSchema), bytes };
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/** The weights that belong to a header, checked against its hashes, with the featurizer that they were trained on. */
export function readModel(
  folder: string,
  language: ModelLanguage,
  modelHeader: ModelHeader,
): { readonly model: SentimentModel; readonly featurizer: Featurizer } {
  const checkedFile = (name: string): Uint8Array => {
    const file = join(folder, `sentiment-${language}`, name);
    const bytes = readModelFile(file);
    if (sha256(bytes) !== modelHeader.sha256[name])
      throw damaged(file, `its SHA-256 is not the one that ${HEADER} names`);
    return bytes;
  };
  const featurizer =
    language === 'ko'
      ? koreanFeaturizer()
      : englishFeaturizer(
          valenceOf(folder, checkedFile('valence.tsv'), modelHeader.sha256['valence.tsv']!),
          unpackWords(checkedFile('words.bin')),
        );
  const file = join(folder, `sentiment-${language}`, HEADER);
  if (modelHeader.features !== featurizer.id)
    throw damaged(
      file,
      `it needs the features "${modelHeader.features}", this version has "${featurizer.id}"`,
    );
  const weights = checkedFile(WEIGHTS);
  try {
    return { model: unpackModel(modelHeader, weights), featurizer };
  } catch (error) {
    throw damaged(
      join(folder, `sentiment-${language}`, WEIGHTS),
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** The valence of words as the build has read it, beside the file that it was read from. */
export const compiledValence = (folder: string): string => join(folder, 'sentiment-en', 'valence.bin');

/** `sha256`: of the file that was read. */
export type CompiledValence = ValenceData & { readonly sha256: string };

function valenceOf(folder: string, tsv: Uint8Array, hash: string): ValenceTable {
  const file = compiledValence(folder);
  if (existsSync(file)) {
    const compiled = unpack<CompiledValence>(readFileSync(file));
    if (compiled.sha256 === hash) return openValence(compiled);
  }
  return parseValence(new TextDecoder().decode(tsv));
}

function readModelFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw damaged(file, 'it is missing or cannot be read');
  }
}

function damaged(file: string, why: string): Failure {
  return new Failure(
    'model_invalid',
    `The sentiment model file ${file} cannot be used: ${why}.`,
    'Install voc again, or name a folder with whole models with --model.',
  );
}
