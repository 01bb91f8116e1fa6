import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';
import { schema } from '../../data/packages.js';
import type { Head } from '../head.js';
import { sha256 } from '../model-file.js';
import type { Adaptation, Correction, LanguageAdaptation } from './correction.js';

/** An adapted model as one JSON document: corrections, tables deflated in base64, the hash of its base and its own. */
export interface AdaptedModel {
  /** SHA-256 of the shipped models that it corrects. */
  readonly base: string;
  readonly madeBy: string;
  /** What it was fitted to, for people. */
  readonly rows: Readonly<Record<string, number>>;
  readonly adaptation: Adaptation;
}

const FORMAT = 'voc-adapted-model';
const MOST_BITS = 20;

const fileSchema = schema((z) => {
  const finite = z.number().min(-1e6).max(1e6);
  const expert = z.strictObject({
    bits: z.int().min(1).max(MOST_BITS),
    scale: finite,
    bias: finite,
    dense: z.array(finite).max(1000),
    table: z.base64(),
  });
  const correction = z
    .strictObject({ base: finite, own: finite, offset: finite, experts: z.array(expert).max(4) })
    .nullable();
  const language = z.strictObject({
    features: z.array(z.string()).max(4),
    sign: correction,
    neutral: correction,
  });
  return z.strictObject({
    format: z.literal(FORMAT),
    version: z.literal(1),
    base: z.string(),
    madeBy: z.string(),
    rows: z.record(z.string(), z.int()),
    languages: z.strictObject({ ko: language.optional(), en: language.optional() }),
  });
});
type File = z.infer<ReturnType<typeof fileSchema>>;

/** The text of the file. Same model, same bytes. */
export function packAdapted({ base, madeBy, rows, adaptation }: AdaptedModel): string {
  const languages: File['languages'] = {};
  for (const id of ['ko', 'en'] as const) {
    const own = adaptation[id];
    if (own)
      languages[id] = { features: [...own.features], sign: pack(own.sign), neutral: pack(own.neutral) };
  }
  const body: File = { format: FORMAT, version: 1, base, madeBy, rows, languages };
  const seal = sha256(JSON.stringify(body));
  return `${JSON.stringify({ ...body, sha256: seal })}\n`;
}

/** The inverse. Throws a RangeError that says what is wrong with it. */
export function unpackAdapted(text: string): AdaptedModel {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError('it is not JSON, or was cut off');
  }
  if (typeof json !== 'object' || json === null || (json as { format?: unknown }).format !== FORMAT)
    throw new RangeError('it was not written by "voc train"');
  const { sha256: seal, ...body } = json as Record<string, unknown>;
  if (seal !== sha256(JSON.stringify(body))) throw new RangeError('it was changed after it was written');
  const checked = fileSchema().safeParse(body);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new RangeError(`${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'unexpected'}`);
  }
  const { base, madeBy, rows, languages } = checked.data;
  const adaptation: { -readonly [L in keyof Adaptation]: Adaptation[L] } = {};
  for (const id of ['ko', 'en'] as const) {
    const own = languages[id];
    if (own) adaptation[id] = unpackLanguage(own);
  }
  return { base, madeBy, rows, adaptation };
}

type Packed = NonNullable<File['languages']['ko']>['sign'];

const pack = (own: Correction | null): Packed =>
  own && {
    ...own,
    experts: own.experts.map(({ bits, scale, bias, dense, table }) => ({
      bits,
      scale,
      bias,
      dense: [...dense],
      table: deflateRawSync(table, { level: 9 }).toString('base64'),
    })),
  };

function unpackLanguage({
  features,
  sign,
  neutral,
}: NonNullable<File['languages']['ko']>): LanguageAdaptation {
  const open = (own: Packed): Correction | null => {
    if (own === null) return null;
    if (own.experts.length !== 0 && own.experts.length !== features.length)
      throw new RangeError(`${own.experts.length} experts for ${features.length} featurizers`);
    return { ...own, experts: own.experts.map((packed) => ({ ...packed, table: inflate(packed) })) };
  };
  return { features, sign: open(sign), neutral: open(neutral) };
}

function inflate({ table, bits }: { readonly table: string; readonly bits: number }): Head['table'] {
  const size = 2 ** bits;
  let bytes: Buffer;
  try {
    bytes = inflateRawSync(Buffer.from(table, 'base64'), { maxOutputLength: size });
  } catch {
    throw new RangeError('a table cannot be unpacked');
  }
  if (bytes.length !== size) throw new RangeError(`a table of ${bytes.length} instead of ${size}`);
  return new Int8Array(bytes.buffer, bytes.byteOffset, size);
}
