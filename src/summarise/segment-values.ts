import { createHash } from 'node:crypto';
import { headerMatch, isOfPeople } from '../input/columns/headers.js';
import type { Locale } from '../schema/report.js';
import type { Bounded, Group, Summary } from '../schema/summary.js';
import { PLACEHOLDERS } from '../text/redact/patterns.js';
import { areNames, redactText } from '../text/redact/redact.js';
import { order } from './counts.js';

const NAME = PLACEHOLDERS.name!;
/** Between a mask and the hash of what it covers: no text that people write has it. */
const COVERS = '\u001f';
const COVERED = new RegExp(`^(.*)${COVERS}[0-9a-f]{16}$`, 's');

/** A value as it may be shown beside its own verbatim: personal data in it, and all of it where the column is called like customers or staff, is covered. */
export const maskedSegment = (column: string, value: string, locale: Locale = 'ko'): string =>
  value !== '' && isCovered(column) ? NAME[locale] : redactText(value, locale);

/**
 * What a value counts as. Of a covered one the hash goes along: two people are two values, and no summary holds their names (customers
 * go by hashes as well). A name that redaction does not know, in a column whose own name tells nothing of people, stays as it is.
 */
export function segmentKey(column: string, value: string): string {
  const mask = maskedSegment(column, value);
  if (mask === value) return value;
  return `${mask}${COVERS}${createHash('sha256').update(value).digest('hex').slice(0, 16)}`;
}

/**
 * What is shown for each key: the value, or its mask with a number, 〈이름 1〉, 〈이름 2〉 by how much each wrote, then by hash: the same
 * for the same verbatims in whatever parts they came.
 */
export function segmentLabels(
  column: string,
  keys: Iterable<readonly [key: string, verbatims: number]>,
  { redact, locale }: { readonly redact: boolean; readonly locale: Locale },
): ReadonlyMap<string, string> {
  const sorted = [...keys].sort(([a, m], [b, n]) => n - m || order(a, b));
  if (!redact) return new Map(sorted.map(([key]) => [key, key]));
  const hidesAll = isFullOfNames(
    column,
    sorted.map(([key]) => key),
  );
  const masks = sorted.map(([key]) => maskOf(key) ?? (hidesAll && key !== '' ? NAME.ko : null));
  // an export that voc covered before may have "〈이름 1〉" itself
  const taken = new Set(sorted.flatMap(([key], i) => (masks[i] === null ? [key] : [])));
  const numbers = new Map<string, number>();
  const numbered = (mask: string): string => {
    const number = (numbers.get(mask) ?? 0) + 1;
    numbers.set(mask, number);
    const label = inLocale(mask, locale).replace('〉', ` ${number}〉`);
    return taken.has(label) ? numbered(mask) : label;
  };
  return new Map(sorted.map(([key], i) => [key, masks[i] ? numbered(masks[i]) : key]));
}

/** The summary with its segments by what is shown for their values. */
export function withLabels(summary: Summary, locale: Locale): Summary {
  const { redact } = summary.options;
  const relabelled = ([column, values]: [string, Bounded<Group>]): [string, Bounded<Group>] => {
    const counted = [...values.cells].map(([key, { verbatims }]) => [key, verbatims] as const);
    const labels = segmentLabels(column, counted, { redact, locale });
    return [
      column,
      { ...values, cells: new Map([...values.cells].map(([key, group]) => [labels.get(key)!, group])) },
    ];
  };
  return { ...summary, segments: new Map([...summary.segments].map(relabelled)) };
}

/** 〈이름 2〉 before 〈이름 10〉, all else by code units. */
export function orderLabels(a: string, b: string): number {
  const [one, other] = [NUMBERED.exec(a), NUMBERED.exec(b)];
  if (one && other && one[1] === other[1]) return Number(one[2]) - Number(other[2]) || order(a, b);
  return order(a, b);
}

const NUMBERED = /^(.*?〈[^〈〉]*) (\d+)〉/s;

const maskOf = (key: string): string | null => COVERED.exec(key)?.[1] ?? null;

function inLocale(mask: string, locale: Locale): string {
  if (locale === 'ko') return mask;
  return Object.values(PLACEHOLDERS).reduce((text, { ko, en }) => text.replaceAll(ko, en), mask);
}

const known = new Map<string, boolean>();

/** By its name only: each part of the data must judge alike. */
function isCovered(column: string): boolean {
  let so = known.get(column);
  if (so === undefined) {
    so = isOfPeople(column);
    known.set(column, so);
  }
  return so;
}

/** Redaction knows some names and not others: where it covers one, and the rest look like names too, the rest are people as well. */
function isFullOfNames(column: string, keys: readonly string[]): boolean {
  if (headerMatch(column, 'segment').tier > 0 || !keys.some((key) => maskOf(key) === NAME.ko)) return false;
  return areNames(keys.filter((key) => maskOf(key) === null));
}
