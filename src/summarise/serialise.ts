import { Failure } from '../errors/failure.js';
import type { Fingerprints, Summary } from '../schema/summary.js';
import { absorbFingerprints, emptyFingerprints } from '../text/fingerprints.js';
import { order } from './counts.js';
import { isSummary } from './shape.js';

/**
 * Version of the serialised form; a change of what a field means bumps it, also where its shape stays: counts of two meanings must not be
 * added. 2: rated rows count complaints and praise as every section does. 3: covered segment values are counted one by one.
 */
const SUMMARY_FORMAT = 'voc-summary/3';
const OTHER_VERSION = /^voc-summary\/\d+$/;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A summary as plain JSON: maps become { map: [[key, value], …] } in the order of their keys, fingerprints a sorted list. Equal
 * summaries give equal bytes, whatever the order in which they were collected.
 */
export const summaryToJson = (summary: Summary): Json => ({
  format: SUMMARY_FORMAT,
  summary: encode(summary),
});

const ANEW = 'Make it again from the export with this version.';

/**
 * The summary that summaryToJson wrote. @throws Failure summary_invalid for anything else; `source` names it in the message, `remedy` says
 * what to do about one of another version
 */
export function summaryFromJson(json: unknown, source: string, remedy = ANEW): Summary {
  const { format, summary } = (json ?? {}) as { format?: unknown; summary?: unknown };
  if (typeof format === 'string' && OTHER_VERSION.test(format) && format !== SUMMARY_FORMAT)
    throw new Failure(
      'summary_invalid',
      `${source} was made by another version of voc (${format}, this one writes ${SUMMARY_FORMAT}), which counted in another way.`,
      remedy,
    );
  if (format !== SUMMARY_FORMAT) throw invalid(source);
  try {
    const read = decode(summary as Json);
    // What another version of voc wrote lacks a part or has one too many.
    if (!isSummary(read)) throw invalid(source);
    return read as Summary;
  } catch (error) {
    throw error instanceof Failure ? error : invalid(source);
  }
}

const invalid = (source: string): Failure =>
  new Failure(
    'summary_invalid',
    `${source} does not hold a summary that this version of voc can read.`,
    ANEW,
  );

function encode(value: unknown): Json {
  if (value instanceof Map) {
    const entries = [...value].sort(([a], [b]) => order(a, b));
    return { map: entries.map(([key, one]) => [key as string | number, encode(one)]) };
  }
  if (Array.isArray(value)) return value.map(encode);
  if (value === null || typeof value !== 'object') return value as Json;
  if ('high' in value) return encodeFingerprints(value as Fingerprints);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, encode(one)]),
  );
}

function decode(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(decode);
  const object = json as { readonly [key: string]: Json };
  if (Array.isArray(object.map))
    return new Map(
      (object.map as readonly (readonly [string, Json])[]).map(([key, one]) => [key, decode(one)]),
    );
  if (Array.isArray(object.texts) && typeof object.level === 'number')
    return decodeFingerprints(object as { limit: number; level: number; texts: readonly string[] });
  return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, decode(one)]));
}

/** "0123456789abcdef" for a text seen once, "0123456789abcdef*3" for one seen three times. */
function encodeFingerprints({ limit, level, high, low, times }: Fingerprints): Json {
  const hex = (part: number) => part.toString(16).padStart(8, '0');
  const texts: string[] = [];
  for (const [i, seen] of times.entries())
    if (seen > 0) texts.push(`${hex(high[i]!)}${hex(low[i]!)}${seen > 1 ? `*${seen}` : ''}`);
  return { limit, level, texts: texts.sort(order) };
}

function decodeFingerprints(json: { limit: number; level: number; texts: readonly string[] }): Fingerprints {
  const part = (from: number, to: number) =>
    Uint32Array.from(json.texts, (text) => Number.parseInt(text.slice(from, to), 16));
  const times = Uint32Array.from(json.texts, (text) => Number(text.slice(17) || 1));
  const { limit, level } = json;
  // The set made of them would not show what they were.
  if (!Number.isSafeInteger(limit) || limit < 0 || !Number.isSafeInteger(level) || level < 0)
    throw new RangeError();
  const set = emptyFingerprints(limit);
  absorbFingerprints(set, { limit, level, size: times.length, high: part(0, 8), low: part(8, 16), times });
  return set;
}
