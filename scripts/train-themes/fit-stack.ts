import { sigmoid } from '../../src/learn/head.js';
import { fillSigns, SIGNS, type Signs, type Stack } from '../../src/learn/themes/stack.js';

/** A theme in a training text, scored by a model that has not seen the text. */
export interface Trial {
  readonly theme: string;
  readonly signs: Signs;
  readonly present: boolean;
}

const ROUNDS = 400;
const RATE = 0.3;
/**
 * Pulls towards 0: of a theme's own intercept, and of the shared weights. Intercepts learn how often the training sources speak of a
 * theme, which others do not share: with a pull of 10, sources left out twice over lost .01 to .02 of F (.03 in long Korean texts).
 * Themes of harm keep theirs: most words that name a harm are used without one.
 */
const PULL_THEME = 1000;
const PULL_GRAVE = 10;
const PULL_SHARED = 1;
/**
 * The lowest threshold is taken that reaches this precision in cross-validation: what analysts trust, with something over, because
 * texts of a source that nobody thought of are harder than those of one left out; less where the model is alone, which would say
 * next to nothing otherwise. One for all themes: a theme's own follows its sources and finds less elsewhere.
 */
export const PRECISION = { both: 0.72, model: 0.5 } as const;
/** In F of themes of harm to people, recall counts so many times as much as precision. */
const RECALL_FIRST = 2;

/**
 * Logistic regression over the signs (`withCues`: else as if no cue had fired), then the thresholds. Full batches: no seed.
 * @param grave themes of harm to people: their thresholds look at recall first
 */
export function fitStack(
  trials: readonly Trial[],
  themes: readonly string[],
  withCues: boolean,
  grave: ReadonlySet<string> = new Set(),
): Stack {
  const width = SIGNS.length;
  const inputs = new Float64Array(trials.length * width);
  trials.forEach(({ signs }, i) => {
    fillSigns(
      withCues ? signs : { ...signs, cues: [], others: 0 },
      inputs.subarray(i * width, (i + 1) * width),
    );
  });
  const index = Uint16Array.from(trials, ({ theme }) => themes.indexOf(theme));
  const weights = new Float64Array(width + themes.length + 1);
  const past = new Float64Array(weights.length).fill(1e-2);
  const common = weights.length - 1;
  weights[common] = -3;
  const pulls = [
    ...SIGNS.map(() => PULL_SHARED),
    ...themes.map((theme) => (grave.has(theme) ? PULL_GRAVE : PULL_THEME)),
    0,
  ];
  const logit = (i: number): number => {
    let sum = weights[width + index[i]!]! + weights[common]!;
    for (let d = 0; d < width; d++) sum += inputs[i * width + d]! * weights[d]!;
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w, j) => pulls[j]! * w);
    for (let i = 0; i < trials.length; i++) {
      const error = sigmoid(logit(i)) - (trials[i]!.present ? 1 : 0);
      for (let d = 0; d < width; d++) gradient[d]! += error * inputs[i * width + d]!;
      gradient[width + index[i]!]! += error;
      gradient[common]! += error;
    }
    for (let j = 0; j < weights.length; j++) {
      past[j]! += gradient[j]! ** 2;
      weights[j]! -= (RATE * gradient[j]!) / Math.sqrt(past[j]!);
    }
  }
  const chances = trials.map((_, i) => sigmoid(logit(i)));
  return {
    weights: Array.from(weights.subarray(0, width), round),
    bias: Object.fromEntries(
      themes.map((theme, k) => [theme, round(weights[width + k]! + weights[common]!)]),
    ),
    threshold: thresholds(trials, chances, themes, withCues ? 'both' : 'model', grave),
  };
}

function thresholds(
  trials: readonly Trial[],
  chances: readonly number[],
  themes: readonly string[],
  how: keyof typeof PRECISION,
  grave: ReadonlySet<string>,
): Record<string, number> {
  const judged = trials.map((trial, i) => ({ chance: chances[i]!, present: trial.present }));
  const common = preciseFrom(judged, 0.5, PRECISION[how]);
  return Object.fromEntries(
    themes.map((theme) => {
      const own = judged.filter((_, i) => grave.has(theme) && trials[i]!.theme === theme);
      return [theme, round(grave.has(theme) ? Math.min(common, recallFirst(own)) : common)];
    }),
  );
}

interface Judged {
  readonly chance: number;
  readonly present: boolean;
}

/** The lowest threshold from which on the wanted share of what is claimed is right; `otherwise` where there is none. */
function preciseFrom(judged: readonly Judged[], otherwise: number, precision: number): number {
  const ordered = [...judged].sort((a, b) => b.chance - a.chance);
  let hits = 0;
  let threshold = otherwise;
  ordered.forEach((item, i) => {
    if (item.present) hits++;
    if (hits / (i + 1) >= precision) threshold = item.chance;
  });
  return threshold;
}

/** The threshold of the highest F that weighs recall by RECALL_FIRST; 1 where nothing is present. */
function recallFirst(judged: readonly Judged[]): number {
  const ordered = [...judged].sort((a, b) => b.chance - a.chance);
  const present = ordered.filter((item) => item.present).length;
  const weight = RECALL_FIRST ** 2;
  let hits = 0;
  let best = { f: 0, threshold: 1 };
  ordered.forEach((item, i) => {
    if (item.present) hits++;
    const f = ((1 + weight) * hits) / (i + 1 + weight * present);
    if (f > best.f) best = { f, threshold: item.chance };
  });
  return best.threshold;
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
