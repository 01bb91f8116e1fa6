import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Order, type OrderSigns, orderInputs, surest } from '../../src/learn/themes/order.js';
import { parseTsv } from '../train/tables.js';
import type { ThemeRow } from './rows.js';

/** A complaint that is claimed. */
export interface Claim extends OrderSigns {
  readonly id: string;
}

/** A text's claims of blame, one a theme, and which of them is the main one. */
export interface OrderCase {
  readonly claims: readonly Claim[];
  readonly main: number;
}

const LABELS = new URL('main-themes.tsv', import.meta.url);

/** What a text mainly complains of, by the first digits of its SHA-256: readers chose among the complaints that it is labelled with. */
const mainThemes = (): ReadonlyMap<string, string> =>
  new Map(parseTsv(readFileSync(LABELS, 'utf8')).map(({ text, theme }) => [text!, theme!]));

export const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Texts with several claims of which one is the main theme: the only complaint of a text, or the one that readers chose. */
export function orderCases(
  rows: readonly ThemeRow[],
  claimsOf: (row: ThemeRow) => readonly Claim[],
  mains: ReadonlyMap<string, string> = mainThemes(),
): OrderCase[] {
  return rows.flatMap((row) => {
    const blamed = [
      ...new Set(row.themes.flatMap(({ id, polarity }) => (polarity === 'negative' ? [id] : []))),
    ];
    // who read a text told its main theme first
    const main = blamed.length === 1 || row.set === 'read' ? blamed[0] : mains.get(keyOf(row.part.text));
    if (main === undefined) return [];
    const claims = [
      ...surest(
        claimsOf(row),
        ({ id }) => id,
        (claim) => claim,
      ).values(),
    ];
    const index = claims.findIndex(({ id }) => id === main);
    return claims.length < 2 || index < 0 ? [] : [{ claims, main: index }];
  });
}

const ROUNDS = 300;
const RATE = 0.3;
/** Pull of a theme's own log-odds towards 0: few texts have the same two themes. */
const PULL_THEME = 5;
const PULL = 1;
const INPUTS = 3;
/** Of log-odds of the theme: where they told nothing, all else would weigh beyond measure. */
const LEAST = 0.1;

/** Conditional logit (McFadden 1974): which of a text's claims is the main one. In units of the theme's log-odds. Full batches: no seed. */
export function fitOrder(cases: readonly OrderCase[], themes: readonly string[]): Order {
  const weights = new Float64Array(INPUTS + themes.length);
  const past = new Float64Array(weights.length).fill(1e-2);
  const read = cases.map(({ claims, main }) => ({
    main,
    claims: claims.map((claim) => ({ inputs: orderInputs(claim), theme: INPUTS + themes.indexOf(claim.id) })),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w, i) => (i < INPUTS ? PULL : PULL_THEME) * w);
    for (const { claims, main } of read) {
      const scores = claims.map(
        ({ inputs, theme }) => weights[theme]! + inputs.reduce((sum, x, i) => sum + x * weights[i]!, 0),
      );
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      claims.forEach(({ inputs, theme }, c) => {
        const error = powers[c]! / total - (c === main ? 1 : 0);
        for (let i = 0; i < INPUTS; i++) gradient[i]! += error * inputs[i]!;
        gradient[theme]! += error;
      });
    }
    for (let i = 0; i < weights.length; i++) {
      past[i]! += gradient[i]! ** 2;
      weights[i]! -= (RATE * gradient[i]!) / Math.sqrt(past[i]!);
    }
  }
  const [odds, side, at] = weights;
  const unit = Math.max(LEAST, odds!);
  return {
    side: round(side! / unit),
    at: round(at! / unit),
    themes: Object.fromEntries(themes.map((theme, t) => [theme, round(weights[INPUTS + t]! / unit)])),
  };
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
