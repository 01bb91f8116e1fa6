import type { Mention } from '../../src/classify/themes/mentions.js';
import { cueGrade } from '../../src/classify/themes/model/cue-grade.js';
import type { Scorer } from '../../src/classify/themes/model/load.js';
import { scorePart } from '../../src/classify/themes/model/score.js';
import { bufferFor, type Featurizer } from '../../src/learn/features.js';
import { domainShares, fitOf } from '../../src/learn/themes/domains.js';
import { type GramModel, GramReader } from '../../src/learn/themes/gram-model.js';
import { readyGrams } from '../../src/learn/themes/ready-grams.js';
import { SIDES } from '../../src/learn/themes/sides.js';
import type { CueGrade } from '../../src/learn/themes/stack.js';
import { cueReader } from './cues.js';
import type { DomainCase } from './domains.js';
import type { Trial } from './fit-stack.js';
import type { ThemeRow } from './rows.js';

/** A training text as a model sees it that was trained without its fold. */
export interface ScoredRow {
  readonly row: ThemeRow;
  /** Log-odds of every column. */
  readonly logits: Float64Array;
}

/**
 * Scores every text by a model that has not seen its source: what a model says of texts like those that it learned from is surer
 * than what it says of a customer's. "also": what else is wanted of the texts of a fold and the model that has not seen them.
 */
export function crossValidate(
  rows: readonly ThemeRow[],
  training: readonly number[],
  folds: number,
  featurizer: Featurizer,
  learn: (indexes: readonly number[]) => GramModel,
  also: (unseen: readonly ThemeRow[], model: GramModel) => void = () => {},
): ScoredRow[] {
  const foldOf = foldsBySource(
    training.map((i) => rows[i]!.source),
    folds,
  );
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const learned = learn(training.filter((_, j) => foldOf[j] !== fold));
    const unseen = training.filter((_, j) => foldOf[j] === fold).map((i) => rows[i]!);
    also(unseen, learned);
    const model: Scorer = {
      featurizer,
      buffer: bufferFor(featurizer),
      reader: new GramReader(learned, readyGrams(learned)),
    };
    return unseen.map((row) => ({ row, logits: scorePart(model, row.part).blend.slice() }));
  });
}

/** The fold of each item: those of a source together, the largest source first into the emptiest fold; a single source is dealt out. */
export function foldsBySource(sources: readonly string[], folds: number): number[] {
  const sizes = new Map<string, number>();
  for (const source of sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  if (sizes.size < folds) return sources.map((_, i) => i % folds);
  const filled = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [source, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold]! += size;
    foldOf.set(source, fold);
  }
  return sources.map((source) => foldOf.get(source)!);
}

const themesOf = ({ themes }: ThemeRow): ReadonlySet<string> => new Set(themes.map(({ id }) => id));

/** The columns after the themes and the sides are fields of business. */
export const domainCases = (scored: readonly ScoredRow[], themes: readonly string[]): DomainCase[] =>
  scored.map(({ row, logits }) => ({
    logits: Array.from(logits.subarray(themes.length + SIDES.length)),
    themes: themesOf(row),
  }));

/** Below these log-odds a theme without a cue is never claimed: no trial, be it there or not; with those alone that are there, low log-odds would speak for it. */
const HOPELESS = -5;

/** Each theme of each text that may be there, with its signs. The first columns are `themes`. */
export function trialsOf(
  scored: readonly ScoredRow[],
  themes: readonly string[],
  lifts: Readonly<Record<string, readonly number[]>>,
): Trial[] {
  const read = cueReader();
  return scored.flatMap(({ row, logits }) => {
    const cues = gradesOf(read(row.part).cues);
    const present = themesOf(row);
    const strong = [...cues].filter(([, grades]) => grades.includes('strong')).map(([theme]) => theme);
    const shares = domainShares(logits.subarray(themes.length + SIDES.length));
    return themes.flatMap((theme, c): Trial[] => {
      const grades = cues.get(theme) ?? [];
      if (logits[c]! < HOPELESS && grades.length === 0) return [];
      const rivals = themes.map((_, other) => (other === c ? Number.NEGATIVE_INFINITY : logits[other]!));
      const signs = {
        model: logits[c]!,
        rival: Math.max(...rivals),
        cues: grades,
        others: strong.filter((other) => other !== theme).length,
        fit: fitOf(shares, lifts[theme]!),
        length: row.part.text.length,
      };
      return [{ theme, signs, present: present.has(theme) }];
    });
  });
}

function gradesOf(cues: readonly Mention[]): Map<string, CueGrade[]> {
  const grades = new Map<string, CueGrade[]>();
  for (const cue of cues) grades.set(cue.theme, [...(grades.get(cue.theme) ?? []), cueGrade(cue)]);
  return grades;
}
