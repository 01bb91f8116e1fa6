import { expect, test } from 'vitest';
import { addAnnotation, emptySummary, summaryFromJson, summaryToJson } from '../../src/summarise/index.js';
import { annotated, mention, stageOf } from './make.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A summary in which every part holds something, as it is written. */
function written(): Json {
  const summary = emptySummary({ segments: ['지점'], event: '2026-11-09', speaker: 'customer' });
  for (const [i, polarity] of (['negative', 'positive'] as const).entries()) {
    const { annotation, verbatim } = annotated(`${i}번째 손님이 남긴 글입니다`, {
      row: i + 1,
      polarity,
      date: `2026-11-0${8 + (i % 2)}`,
      rating: 1 + i,
      intensity: 3,
      keywords: ['배송', '포장'],
      behaviours: ['media'],
      customer: `손님 ${i}`,
      product: '주전자',
      segments: { 지점: '강남' },
      themes: [mention(i === 0 ? 'product.safety' : 'delivery.speed', polarity)],
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  }
  return JSON.parse(JSON.stringify(summaryToJson(summary)));
}

const isRead = (json: Json): boolean => {
  try {
    summaryFromJson(json, 'part.json');
    return true;
  } catch (error) {
    expect((error as { code?: string }).code).toBe('summary_invalid');
    return false;
  }
};

type Path = readonly (string | number)[];
/** Every place in it, with what stands there. */
function places(json: Json, path: Path = []): [Path, Json][] {
  const inside =
    json === null || typeof json !== 'object'
      ? []
      : (Array.isArray(json) ? [...json.entries()] : Object.entries(json)).flatMap(([key, one]) =>
          places(one as Json, [...path, key]),
        );
  return [[path, json], ...inside];
}
/** A copy with something else at a place; undefined: nothing. */
function changed(json: Json, path: Path, value: Json | undefined): Json {
  const copy = structuredClone(json);
  let at = copy as never as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) at = at[key] as never;
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return copy;
}

/** Numbers that may be below zero, or broken. */
const ANY_NUMBER = /(?:score|scoreMicros|rating|highestRating)$/;
/** What a quote may have or not. */
const OPTIONAL = /\/(?:marks|date|product|reasons|owners)$/;
/** What may be nothing: no time yet, no overflow yet. */
const NULLABLE = /\/(?:firstDay|lastDay|highestRating|other|last|speaker|event)$/;

test('what was written is read; with anything else in any place it is not', () => {
  const whole = written();
  expect(isRead(whole)).toBe(true);
  const wrong: string[] = [];
  for (const [path, value] of places(whole)) {
    const name = `/${path.join('/')}`;
    // Keys of maps and the list of texts are names that may be any.
    if (path.length < 2 || /\/map\/\d+(?:\/0)?$|\/texts\/\d+$/.test(name)) continue;
    const others: (Json | undefined)[] =
      typeof value === 'number'
        ? ['1', null, ...(ANY_NUMBER.test(name) ? [] : [-1, 0.5])]
        : typeof value === 'string'
          ? [5, ...(OPTIONAL.test(name) ? [] : [null])]
          : typeof value === 'boolean'
            ? ['true', null]
            : [5, 'x'];
    for (const other of others) {
      if (other === 'x' && /\/last$/.test(name)) continue;
      if (other === null && (NULLABLE.test(name) || OPTIONAL.test(name))) continue;
      if (isRead(changed(whole, path, other))) wrong.push(`${name}: ${JSON.stringify(other)}`);
    }
    if (typeof path.at(-1) === 'string' && path.at(-1) !== 'map' && !OPTIONAL.test(name))
      if (isRead(changed(whole, path, undefined))) wrong.push(`${name} is gone`);
    if (
      value !== null &&
      typeof value === 'object' &&
      !Array.isArray(value) &&
      !('map' in value) &&
      !('texts' in value)
    )
      if (isRead(changed(whole, [...path, 'more'], 1))) wrong.push(`${name} has more`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['options/event', '2026-11-9'],
  ['options/speaker', 'agent'],
  ['firstDay', 'x2026-11-09'],
  ['lastDay', '2026-11-09x'],
  ['keywords/level', 65],
  ['customers/level', 65],
])('%s is not %j', (path, value) => {
  expect(isRead(changed(written(), ['summary', ...path.split('/')], value))).toBe(false);
});

test('nothing, another form and a facet that is gone', () => {
  const whole = written() as { summary: { facets: { map: Json[] } } };
  expect([
    isRead(null),
    isRead('x'),
    isRead({ ...(whole as never as object), format: 'voc-summary/4' } as Json),
  ]).toEqual([false, false, false]);
  const facets = whole.summary.facets.map;
  expect(isRead(changed(whole as never, ['summary', 'facets', 'map'], facets.slice(1)))).toBe(false);
});

test('equal summaries are written alike, and twice the same', () => {
  const once = JSON.stringify(summaryToJson(summaryFromJson(written(), 'part.json')));
  expect(once).toBe(JSON.stringify(written()));
});
