import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishFeaturizer } from '../../src/learn/english-features.js';
import type { Featurizer } from '../../src/learn/features.js';
import { koreanFeaturizer } from '../../src/learn/korean-features.js';
import { HEADER, headerOf, packWeights, WEIGHTS } from '../../src/learn/model-file.js';
import { parseValence } from '../../src/learn/valence.js';
import { unpackWords } from '../../src/learn/word-columns.js';
import { CORPUS } from '../corpus/read.js';
import { readAspects } from './aspects.js';
import { modelCard } from './card.js';
import { ENGLISH_RECIPE, ENGLISH_SOURCES } from './english.js';
import { fitModel } from './fit.js';
import { keepHeads, type Learner } from './kept-heads.js';
import { KOREAN_RECIPE, KOREAN_SOURCES, TWINNED } from './korean.js';
import { readOpinions, readPhrases } from './lexicon.js';
import {
  folded,
  type Lesson,
  readCorpusLessons,
  readLabelled,
  readMix,
  type Source,
  withFoldsOf,
  without,
} from './mix.js';
import { READINGS, readReadings } from './readings.js';
import type { Recipe } from './recipe.js';
import { readReviews } from './reviews.js';
import { twinsOf } from './twins.js';
import { valenceTsv } from './valence.js';
import { writeWhole } from './whole-file.js';

const MIN_CONFIDENCE = 0.6;

interface Course {
  readonly language: 'ko' | 'en';
  readonly featurizer: Featurizer;
  readonly sources: readonly Source[];
  readonly twinned: readonly string[];
  readonly recipe: Recipe;
  /** Files that the featurizer reads, by name: they belong to the model. */
  readonly extra: Readonly<Record<string, Uint8Array | string>>;
}

/** What single words say, made by `npm run train:words`. */
const WORDS = new URL('../../src/data/models/sentiment-en/words.bin', import.meta.url);

export interface TrainSettings {
  /** Folder of our corpus. */
  readonly corpus?: string;
  /** Table of what readers told. */
  readonly readings?: URL | string;
  /** Only this model. */
  readonly only?: Course['language'] | undefined;
  /** Folder where finished heads wait until the models are written; a run that finds them goes on from there. */
  readonly work?: string;
  readonly learn?: Learner;
}

/**
 * Trains the models from a data folder and our corpus into `sentiment-ko` and `sentiment-en` below `out`. The same data gives the
 * same bytes, whether or not a run before it was interrupted.
 */
export function trainModels(
  folder: string,
  out: string,
  say: (line: string) => void,
  { corpus = CORPUS, readings = READINGS, only, work = join(out, '.work'), learn }: TrainSettings = {},
): void {
  const kept = keepHeads(work, say, learn);
  const valence = valenceTsv(folder);
  const words = readFileSync(WORDS);
  const courses: readonly Course[] = [
    {
      language: 'ko',
      featurizer: koreanFeaturizer(),
      sources: KOREAN_SOURCES,
      twinned: TWINNED,
      recipe: KOREAN_RECIPE,
      extra: {},
    },
    {
      language: 'en',
      featurizer: englishFeaturizer(parseValence(valence), unpackWords(words)),
      sources: ENGLISH_SOURCES,
      twinned: [],
      recipe: ENGLISH_RECIPE,
      extra: { 'valence.tsv': valence, 'words.bin': words },
    },
  ];
  for (const course of courses) {
    if (only !== undefined && course.language !== only) continue;
    const lessons = readLessons(folder, course, corpus, readings);
    writeModel(folder, join(out, `sentiment-${course.language}`), course, lessons, corpus, kept.learn);
    say(`sentiment-${course.language}: ${lessons.length} texts`);
  }
  kept.clear();
}

/** All English training texts. */
export const readEnglishLessons = (folder: string): Lesson[] =>
  readLessons(
    folder,
    { language: 'en', sources: ENGLISH_SOURCES, twinned: [], recipe: ENGLISH_RECIPE },
    CORPUS,
    READINGS,
  );

function readLessons(
  folder: string,
  { language, sources, twinned, recipe }: Pick<Course, 'language' | 'sources' | 'twinned' | 'recipe'>,
  corpus: string,
  table: URL | string,
): Lesson[] {
  const read = readLabelled(folder, language);
  const labelled = recipe.decision.labelled === undefined ? read : folded(read);
  const readings =
    recipe.decision.readings === undefined ? [] : without(labelled, readReadings(folder, language, table));
  const mix = withFoldsOf([...labelled, ...readings], without(readings, readMix(folder, sources, 'train')));
  const twins = mix.filter(({ set }) => twinned.includes(set)).flatMap(twinsOf);
  return [
    ...mix,
    ...twins,
    ...labelled,
    ...readings,
    ...readPhrases(language),
    ...(language === 'ko' ? [...readOpinions(), ...readAspects(), ...readReviews()] : []),
    ...readCorpusLessons(language, false, corpus),
  ];
}

function writeModel(
  folder: string,
  to: string,
  course: Course,
  lessons: readonly Lesson[],
  corpus: string,
  learn: Learner,
): void {
  const { language, featurizer, sources, recipe, extra } = course;
  const heldOut = readMix(folder, sources, 'dev');
  const model = fitModel(lessons, heldOut, featurizer, recipe, learn);
  const weights = packWeights(model);
  const parts = { [WEIGHTS]: weights, ...extra };
  const header = headerOf(model, { language, features: featurizer.id, minConfidence: MIN_CONFIDENCE }, parts);
  const notes = readFileSync(new URL(`./notes-${language}.md`, import.meta.url), 'utf8');
  const card = modelCard({
    header,
    sources,
    lessons,
    heldOut: [...heldOut, ...readCorpusLessons(language, true, corpus)],
    model,
    featurizer,
    recipe,
    notes,
    bytes: weights.length,
  });
  const files = { ...parts, [HEADER]: `${JSON.stringify(header, null, 2)}\n`, 'card.md': card };
  for (const [name, bytes] of Object.entries(files)) writeWhole(join(to, name), bytes);
}
