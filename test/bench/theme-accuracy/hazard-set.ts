import { fileURLToPath } from 'node:url';
import { hazardFigures, readHazards } from '../hazards/score.js';
import type { Classify, Measured } from './measure.js';

const TEXTS = fileURLToPath(new URL('../../../fixtures/gold/hazards.tsv', import.meta.url));

/** The hazards and near misses written for this project: product.safety with blame, and urgency critical. */
export function ofHazards(classify: Classify): Measured[] {
  const rows = readHazards(TEXTS);
  const answers = classify(rows.map(({ text }, i) => ({ id: String(i), text, themes: [] })));
  const inOrder = rows.map((_, i) => {
    const answer = answers.get(String(i));
    if (answer === undefined) throw new Error(`${TEXTS}:${i + 2}: no answer`);
    return answer;
  });
  return hazardFigures(rows, inOrder).map(({ what, language, recall, precision }) => ({
    name: `hazards, ${language}: ${what}`,
    texts: rows.filter((row) => language === 'all' || row.language === language).length,
    figures: { recall, precision },
  }));
}
