import { createHash } from 'node:crypto';
import type { Calibration } from './calibrate.js';
import type { Decision } from './decision.js';
import type { Head } from './head.js';
import type { SentimentModel } from './sentiment-model.js';

/** model.json: everything but the tables, which stand one after the other in weights.bin, in the order of HEADS. */
export interface ModelHeader {
  readonly format: 2;
  readonly language: string;
  /** `Featurizer.id` that the weights were trained on. */
  readonly features: string;
  /** Below this confidence an answer should be called unsure. */
  readonly minConfidence: number;
  /** SHA-256 of weights.bin, and of each further file of the model by its name. */
  readonly sha256: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<'sign' | 'neutral' | 'mixed', HeadHeader>> & {
    readonly gate?: HeadHeader | undefined;
    /** Only with a gate. */
    readonly expert?: HeadHeader | undefined;
    readonly rating?: HeadHeader | undefined;
  };
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
  readonly decision: Decision;
}

type HeadHeader = Omit<Head, 'table'>;

export const WEIGHTS = 'weights.bin';
export const HEADER = 'model.json';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The heads of a model in the order of the file. */
const headsOf = (model: SentimentModel): readonly Head[] => [
  model.sign,
  model.neutral,
  model.mixed,
  ...(model.gate === null ? [] : [model.gate]),
  ...(model.expert === null ? [] : [model.expert]),
  ...(model.rating === null ? [] : [model.rating]),
];

export function packWeights(model: SentimentModel): Uint8Array {
  const tables = headsOf(model).map(({ table }) => table);
  const bytes = new Uint8Array(tables.reduce((sum, table) => sum + table.length, 0));
  let at = 0;
  for (const table of tables) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  return bytes;
}

export function headerOf(
  model: SentimentModel,
  facts: Pick<ModelHeader, 'language' | 'features' | 'minConfidence'>,
  files: Readonly<Record<string, Uint8Array | string>>,
): ModelHeader {
  const bare = ({ bits, scale, bias, dense }: Head): HeadHeader => ({ bits, scale, bias, dense });
  return {
    format: 2,
    ...facts,
    sha256: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
    heads: {
      sign: bare(model.sign),
      neutral: bare(model.neutral),
      mixed: bare(model.mixed),
      ...(model.gate === null ? {} : { gate: bare(model.gate) }),
      ...(model.expert === null ? {} : { expert: bare(model.expert) }),
      ...(model.rating === null ? {} : { rating: bare(model.rating) }),
    },
    calibration: model.calibration,
    decision: model.decision,
  };
}

/** The inverse of `packWeights` and `headerOf`. Throws a RangeError when the sizes do not fit. */
export function unpackModel(header: ModelHeader, weights: Uint8Array): SentimentModel {
  const { sign, neutral, mixed, gate, expert, rating } = header.heads;
  const present = [sign, neutral, mixed, gate, expert, rating].filter((head) => head !== undefined);
  const expected = present.reduce((sum, { bits }) => sum + 2 ** bits, 0);
  if (weights.length !== expected) throw new RangeError(`${weights.length} bytes instead of ${expected}`);
  let at = 0;
  const next = (head: HeadHeader): Head => {
    const size = 2 ** head.bits;
    const table = new Int8Array(weights.buffer, weights.byteOffset + at, size);
    at += size;
    return { ...head, table };
  };
  const heads = { sign: next(sign), neutral: next(neutral), mixed: next(mixed) };
  return {
    ...heads,
    gate: gate ? next(gate) : null,
    expert: expert ? next(expert) : null,
    rating: rating ? next(rating) : null,
    calibration: header.calibration,
    decision: header.decision,
  };
}
