import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLISH_RECIPE, ENGLISH_SOURCES } from '../../scripts/train/english.js';
import { KOREAN_RECIPE, KOREAN_SOURCES } from '../../scripts/train/korean.js';

describe.each([
  { language: 'ko', sources: KOREAN_SOURCES, recipe: KOREAN_RECIPE },
  { language: 'en', sources: ENGLISH_SOURCES, recipe: ENGLISH_RECIPE },
])('the model card of $language', ({ language, sources, recipe }) => {
  const card = readFileSync(
    new URL(`../../src/data/models/sentiment-${language}/card.md`, import.meta.url),
    'utf8',
  );
  const rowOf = (set: string): string[] =>
    card
      .split('\n')
      .find((line) => line.startsWith(`| ${set} |`))
      ?.split(' | ') ?? [];

  it('names every data set with its licence and its rows', () => {
    for (const { set, licence } of sources) expect(rowOf(set)[1], set).toBe(licence);
    for (const set of Object.keys(recipe.sign.weights)) expect(rowOf(set)[2], set).toMatch(/^[\d,]+$/);
    expect(card).not.toContain('NOT RECORDED');
  });

  it('gives the weights that the recipe gives', () => {
    for (const [set, weight] of Object.entries(recipe.sign.weights))
      expect(rowOf(set)[3], set).toBe(String(weight));
  });

  it.each(['## Trained on', '## Held-out figures', '## Known weaknesses', '## Reproduce'])('has %s', (part) =>
    expect(card).toContain(part),
  );
});
