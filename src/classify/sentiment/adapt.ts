import { type Adaptation, type LanguageAdaptation, shippedLogits } from '../../learn/adapt/correction.js';
import { type AdaptTask, FOLDS, fitCorrection, type KnownExperts } from '../../learn/adapt/fit.js';
import { encodeExamples } from '../../learn/examples.js';
import { hashString } from '../../learn/hash.js';
import type { Polarity } from '../../schema/annotation.js';
import type { Document } from '../../schema/document.js';
import { adaptFeaturizers } from './adapted-judge.js';
import type { SentimentClassifier } from './index.js';
import type { ModelLanguage } from './load.js';

/** A text with what its writer or a person said of it. */
export interface RatedDocument {
  readonly document: Document;
  readonly polarity: Polarity;
}

/** Fewer rows, or fewer of either side, teach nothing that lasts. */
export const FEWEST_ROWS = 100;
export const FEWEST_OF_A_SIDE = 20;

/** Characters of a part that are looked at: what comes behind them changes little and costs memory. */
const LONGEST = 1000;

/** One part of a document, as a lesson for one language. */
interface Lesson {
  readonly text: string;
  readonly polarity: Polarity;
  readonly fold: number;
  /** The part's share of its document. */
  readonly weight: number;
}

/** Everything that one language can learn from, encoded once. */
export interface Course {
  readonly language: ModelLanguage;
  readonly counts: Readonly<Record<Polarity, number>>;
  readonly enough: boolean;
  /** Fits on the rows of these folds. */
  fit(used: readonly number[]): LanguageAdaptation;
}

/** Where a document is held out: by its texts, so that copies go together. */
export const foldOf = ({ parts }: Document): number =>
  hashString(parts.map(({ text }) => text.trim()).join('\n')) % FOLDS;

export const ALL_FOLDS: readonly number[] = Array.from({ length: FOLDS }, (_, fold) => fold);

/** The courses of the languages that occur. A text in both languages is a lesson for both. */
export function coursesOf(rows: readonly RatedDocument[], shipped: SentimentClassifier): Course[] {
  return (['ko', 'en'] as const).flatMap((language) => {
    const lessons = rows.flatMap((row) => lessonsOf(row, language));
    return lessons.length === 0 ? [] : [courseOf(language, lessons, shipped)];
  });
}

/** What the courses with enough rows make of the given folds. */
export const adaptOn = (courses: readonly Course[], used: readonly number[]): Adaptation =>
  Object.fromEntries(
    courses.filter(({ enough }) => enough).map((course) => [course.language, course.fit(used)]),
  );

function lessonsOf({ document, polarity }: RatedDocument, language: ModelLanguage): Lesson[] {
  const readable = document.parts.filter(({ text }) => text.trim() !== '');
  const length = readable.reduce((sum, { text }) => sum + text.length, 0);
  const fold = foldOf(document);
  return readable
    .filter((part) => part.language === language || part.language === 'mixed')
    .map(({ text }) => ({ text: text.slice(0, LONGEST), polarity, fold, weight: text.length / length }));
}

function courseOf(language: ModelLanguage, lessons: readonly Lesson[], shipped: SentimentClassifier): Course {
  const counts = { positive: 0, neutral: 0, negative: 0, mixed: 0 };
  for (const { polarity } of lessons) counts[polarity]++;
  const enough =
    lessons.length >= FEWEST_ROWS &&
    counts.positive >= FEWEST_OF_A_SIDE &&
    counts.negative >= FEWEST_OF_A_SIDE;
  const { judge, featurizer } = shipped.voice(language);
  const featurizers = adaptFeaturizers(language, featurizer);
  const features = featurizers.map(({ id }) => id);
  let tasks: Record<'sign' | 'neutral', AdaptTask> | null = null;
  const known: Record<'sign' | 'neutral', KnownExperts> = { sign: new Map(), neutral: new Map() };
  return {
    language,
    counts,
    enough,
    fit(used) {
      tasks ??= tasksOf();
      return {
        features,
        sign: fitCorrection(tasks.sign, used, known.sign),
        // without neutral rows nothing is known of when a customer of this company takes no side
        neutral:
          counts.neutral >= FEWEST_OF_A_SIDE ? fitCorrection(tasks.neutral, used, known.neutral) : null,
      };
    },
  };

  function tasksOf(): Record<'sign' | 'neutral', AdaptTask> {
    const texts = lessons.map(({ text }) => text);
    const logits = texts.map((text) => shippedLogits(judge(text)));
    const shared = {
      views: featurizers.map((each) => encodeExamples(texts, each)),
      folds: lessons.map(({ fold }) => fold),
    };
    const weightIf = (keep: (polarity: Polarity) => boolean) =>
      lessons.map(({ polarity, weight }) => (keep(polarity) ? weight : 0));
    return {
      sign: {
        ...shared,
        shipped: logits.map(({ sign }) => sign),
        labels: lessons.map(({ polarity }) => (polarity === 'positive' ? 1 : 0)),
        weights: weightIf((polarity) => polarity === 'positive' || polarity === 'negative'),
      },
      neutral: {
        ...shared,
        shipped: logits.map(({ neutral }) => neutral),
        labels: lessons.map(({ polarity }) => (polarity === 'neutral' ? 1 : 0)),
        weights: weightIf(() => true),
      },
    };
  }
}
