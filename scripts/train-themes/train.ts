import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import { cueGrade } from '../../src/classify/themes/model/cue-grade.js';
import { type Scorer, SIDES, type ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { scorePart } from '../../src/classify/themes/model/score.js';
import { bufferFor } from '../../src/learn/features.js';
import { HEADER, sha256, WEIGHTS } from '../../src/learn/model-file.js';
import { gramHeader, packGrams } from '../../src/learn/themes/gram-file.js';
import { type GramModel, GramReader } from '../../src/learn/themes/gram-model.js';
import { themeGrams } from '../../src/learn/themes/grams.js';
import type { CueGrade } from '../../src/learn/themes/stack.js';
import { modelCard } from './card.js';
import { type Encoded, encode } from './encode.js';
import { type FitOptions, fitWeights, type Lessons, type Weights } from './fit.js';
import { fitStack, type Trial } from './fit-stack.js';
import { packModel } from './pack.js';
import { type Language, readThemeRows, type ThemeRow } from './rows.js';
import { readTexts } from './texts.js';
import { keptVectors } from './vector-file.js';
import { learnVectors, type VectorOptions } from './vectors.js';

export interface ThemeRecipe {
  readonly vectors: VectorOptions;
  /** Our own texts count so many times beside the open ones. */
  readonly ownRepeats: number;
  readonly fit: FitOptions;
  /** N-grams that are kept. */
  readonly grams: number;
  /** Parts of the cross-validation that the stacks are learned from. */
  readonly folds: number;
}

/**
 * Trains one language's theme model from a data folder into `themes-LANGUAGE` below `out`. The same data gives the same bytes.
 * `keep`: folder in which vectors are kept from run to run. `corpus`: folder of our own corpus, where it is another.
 */
export function trainThemes(
  folder: string,
  out: string,
  language: Language,
  recipe: ThemeRecipe,
  { keep, corpus }: { readonly keep?: string | undefined; readonly corpus?: string },
  say: (line: string) => void,
): void {
  const rows = readThemeRows(folder, language, corpus);
  const training = rows.flatMap((row, i) => (row.set === 'held out' ? [] : [i]));
  const open = readTexts(folder, language);
  const own = training.flatMap((i) => (rows[i]!.set === 'open' ? [] : [rows[i]!.part.text]));
  const texts = [
    ...open.flatMap((set) => set.texts),
    ...Array.from({ length: recipe.ownRepeats }, () => own).flat(),
  ];
  const featurizer = themeGrams(language);
  const vectors = keptVectors(keep, texts, recipe.vectors, () =>
    learnVectors(texts, featurizer, language, recipe.vectors),
  );
  say(`${language}: vectors of ${vectors.of.size} n-grams from ${texts.length} texts`);

  const encoded = encode(rows, (row) => row.set !== 'held out', featurizer, vectors.of.keys());
  const themes = loadTaxonomy().themes.map((theme) => theme.id);
  const lessons = { themes: themeLessons(rows, themes), sides: sideLessons(rows) };
  const columns = [...themes, ...SIDES];
  const learn = (indexes: readonly number[]): GramModel => {
    const parts = [lessons.themes, lessons.sides].map((lesson) =>
      fitWeights(encoded, vectors, lesson, indexes, recipe.fit),
    );
    return packModel(encoded, beside(encoded, parts[0]!, parts[1]!), columns, recipe.grams);
  };
  const trials = crossValidate(rows, training, recipe.folds, learn, language);
  say(`${language}: ${trials.length} trials of ${recipe.folds} folds`);
  const stacks = { model: fitStack(trials, themes, false), both: fitStack(trials, themes, true) };
  const model = learn(training);
  const weights = packGrams(model);
  const header: ThemeModelHeader = {
    format: 1,
    language,
    features: featurizer.id,
    sha256: sha256(weights),
    ...plain(gramHeader(model)),
    stacks,
  };
  const card = modelCard({ language, rows, open, header, bytes: weights.length, recipe, encoded });
  const to = join(out, `themes-${language}`);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, WEIGHTS), weights);
  writeFileSync(join(to, HEADER), `${JSON.stringify(header)}\n`);
  writeFileSync(join(to, 'card.md'), card);
  say(`${language}: ${model.keys.length} n-grams, ${weights.length} bytes`);
}

