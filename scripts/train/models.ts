import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishFeaturizer } from '../../src/learn/english-features.js';
import type { Featurizer } from '../../src/learn/features.js';
import { koreanFeaturizer } from '../../src/learn/korean-features.js';
import { HEADER, headerOf, packWeights, WEIGHTS } from '../../src/learn/model-file.js';
import type { TrainOptions } from '../../src/learn/train.js';
import { parseValence } from '../../src/learn/valence.js';
import { modelCard } from './card.js';
import { ENGLISH_SOURCES } from './english.js';
import { fitModel, type Recipe } from './fit.js';
import { KOREAN_SOURCES } from './korean.js';
import { readPhrases } from './lexicon.js';
import { type Lesson, readLabelled, readMix, type Source } from './mix.js';
import { twinsOf } from './twins.js';
import { valenceTsv } from './valence.js';

const SEED = 20261124;
const options = (bits: number, epochs: number, rate: number, naiveBayes: boolean): TrainOptions => ({
  bits,
  epochs,
  rate,
  decay: 0,
  naiveBayes,
  seed: SEED,
});

const KOREAN_RECIPE: Recipe = {
  sign: options(20, 3, 0.3, true),
  neutral: options(18, 3, 0.2, false),
  // held-out films and products praise as often as they blame; what customers send to a company blames more often
  prior: { sign: { bias: -0.15 }, neutral: {} },
};
const ENGLISH_RECIPE: Recipe = {
  sign: options(18, 4, 0.1, false),
  neutral: options(18, 4, 0.1, false),
  // the same, and reviews of a few words ("good", "works") are mostly praise and seldom neutral
  prior: { sign: { bias: -0.35, short: 1 }, neutral: { short: -0.5 } },
};

/** Korean sets that are twinned, with the twins' share of the original's weight. */
const TWINNED: Readonly<Record<string, number>> = { kobest_sentineg: 0.6, nsmc: 0.3 };
const LABELLED_WEIGHT = 2;
const PHRASE_WEIGHT = 10;
const MIN_CONFIDENCE = 0.6;

interface Course {
  readonly language: 'ko' | 'en';
  readonly featurizer: Featurizer;
  readonly sources: readonly Source[];
  readonly recipe: Recipe;
  /** Files that the featurizer reads, by name: they belong to the model. */
  readonly extra: Readonly<Record<string, string>>;
}

/** Trains both models from a data folder into `sentiment-ko` and `sentiment-en` below `out`. The same data gives the same bytes. */
export function trainModels(folder: string, out: string, say: (line: string) => void): void {
  const valence = valenceTsv(folder);
  const courses: readonly Course[] = [
    {
      language: 'ko',
      featurizer: koreanFeaturizer(),
      sources: KOREAN_SOURCES,
      recipe: KOREAN_RECIPE,
      extra: {},
    },
    {
      language: 'en',
      featurizer: englishFeaturizer(parseValence(valence)),
      sources: ENGLISH_SOURCES,
      recipe: ENGLISH_RECIPE,
      extra: { 'valence.tsv': valence },
    },
  ];
  for (const course of courses) {
    const lessons = readLessons(folder, course);
    writeModel(folder, join(out, `sentiment-${course.language}`), course, lessons);
    say(`sentiment-${course.language}: ${lessons.length} texts`);
  }
}

function readLessons(folder: string, { language, sources }: Course): Lesson[] {
  const mix = readMix(folder, sources, 'train');
  const twins = mix.flatMap((lesson) =>
    TWINNED[lesson.set] === undefined ? [] : twinsOf(lesson, TWINNED[lesson.set]!),
  );
  const labelled = readLabelled(folder, language, LABELLED_WEIGHT);
  return [...mix, ...twins, ...labelled, ...readPhrases(language, PHRASE_WEIGHT)];
}

function writeModel(folder: string, to: string, course: Course, lessons: readonly Lesson[]): void {
  const { language, featurizer, sources, recipe, extra } = course;
  const heldOut = readMix(folder, sources, 'dev');
  const model = fitModel(lessons, heldOut, featurizer, recipe);
  const weights = packWeights(model);
  const parts = { [WEIGHTS]: weights, ...extra };
  const header = headerOf(model, { language, features: featurizer.id, minConfidence: MIN_CONFIDENCE }, parts);
  const notes = readFileSync(new URL(`./notes-${language}.md`, import.meta.url), 'utf8');
  const card = modelCard({
    header,
    sources,
    lessons,
    heldOut,
    model,
    featurizer,
    recipe,
    notes,
    bytes: weights.length,
  });
  mkdirSync(to, { recursive: true });
  const files = { ...parts, [HEADER]: `${JSON.stringify(header, null, 2)}\n`, 'card.md': card };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(to, name), bytes);
}
