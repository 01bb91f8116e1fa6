import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clausePolarity } from '../../../src/text/negation/clause-polarity.js';

const LEAST_ACCURACY = 0.97;
const LEAST_PAIRS = 300;

interface Row {
  readonly twin: string;
  readonly phenomenon: string;
  readonly polarity: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rowsOf(language: string): Row[] {
  const file = new URL(`../../../fixtures/gold/negation/${language}.tsv`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [twin, phenomenon, polarity, start, end, text] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { twin, phenomenon, polarity, start: Number(start), end: Number(end), text };
  });
}

test.each(['ko', 'en'] as const)('minimal pairs, %s', (language) => {
  const rows = rowsOf(language);
  const wrong = rows.filter(
    ({ text, start, end, polarity }) =>
      clausePolarity(text, { start, end, sentence: 1 }, language).polarity !== polarity,
  );
  const accuracy = 1 - wrong.length / rows.length;
  console.log(`${language}: ${rows.length} clauses, accuracy ${accuracy.toFixed(4)}`);
  for (const { twin, phenomenon, polarity, text } of wrong)
    console.log(`  ${twin} ${phenomenon}, not ${polarity}: ${text}`);
  expect(accuracy).toBeGreaterThanOrEqual(LEAST_ACCURACY);
});

test.each(['ko', 'en'])('the suite of %s is pairs: two clauses a twin, of different polarity', (language) => {
  const rows = rowsOf(language);
  const byTwin = new Map<string, Row[]>();
  for (const row of rows) byTwin.set(row.twin, [...(byTwin.get(row.twin) ?? []), row]);
  expect(byTwin.size).toBeGreaterThanOrEqual(LEAST_PAIRS);
  for (const [a, b, ...more] of byTwin.values()) {
    expect(more).toEqual([]);
    expect(a!.polarity).not.toBe(b!.polarity);
    expect(a!.phenomenon).toBe(b!.phenomenon);
  }
});
