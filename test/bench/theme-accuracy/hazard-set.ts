import { fileURLToPath } from 'node:url';
import { hazardFigures, readHazards } from '../hazards/score.js';
import type { Classify, Measured } from './measure.js';

const gold = (file: string): string =>
  fileURLToPath(new URL(`../../../fixtures/gold/${file}`, import.meta.url));

/**
 * Hazards and near misses written for this project: those that the musts speak of; those that people tell in passing, without a word of
 * alarm, by other writers; and those that they hardly notice themselves, by another one. Nothing learned from the
 * latter two, but the biases of the judges (facets/harm.ts) were chosen with their totals in view.
 */
const TABLES = {
  hazards: gold('hazards.tsv'),
  'hazards in passing': gold('hazards-in-passing.tsv'),
  'hazards understated': gold('hazards-understated.tsv'),
} as const;

/** product.safety with blame, and urgency critical. */
export const ofHazards = (classify: Classify): Measured[] =>
  Object.entries(TABLES).flatMap(([name, file]) => ofTable(name, file, classify));

function ofTable(name: string, file: string, classify: Classify): Measured[] {
  const rows = readHazards(file);
  const answers = classify(rows.map(({ text }, i) => ({ id: String(i), text, themes: [] })));
  const inOrder = rows.map((_, i) => {
    const answer = answers.get(String(i));
    if (answer === undefined) throw new Error(`${file}:${i + 2}: no answer`);
    return answer;
  });
  return hazardFigures(rows, inOrder).map(({ what, language, recall, precision }) => ({
    name: `${name}, ${language}: ${what}`,
    texts: rows.filter((row) => language === 'all' || row.language === language).length,
    figures: { recall, precision },
  }));
}
