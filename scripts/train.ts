// npm run train -- DATA [--out src/data/models]: trains both sentiment models. The same data gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { englishFeaturizer } from '../src/learn/english-features.js';
import type { Featurizer } from '../src/learn/features.js';
import { koreanFeaturizer } from '../src/learn/korean-features.js';
import { HEADER, headerOf, packWeights, WEIGHTS } from '../src/learn/model-file.js';
import type { TrainOptions } from '../src/learn/train.js';
import { parseValence } from '../src/learn/valence.js';
import { modelCard } from './train/card.js';
import { ENGLISH_SOURCES } from './train/english.js';
import { fitModel, type Recipe } from './train/fit.js';
import { KOREAN_SOURCES } from './train/korean.js';
import { readPhrases } from './train/lexicon.js';
import { readLabelled, readMix, type Source } from './train/mix.js';
import { twinsOf } from './train/twins.js';
import { valenceTsv } from './train/valence.js';

const SEED = 20261124;
const options = (bits: number, epochs: number, rate: number, naiveBayes: boolean): TrainOptions => ({
  bits,
  epochs,
  rate,
  decay: 0,
  naiveBayes,
  seed: SEED,
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/data/models' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run train -- DATA_FOLDER [--out FOLDER]');
  process.exit(2);
}

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
/** Twins of these sets, with their share of the original's weight. */
const TWINS: Readonly<Record<string, number>> = { kobest_sentineg: 0.6, nsmc: 0.3 };

train('ko', koreanFeaturizer(), KOREAN_SOURCES, {}, KOREAN_RECIPE);
const valence = valenceTsv(folder);
train(
  'en',
  englishFeaturizer(parseValence(valence)),
  ENGLISH_SOURCES,
  { 'valence.tsv': valence },
  ENGLISH_RECIPE,
);

/** Reads the mix, trains, and writes weights, header and card. */
function train(
  language: 'ko' | 'en',
  featurizer: Featurizer,
  sources: readonly Source[],
  extra: Readonly<Record<string, string>>,
  recipe: Recipe,
): void {
  const started = performance.now();
  const mix = readMix(folder!, sources, 'train');
  const twins =
    language === 'ko'
      ? mix
          .filter(({ set }) => TWINS[set] !== undefined)
          .flatMap((lesson) => twinsOf(lesson, TWINS[lesson.set]!))
      : [];
  const lessons = [
    ...mix,
    ...twins,
    ...readLabelled(folder!, language, 2, 2),
    ...readPhrases(language, 10, 10),
  ];
  const heldOut = readMix(folder!, sources, 'dev');
  const model = fitModel(lessons, heldOut, featurizer, recipe);
  const weights = packWeights(model);
  const files = { [WEIGHTS]: weights, ...extra };
  const to = join(values.out, `sentiment-${language}`);
  mkdirSync(to, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(to, name), bytes);
  writeFileSync(
    join(to, HEADER),
    `${JSON.stringify(headerOf(model, language, featurizer.id, files), null, 2)}\n`,
  );
  const notes = readFileSync(new URL(`./train/notes-${language}.md`, import.meta.url), 'utf8');
  writeFileSync(
    join(to, 'card.md'),
    modelCard({
      language,
      sources,
      lessons,
      heldOut,
      model,
      featurizer,
      recipe,
      notes,
      bytes: weights.length,
    }),
  );
  console.error(`${to}: ${lessons.length} texts, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
