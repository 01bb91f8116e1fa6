import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';
import { readTables, valuesOf } from './tables.js';

const annotator = createAnnotator({ keywords: false });
const annotate = (text: string) => annotator.annotate(textVerbatim(text));
const tables = readTables();
const isRelationship = (value: string): boolean => value.startsWith('relationship.');

describe.each(tables)('$value in $language', ({ value, fires, silent }) => {
  it('fires', () => {
    expect(fires.filter((text) => !valuesOf(annotate(text)).has(value))).toEqual([]);
  });

  it('is silent on near misses', () => {
    expect(silent.filter((text) => valuesOf(annotate(text)).has(value))).toEqual([]);
  });

  it('has enough examples', () => {
    expect(fires.length).toBeGreaterThanOrEqual(isRelationship(value) ? 2 : 5);
    expect(silent.length).toBeGreaterThanOrEqual(isRelationship(value) ? 2 : 4);
  });
});

it('every span of evidence is the original text at its place', () => {
  for (const { fires } of tables) {
    for (const text of fires) {
      for (const spans of Object.values(annotate(text).facetEvidence))
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  }
});
