import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classRecalls, hazardFigures, readHazards } from './score.js';

const FILE = fileURLToPath(new URL('../../../fixtures/gold/hazards.tsv', import.meta.url));
const fire = { themes: [{ id: 'product.safety', polarity: 'negative' }], urgency: { level: 'critical' } };
const calm = { themes: [{ id: 'product.safety', polarity: 'positive' }], urgency: { level: 'none' } };

test('the file has at least 150 hazards and 150 near misses, each text once, both languages', () => {
  const rows = readHazards(FILE);
  expect(rows.filter(({ hazard }) => hazard).length).toBeGreaterThanOrEqual(150);
  expect(rows.filter(({ hazard }) => !hazard).length).toBeGreaterThanOrEqual(150);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['ko', 'en']));
});

test('recall counts hazards found, precision the alarms that were right', () => {
  const rows = [
    { hazard: true, language: 'ko', class: null, text: 'a' },
    { hazard: true, language: 'en', class: null, text: 'b' },
    { hazard: false, language: 'ko', class: null, text: 'c' },
    { hazard: false, language: 'en', class: null, text: 'd' },
  ] as const;
  const figures = hazardFigures(rows, [fire, calm, fire, calm]);
  expect(figures.find(({ what, language }) => what === 'critical' && language === 'all')).toMatchObject({
    found: 1,
    hazards: 2,
    falseAlarms: 1,
    recall: 0.5,
    precision: 0.5,
  });
  expect(figures.find(({ what, language }) => what === 'product.safety' && language === 'en')).toMatchObject({
    recall: 0,
    precision: 0,
  });
});

test('a lost answer is an error, not a wrong figure', () => {
  expect(() => hazardFigures([{ hazard: true, language: 'ko', class: null, text: 'a' }], [])).toThrow(
    '1 rows, 0 answers',
  );
});

test('the recall of each sort of harm, where the file has a column for it', () => {
  const rows = [
    { hazard: true, language: 'ko', class: 'fire', text: 'a' },
    { hazard: true, language: 'en', class: 'fire', text: 'b' },
    { hazard: false, language: 'en', class: 'fire', text: 'c' },
  ] as const;
  expect(classRecalls(rows, [fire, calm, fire])).toEqual([
    { class: 'fire', found: 1, hazards: 2, recall: 0.5 },
  ]);
});
