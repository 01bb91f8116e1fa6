import { describe, expect, it } from 'vitest';
import { themeLessons } from '../../../scripts/train-themes/lessons.js';
import { taxonomyRows } from '../../../scripts/train-themes/taxonomy-rows.js';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';

const taxonomy = loadTaxonomy();
const ids = taxonomy.themes.map(({ id }) => id);

describe.each(['ko', 'en'] as const)('what the taxonomy teaches in %s', (language) => {
  const rows = taxonomyRows(language, 0.3);
  const textsOf = (those: (row: (typeof rows)[number]) => boolean) =>
    new Set(rows.filter(those).map(({ part }) => part.text));

  it('examples of a theme have it', () => {
    for (const { id, examples } of taxonomy.themes) {
      const own = textsOf(({ themes }) => themes.some((theme) => theme.id === id));
      for (const text of examples[language].positive) expect(own, id).toContain(text);
    }
  });

  it('near misses of a theme deny it, and say nothing of other themes', () => {
    const { columns, labels, weights } = themeLessons(rows, ids);
    rows.forEach(({ only }, i) => {
      if (only === undefined) return;
      const counted = ids.filter((_, c) => weights[i * columns + c]! > 0);
      expect(counted).toEqual([only]);
      expect(labels[i * columns + ids.indexOf(only)]).toBe(0);
    });
    expect(rows.filter(({ only }) => only !== undefined).length).toBe(
      taxonomy.themes.reduce((sum, { examples }) => sum + examples[language].negative.length, 0),
    );
  });

  it('praise and blame at large and words of loyalty have no theme', () => {
    const general = textsOf(({ themes, only }) => themes.length === 0 && only === undefined);
    for (const text of language === 'ko' ? ['최고', '별로'] : ['never again', 'terrible'])
      expect(general).toContain(text);
    expect(general.size).toBeGreaterThan(300);
  });
});
