import { createHash } from 'node:crypto';
import type { Calibration } from './calibrate.js';
import type { Head } from './head.js';
import type { SentimentModel } from './sentiment-model.js';

/** model.json: everything but the tables, which stand one after the other in weights.bin. */
export interface ModelHeader {
  readonly format: 1;
  readonly language: string;
  /** `Featurizer.id` that the weights were trained on. */
  readonly features: string;
  /** Below this confidence an answer should be called unsure. */
  readonly minConfidence: number;
  /** SHA-256 of weights.bin, and of each further file of the model by its name. */
  readonly sha256: Readonly<Record<string, string>>;
  readonly heads: { readonly sign: HeadHeader; readonly neutral: HeadHeader };
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
}

type HeadHeader = Omit<Head, 'table'>;

export const WEIGHTS = 'weights.bin';
export const HEADER = 'model.json';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The tables in the order of the header's heads. */
export function packWeights(model: SentimentModel): Uint8Array {
  const bytes = new Uint8Array(model.sign.table.length + model.neutral.table.length);
  bytes.set(new Uint8Array(model.sign.table.buffer, model.sign.table.byteOffset, model.sign.table.length));
  bytes.set(
    new Uint8Array(model.neutral.table.buffer, model.neutral.table.byteOffset, model.neutral.table.length),
    model.sign.table.length,
  );
  return bytes;
}

export function headerOf(
  model: SentimentModel,
  facts: Pick<ModelHeader, 'language' | 'features' | 'minConfidence'>,
  files: Readonly<Record<string, Uint8Array | string>>,
): ModelHeader {
  const bare = ({ bits, scale, bias, dense }: Head): HeadHeader => ({ bits, scale, bias, dense });
  return {
    format: 1,
    ...facts,
    sha256: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
    heads: { sign: bare(model.sign), neutral: bare(model.neutral) },
    calibration: model.calibration,
  };
}

/** The inverse of `packWeights` and `headerOf`. Throws a RangeError when the sizes do not fit. */
export function unpackModel(header: ModelHeader, weights: Uint8Array): SentimentModel {
  const sizes = [header.heads.sign, header.heads.neutral].map(({ bits }) => 2 ** bits) as [number, number];
  if (weights.length !== sizes[0] + sizes[1])
    throw new RangeError(`${weights.length} bytes instead of ${sizes[0] + sizes[1]}`);
  const table = (from: number, size: number): Int8Array =>
    new Int8Array(weights.buffer, weights.byteOffset + from, size);
  return {
    sign: { ...header.heads.sign, table: table(0, sizes[0]) },
    neutral: { ...header.heads.neutral, table: table(sizes[0], sizes[1]) },
    calibration: header.calibration,
  };
}
