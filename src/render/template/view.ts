import { labelled } from '../labelled.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';

/** Numbers that are shares, by the names that the schemas give them. */
const SHARES = new Set(['share', 'low', 'high', 'shareBefore', 'explained', 'sampled', 'falseDiscoveryRate']);

/**
 * What a template sees: the JSON of a report or a digest, and beside each number its text as the report writes it: count_text "1,234",
 * share_text "12.3%". Plain data without anything of JavaScript's.
 */
export function viewOf(value: object, messages: Messages): object {
  const json = JSON.parse(JSON.stringify(labelled(value, messages))) as Json;
  return { ...(plain(json) as object), isKorean: messages.locale === 'ko' };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const view: Record<string, unknown> = Object.create(null);
  for (const [key, one] of Object.entries(value as { readonly [key: string]: Json })) {
    view[key] = plain(one);
    if (typeof one === 'number') view[`${key}_text`] = numberText(key, one);
  }
  return view;
}

function numberText(key: string, number: number): string {
  if (SHARES.has(key) && number >= 0 && number <= 1) return formatShare(number);
  return Number.isInteger(number) ? formatCount(number) : number.toFixed(2);
}
