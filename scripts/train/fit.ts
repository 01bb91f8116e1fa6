import { type Calibration, fitCalibration, UNCALIBRATED } from '../../src/learn/calibrate.js';
import { type Decision, decisionInputs } from '../../src/learn/decision.js';
import type { Evidence } from '../../src/learn/evidence.js';
import { type Examples, encodeExamples, type Target } from '../../src/learn/examples.js';
import type { Featurizer } from '../../src/learn/features.js';
import { fitDecision } from '../../src/learn/fit-decision.js';
import { type Head, sigmoid } from '../../src/learn/head.js';
import { quantise } from '../../src/learn/quantise.js';
import type { SentimentModel } from '../../src/learn/sentiment-model.js';
import { trainHead } from '../../src/learn/train.js';
import type { Learner } from './kept-heads.js';
import { FOLDS, type Lesson, polarityOf } from './mix.js';
import type { HeadPlan, Recipe } from './recipe.js';
import { judgeUnseen, type Unseen, unseenTexts } from './unseen.js';

/** What a head is taught, or tested on: 0 … 1; null leaves the lesson out. */
type Answer = (lesson: Lesson) => number | null;

/** A head and its log-odds for every unseen stretch. */
interface Taught {
  readonly head: Head;
  readonly unseen: Float64Array;
}

/** Trains the heads on the lessons, and calibrates them and the decision on texts that the heads have not seen. */
export function fitModel(
  lessons: readonly Lesson[],
  heldOut: readonly Lesson[],
  featurizer: Featurizer,
  recipe: Recipe,
  learn: Learner = trainHead,
): SentimentModel {
  const examples = encodeExamples(
    lessons.map((lesson) => lesson.text),
    featurizer,
  );
  const unseen = unseenTexts(lessons, heldOut, featurizer);
  const learned = (plan: HeadPlan, label: Answer): Taught => {
    const whole = trainPlan(learn, examples, lessons, plan, label, null);
    const isFolded = lessons.some(({ set, fold }) => fold !== null && plan.weights[set] !== undefined);
    const folds = Array.from({ length: isFolded ? FOLDS : 0 }, (_, fold) =>
      trainPlan(learn, examples, lessons, plan, label, fold),
    );
    return { head: whole, unseen: judgeUnseen(unseen, whole, folds) };
  };
  const teach = (plan: HeadPlan, label: Answer, test: Answer): Taught =>
    calibrate(learned(plan, label), unseen, test);
  const answer =
    (question: 'positive' | 'neutral' | 'mixed'): Answer =>
    ({ stance }) =>
      stance[question];
  const { style } = recipe;
  const inStyle = ({ set }: Lesson): boolean => style?.sets.includes(set) ?? false;
  const sign = teach(recipe.sign, answer('positive'), (it) =>
    (style?.sign && inStyle(it)) || recipe.uncalibrated.includes(it.set) ? null : it.stance.positive,
  );
  const neutral = teach(recipe.neutral, answer('neutral'), answer('neutral'));
  const mixed = teach(recipe.mixed, answer('mixed'), answer('mixed'));
  const expert =
    style?.sign && teach(style.sign, answer('positive'), (it) => (inStyle(it) ? it.stance.positive : null));
  const gate = style && learned(style.gate, (it) => (inStyle(it) ? 1 : 0));
  const share = gate?.unseen.map(sigmoid);
  const evidence = (i: number): Evidence => ({
    sign:
      expert && share ? share[i]! * expert.unseen[i]! + (1 - share[i]!) * sign.unseen[i]! : sign.unseen[i]!,
    neutral: neutral.unseen[i]!,
    mixed: mixed.unseen[i]!,
    style: share?.[i] ?? 0,
    rating: null,
  });
  return {
    sign: withPrior(sign.head, recipe.prior, featurizer),
    neutral: neutral.head,
    mixed: mixed.head,
    gate: gate?.head ?? null,
    expert: expert?.head ?? null,
    rating:
      recipe.rating &&
      trainPlan(learn, examples, lessons, recipe.rating, ({ stance }) => stance.rating ?? null, null),
    calibration: { sign: UNCALIBRATED, neutral: UNCALIBRATED },
    decision: decisionOn(unseen, evidence, recipe),
  };
}

function withPrior(head: Head, prior: Recipe['prior'], featurizer: Featurizer): Head {
  return { ...head, dense: head.dense.map((weight, i) => weight + (prior[featurizer.denseNames[i]!] ?? 0)) };
}

/**
 * Learns one head as planned.
 * @param without the fold to leave out; null leaves out none
 */
