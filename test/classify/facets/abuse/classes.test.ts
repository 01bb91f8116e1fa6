import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAnnotator } from '../../../../src/pipeline.js';
import { textVerbatim } from '../../../../src/text/text-verbatim.js';

const annotator = createAnnotator({ keywords: false });
const isAbusive = (text: string): boolean => annotator.annotate(textVerbatim(text)).abusive;
const file = new URL('classes.yaml', import.meta.url);
const classes = parse(readFileSync(file, 'utf8')) as Record<string, { fires: string; silent: string }>;
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

describe.each(Object.entries(classes))('abuse: %s', (_, { fires, silent }) => {
  it('is found', () => expect(lines(fires).filter((text) => !isAbusive(text))).toEqual([]));
  it('is not seen in what only looks like it', () => expect(lines(silent).filter(isAbusive)).toEqual([]));
  it('has enough examples', () => {
    expect(lines(fires).length).toBeGreaterThanOrEqual(5);
    expect(lines(silent).length).toBeGreaterThanOrEqual(5);
  });
});