const plain = <T>(value: T) => JSON.parse(JSON.stringify(value));

/** What a text of an open set counts beside one that was labelled for us. */
const OPEN_WEIGHT = 0.3;

function themeLessons(rows: readonly ThemeRow[], themes: readonly string[]): Lessons {
  const columns = themes.length;
  const labels = new Float32Array(rows.length * columns);
  const weights = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    const weight = row.set === 'open' ? OPEN_WEIGHT : 1;
    themes.forEach((theme, c) => {
      if (row.known === null || row.known.has(theme)) weights[i * columns + c] = weight;
    });
    for (const { id } of row.themes) {
      labels[i * columns + themes.indexOf(id)] = 1;
      weights[i * columns + themes.indexOf(id)] = weight;
    }
  });
  return { columns, labels, weights };
}

/** Mixed texts blame and praise; texts that are no feedback teach nothing. */
function sideLessons(rows: readonly ThemeRow[]): Lessons {
  const columns = SIDES.length;
  const has = ({ polarity }: ThemeRow, side: string): boolean =>
    polarity === side || (polarity === 'mixed' && side !== 'neutral');
  return {
    columns,
    labels: Float32Array.from(rows.flatMap((row) => SIDES.map((side) => (has(row, side) ? 1 : 0)))),
    weights: Float32Array.from(rows.flatMap((row) => SIDES.map(() => (row.polarity === null ? 0 : 1)))),
  };
}

/** The columns of both, side by side. */
function beside({ codes }: Encoded, a: Weights, b: Weights): Weights {
  const [left, right] = [a.bias.length, b.bias.length];
  const table = new Float32Array(codes.length * (left + right));
  codes.forEach((_, id) => {
    table.set(a.table.subarray(id * left, (id + 1) * left), id * (left + right));
    table.set(b.table.subarray(id * right, (id + 1) * right), id * (left + right) + left);
  });
  return { table, bias: Float64Array.from([...a.bias, ...b.bias]) };
}

/** Below these log-odds a theme without a cue is certainly absent: no trial. */
const HOPELESS = -5;

/** Every training text scored by a model that was trained without its fold, with its cues. */
function crossValidate(
  rows: readonly ThemeRow[],
  training: readonly number[],
  folds: number,
  learn: (indexes: readonly number[]) => GramModel,
  language: Language,
): Trial[] {
  const cuesOf = cueFinder();
  const featurizer = themeGrams(language);
  const trials: Trial[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const reader = new GramReader(learn(training.filter((_, j) => j % folds !== fold)));
    const model: Scorer = { featurizer, buffer: bufferFor(featurizer), reader };
    for (const i of training.filter((_, j) => j % folds === fold)) {
      const row = rows[i]!;
      if (row.set === 'open') continue;
      const { blend } = scorePart(model, row.part);
      const cues = cuesOf(row);
      const present = new Set(row.themes.map(({ id }) => id));
      reader.model.columns.slice(0, -SIDES.length).forEach((theme, c) => {
        const grades = cues.get(theme) ?? new Set<CueGrade>();
        if (blend[c]! < HOPELESS && grades.size === 0 && !present.has(theme)) return;
        trials.push({ theme, model: blend[c]!, cues: grades, present: present.has(theme) });
      });
    }
  }
  return trials;
}

function cueFinder(): (row: ThemeRow) => Map<string, Set<CueGrade>> {
  const rules = createThemeClassifier(loadTaxonomy());
  const sentiment = loadSentiment();
  return ({ part }) => {
    const document = { language: part.language, parts: [part] };
    const grades = new Map<string, Set<CueGrade>>();
    for (const mention of rules.mentions(document, { sentiment: sentiment.classify(document, {}) }))
      grades.set(mention.theme, (grades.get(mention.theme) ?? new Set()).add(cueGrade(mention)));
    return grades;
  };
}
