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

/**
 * Written after the cues, in plain words: 74 of the first 75 hazards passed at once (and 70 of 76 near misses), 51 of 61 English ones that
 * name no usual word of harm (37 of 39 near misses).
 */
const plain = readHazards(fileURLToPath(new URL('plain.tsv', import.meta.url)));
const plainAnswers = plain.map(({ text }) => annotator.annotate(textVerbatim(text)));

test.each(hazardFigures(plain, plainAnswers))(
  'in plain words: $what, $language: found $found of $hazards, false $falseAlarms',
  ({ recall, precision }) => {
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  },
);

test.each(['밥에서 유리조각이 나왔어요', '국에서 쇳조각이 나왔어요', '빵에서 플라스틱 조각이 나왔습니다'])(
  'a piece that came out is none that broke on its way: %s',
  (text) => {
    expect(annotator.annotate(textVerbatim(text)).urgency.level).toBe('critical');
  },
);
