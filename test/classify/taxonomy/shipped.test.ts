import { expect, test } from 'vitest';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../../src/classify/themes/index.js';
import { toDocument } from '../../../src/text/document.js';

const taxonomy = loadTaxonomy();
const classifier = createThemeClassifier(taxonomy);

function themesOf(text: string): string[] {
  const document = toDocument([{ column: 'text', text }]);
  const clauses = document.parts.map((part) =>
    part.clauses.map(() => ({ polarity: 'neutral' as const, score: 0 })),
  );
  const sentiment = { polarity: 'neutral', score: 0, confidence: 1, intensity: 0, clauses } as const;
  return classifier.classify(document, { sentiment }).map(({ id }) => id);
}

test.each(taxonomy.themes)('$id has enough examples, and the cues pass them', ({ id, examples }) => {
  for (const language of ['ko', 'en'] as const) {
    const { positive, negative } = examples[language];
    expect(positive.length, `${language} with the theme`).toBeGreaterThanOrEqual(9);
    expect(negative.length, `${language} without the theme`).toBeGreaterThanOrEqual(5);
    for (const text of positive) expect(themesOf(text), text).toContain(id);
    for (const text of negative) expect(themesOf(text), text).not.toContain(id);
  }
});

test.each(taxonomy.themes)(
  '$id names a theme that it is taken for, and what decides, in both languages',
  ({ neighbours }) => {
    expect(neighbours.length).toBeGreaterThan(0);
    for (const { note } of neighbours)
      expect(note).toEqual({
        ko: expect.stringMatching(/[가-힣]/),
        en: expect.stringMatching(/^[^가-힣]+$/),
      });
  },
);
