import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { domainShares } from '../../src/learn/themes/domains.js';
import type { Lessons } from './fit.js';
import type { Language, ThemeRow } from './rows.js';

/** Fields of business with the words that tell them. */
export function readDomains(language: Language): ReadonlyMap<string, RegExp> {
  const file = new URL('./domains.yaml', import.meta.url);
  const all = parse(readFileSync(file, 'utf8')) as Record<Language, Record<string, string>>;
  return new Map(Object.entries(all[language]).map(([name, words]) => [name, new RegExp(words, 'gi')]));
}

/** A text belongs to the fields of its telling words, by their share; one without such words teaches nothing. */
export function domainLessons(rows: readonly ThemeRow[], domains: ReadonlyMap<string, RegExp>): Lessons {
  const columns = domains.size;
  const labels = new Float32Array(rows.length * columns);
  const weights = new Float32Array(rows.length * columns);
  rows.forEach(({ part }, i) => {
    const counts = [...domains.values()].map((words) => part.text.match(words)?.length ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) return;
    counts.forEach((count, d) => {
      labels[i * columns + d] = count / total;
      weights[i * columns + d] = 1;
    });
  });
  return { columns, labels, weights, chance: new Float32Array(rows.length).fill(1) };
}

/** What is known of a training text: log-odds of its fields, and the themes it has. */
export interface DomainCase {
  readonly logits: readonly number[];
  readonly themes: ReadonlySet<string>;
}

/** Texts that a field must outweigh before its own share of a theme counts. */
const PRIOR_TEXTS = 20;

/** By theme and field: log of how much more often texts of the field have the theme than texts at large. */
export function themeLifts(
  cases: readonly DomainCase[],
  themes: readonly string[],
): Record<string, number[]> {
  const fields = cases[0]?.logits.length ?? 0;
  const shares = cases.map(({ logits }) => domainShares(logits));
  const sizes = Array.from({ length: fields }, (_, d) => shares.reduce((sum, share) => sum + share[d]!, 0));
  return Object.fromEntries(
    themes.map((theme) => {
      const having = shares.filter((_, i) => cases[i]!.themes.has(theme));
      const usual = (having.length + 1) / (cases.length + 1);
      const lifts = sizes.map((size, d) => {
        const here = having.reduce((sum, share) => sum + share[d]!, 0);
        return Math.log((here + PRIOR_TEXTS * usual) / ((size + PRIOR_TEXTS) * usual));
      });
      return [theme, lifts.map((lift) => Math.round(lift * 1e3) / 1e3)];
    }),
  );
}