export function trainPlan(
  learn: Learner,
  examples: Examples,
  lessons: readonly Lesson[],
  plan: HeadPlan,
  label: Answer,
  without: number | null,
): Head {
  const labels = lessons.map(label);
  const sets = [...new Set(lessons.map(({ set }) => set))];
  // where the answer is the set itself an intercept for each set would know it
  const groups = Uint8Array.from(lessons, ({ set }) => (plan.isSetAsked ? 0 : sets.indexOf(set)));
  const rarity = rarities(lessons, labels);
  const head = (absent: readonly string[], options = plan.options): Head<Float32Array> => {
    const target: Target = {
      labels: Float32Array.from(labels, (value) => value ?? 0),
      weights: Float32Array.from(lessons, ({ set, fold }, row) => {
        const isLeftOut = absent.includes(set) || (without !== null && fold === without);
        if (isLeftOut || labels[row] === null) return 0;
        return (plan.weights[set] ?? 0) * rarity[row]! ** plan.balance;
      }),
      groups,
    };
    return learn(examples, target, options);
  };
  const heads = [[], ...(plan.averagedWithout ?? [])].map((absent) => head(absent));
  return quantise(mean(plan.averagedWith ? [...heads, head([], plan.averagedWith)] : heads));
}

function mean(heads: readonly Head<Float32Array>[]): Head<Float32Array> {
  const [first] = heads;
  const of = (part: (head: Head<Float32Array>) => number): number =>
    heads.reduce((sum, head) => sum + part(head), 0) / heads.length;
  return {
    ...first!,
    bias: of(({ bias }) => bias),
    table: first!.table.map((_, i) => of(({ table }) => table[i]!)),
    dense: first!.dense.map((_, i) => of(({ dense }) => dense[i]!)),
  };
}

/** Fewer rows of an answer than this say nothing of how frequent it is. */
const FEWEST = 20;

/** Half of a set's clear rows over those that have the lesson's answer: above 1 for the rarer answer. */
function rarities(lessons: readonly Lesson[], labels: readonly (number | null)[]): Float64Array {
  const counts = new Map<string, [number, number]>();
  lessons.forEach(({ set }, row) => {
    const value = labels[row];
    if (value !== 0 && value !== 1) return;
    const count = counts.get(set) ?? [0, 0];
    count[value]++;
    counts.set(set, count);
  });
  return Float64Array.from(lessons, ({ set }, row) => {
    const [no, yes] = counts.get(set) ?? [0, 0];
    const value = labels[row];
    if (no < FEWEST || yes < FEWEST || (value !== 0 && value !== 1)) return 1;
    return (no + yes) / 2 / (value === 1 ? yes : no);
  });
}

/** Platt's scaling, worked into the head itself. Each set counts the same, and each answer within it. */
function calibrate({ head, unseen: found }: Taught, unseen: Unseen, test: Answer): Taught {
  const rows = unseen.rows.filter(({ lesson }) => test(lesson) === 0 || test(lesson) === 1);
  const cell = ({ lesson }: (typeof rows)[number]): string => `${lesson.set}/${test(lesson)}`;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(cell(row), (sizes.get(cell(row)) ?? 0) + 1);
  const { slope, offset }: Calibration =
    rows.length === 0
      ? UNCALIBRATED
      : fitCalibration(
          rows.map(({ first }) => found[first]!),
          rows.map(({ lesson }) => test(lesson)!),
          rows.map((row) => 1000 / sizes.get(cell(row))!),
        );
  return {
    head: {
      ...head,
      scale: head.scale * slope,
      bias: head.bias * slope + offset,
      dense: head.dense.map((weight) => weight * slope),
    },
    unseen: found.map((logit) => logit * slope + offset),
  };
}

/** Each set weighs as a whole what the recipe says. */
function decisionOn(
  unseen: Unseen,
  evidence: (stretch: number) => Evidence,
  { decision: weights, share }: Recipe,
): Decision {
  const rows = unseen.rows.filter(
    ({ lesson }) => weights[lesson.set] !== undefined && polarityOf(lesson.stance) !== null,
  );
  const sizes = new Map<string, number>();
  for (const { lesson } of rows) sizes.set(lesson.set, (sizes.get(lesson.set) ?? 0) + 1);
  return fitDecision(
    rows.map(({ lesson, first, count }) => {
      const stretches = Array.from({ length: count }, (_, i) => evidence(first + i));
      const clauses = count === 1 ? stretches : stretches.slice(1);
      return {
        inputs: decisionInputs(stretches[0]!, clauses, lesson.text.length),
        polarity: polarityOf(lesson.stance)!,
        weight:
          ((share[lesson.set]?.[polarityOf(lesson.stance)!] ?? 1) * weights[lesson.set]! * 1000) /
          sizes.get(lesson.set)!,
      };
    }),
  );
}
