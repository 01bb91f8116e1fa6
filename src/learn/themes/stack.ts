import { sigmoid } from '../head.js';

/** strong: a cue with its own polarity; any: one that takes its clause's; weak: one that is only used for want of others. */
export type CueGrade = 'strong' | 'any' | 'weak';

/** What is known of a theme in a text before it is decided. */
export interface Signs {
  /** Log-odds of the n-gram model. */
  readonly model: number;
  /** Log-odds of the likeliest other theme. */
  readonly rival: number;
  /** Cues of the theme that fired. */
  readonly cues: readonly CueGrade[];
  /** Other themes of which strong cues fired. */
  readonly others: number;
  /** How well the theme fits the text's field of business (`fitOf`). */
  readonly fit: number;
  /** Characters of the text. */
  readonly length: number;
}

/** The inputs of the stack, in order; those that need a cue are 0 where the model is alone. */
export const SIGNS = [
  'model',
  'lead over the rival',
  'strong cue',
  'cue of either polarity',
  'weak cue',
  'model, with a cue',
  'several cues',
  'no cue beside another theme',
  'no cue beside several themes',
  'cue beside another theme',
  'length',
  'fit to the field',
  'misfit to the field',
] as const;

const USUAL_LENGTH = 40;

/** Fills `out` (SIGNS.length numbers). A lead counts from -4 to 2: far behind is far behind. */
export function fillSigns({ model, rival, cues, others, fit, length }: Signs, out: Float64Array): void {
  const cued = cues.length > 0;
  out[0] = model;
  out[1] = Math.max(-4, Math.min(2, model - rival));
  out[2] = cues.includes('strong') ? 1 : 0;
  out[3] = cues.includes('any') ? 1 : 0;
  out[4] = cues.includes('weak') ? 1 : 0;
  out[5] = cued ? model : 0;
  out[6] = cues.length > 1 ? 1 : 0;
  out[7] = !cued && others > 0 ? 1 : 0;
  out[8] = !cued && others > 1 ? 1 : 0;
  out[9] = cued && others > 0 ? 1 : 0;
  out[10] = Math.log((length + 1) / USUAL_LENGTH);
  out[11] = fit;
  out[12] = Math.min(0, fit);
}

/** Logistic stacking (Wolpert 1992): probability that a text talks of a theme, from the model and the cues together. */
export interface Stack {
  /** In the order of SIGNS. */
  readonly weights: readonly number[];
  /** A theme's own intercept, log-odds. */
  readonly bias: Readonly<Record<string, number>>;
  /** From this probability on the theme is claimed. */
  readonly threshold: Readonly<Record<string, number>>;
}

const signs = new Float64Array(SIGNS.length);

export function stackProbability(stack: Stack, theme: string, known: Signs): number {
  fillSigns(known, signs);
  let sum = stack.bias[theme] ?? 0;
  for (let i = 0; i < signs.length; i++) sum += stack.weights[i]! * signs[i]!;
  return sigmoid(sum);
}
