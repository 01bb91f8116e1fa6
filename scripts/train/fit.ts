import { type Calibration, fitCalibration, UNCALIBRATED } from '../../src/learn/calibrate.js';
import { encodeExamples } from '../../src/learn/examples.js';
import { bufferFor, type Featurizer } from '../../src/learn/features.js';
import { type Head, logit } from '../../src/learn/head.js';
import { quantise } from '../../src/learn/quantise.js';
import type { SentimentModel } from '../../src/learn/sentiment-model.js';
import { type Target, type TrainOptions, trainHead } from '../../src/learn/train.js';
import type { Lesson } from './mix.js';

export interface Recipe {
  readonly sign: TrainOptions;
  readonly neutral: TrainOptions;
  /** Added after calibration, by hand: "bias" or the name of a dense feature, in log-odds. */
  readonly prior: Readonly<Record<'sign' | 'neutral', Readonly<Record<string, number>>>>;
}

/** Trains both heads on the lessons and calibrates them on texts that neither has seen. */
export function fitModel(
  lessons: readonly Lesson[],
  heldOut: readonly Lesson[],
  featurizer: Featurizer,
  recipe: Recipe,
): SentimentModel {
  const examples = encodeExamples(
    lessons.map((lesson) => lesson.text),
    featurizer,
  );
  const sign = quantise(trainHead(examples, targetOf(lessons, 'positive'), recipe.sign));
  const neutral = quantise(trainHead(examples, targetOf(lessons, 'neutral'), recipe.neutral));
  const calibration = {
    sign: calibrate(sign, heldOut, 'positive', featurizer),
    neutral: calibrate(neutral, heldOut, 'neutral', featurizer),
  };
  return {
    sign: withPrior(sign, recipe.prior.sign, featurizer),
    neutral: withPrior(neutral, recipe.prior.neutral, featurizer),
    calibration,
  };
}

function withPrior(head: Head, prior: Readonly<Record<string, number>>, featurizer: Featurizer): Head {
  const dense = head.dense.map((weight, i) => weight + (prior[featurizer.denseNames[i]!] ?? 0));
  return { ...head, bias: head.bias + (prior.bias ?? 0), dense };
}

type Question = 'positive' | 'neutral';

function targetOf(lessons: readonly Lesson[], question: Question): Target {
  const sets = [...new Set(lessons.map((lesson) => lesson.set))];
  return {
    labels: Float32Array.from(lessons, ({ stance }) => stance[question] ?? 0),
    weights: Float32Array.from(lessons, (lesson) =>
      lesson.stance[question] === null ? 0 : weightFor(lesson, question),
    ),
    groups: Uint8Array.from(lessons, ({ set }) => sets.indexOf(set)),
  };
}

const weightFor = (lesson: Lesson, question: Question): number =>
  question === 'positive' ? lesson.signWeight : lesson.neutralWeight;

/** Each held-out set counts the same, however many rows it has; for the sign, each side of it too. */
function calibrate(
  head: Head,
  heldOut: readonly Lesson[],
  question: Question,
  featurizer: Featurizer,
): Calibration {
  const rows = heldOut.filter(({ stance }) => stance[question] === 0 || stance[question] === 1);
  if (rows.length === 0) return UNCALIBRATED;
  const cell = ({ set, stance }: Lesson): string =>
    question === 'positive' ? `${set}/${stance.positive}` : set;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(cell(row), (sizes.get(cell(row)) ?? 0) + 1);
  const buffer = bufferFor(featurizer);
  const logits = rows.map(({ text }) => {
    featurizer.extract(text, buffer);
    return logit(head, buffer);
  });
  const fitted = fitCalibration(
    logits,
    rows.map(({ stance }) => stance[question]!),
    rows.map((row) => 1000 / sizes.get(cell(row))!),
  );
  return { slope: rounded(fitted.slope), offset: rounded(fitted.offset) };
}

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;
