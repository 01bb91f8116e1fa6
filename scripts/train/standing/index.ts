import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandingModel } from '../../../src/classify/facets/standing/model.js';
import { BAR, barsOf } from './bars.js';
import { standingCard } from './card.js';
import { type JudgedClaim, judgedClaims, writtenClaims } from './claims.js';
import { fitStanding, type Lesson, type Signs } from './fit.js';

const FOLDS = 8;

/** A claim with the probability of being right by a standing that has not learnt from its row. */
export interface LeftOutClaim extends JudgedClaim {
  readonly probability: number;
}

/** Learns which claims to believe, and writes weights and card. */
export function trainStanding(data: string, out: string): void {
  const claims = judgedClaims(data);
  const written = writtenClaims();
  const untold = leftOut(claims, written);
  const weights = rounded(fitStanding([...claims, ...written]));
  const bars = barsOf(
    untold,
    written.map(({ value, signs }) => ({ value, probability: probabilityOf(signs, weights) })),
  );
  const model: StandingModel = { format: 1, bar: BAR, bars, weights };
  const folder = join(out, 'standing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(join(folder, 'card.md'), standingCard(untold, bars));
}

/** Row by row, so that two claims of one text are never on both sides. */
function leftOut(claims: readonly JudgedClaim[], written: readonly Lesson[]): LeftOutClaim[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = fitStanding([...claims.filter((claim) => foldOf(claim) !== fold), ...written]);
    return claims
      .filter((claim) => foldOf(claim) === fold)
      .map((claim) => ({ ...claim, probability: probabilityOf(claim.signs, weights) }));
  });
}

function probabilityOf(signs: Signs, weights: Readonly<Record<string, number>>): number {
  const logit = signs.reduce((all, [name, value]) => all + value * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-logit));
}

const foldOf = ({ set, line }: JudgedClaim): number =>
  createHash('sha256').update(`${set}:${line}`).digest()[0]! % FOLDS;

const rounded = (weights: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
  );
