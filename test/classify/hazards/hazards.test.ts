import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';
import { classRecalls, hazardFigures, readHazards } from '../../bench/hazards/score.js';

/** Hazards and near misses written before the cues that find them; the cues are tuned on these, fixtures/gold/hazards.tsv measures. */
const rows = readHazards(fileURLToPath(new URL('hazards.tsv', import.meta.url)));
const annotator = createAnnotator({ keywords: false });
const answers = rows.map(({ text }) => annotator.annotate(textVerbatim(text)));

test('the table has hazards and near misses in plenty, each text once', () => {
  for (const language of ['ko', 'en'])
    for (const hazard of [true, false])
      expect(
        rows.filter((row) => row.language === language && row.hazard === hazard).length,
      ).toBeGreaterThanOrEqual(80);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
});

test.each(hazardFigures(rows, answers))(
  '$what, $language: found $found of $hazards, false $falseAlarms',
  ({ recall, precision }) => {
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  },
);

test.each(classRecalls(rows, answers))('$class: found $found of $hazards', ({ recall }) => {
  expect(recall).toBeGreaterThanOrEqual(0.8);
});
