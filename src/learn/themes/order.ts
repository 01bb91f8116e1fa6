import { sigmoid } from '../head.js';

/** What the place of a mention among others is told by. */
export interface OrderSigns {
  /** Probability of the theme. */
  readonly theme: number;
  /** Probability of the side that is taken. */
  readonly side: number;
  /** Characters before it. */
  readonly at: number;
}

/**
 * What puts one mention before another, in log-odds of its theme: how sure its side is, what stands before it, and its theme (a cause
 * rather than what follows from it). Learned from what readers called the main theme of a text.
 */
export interface Order {
  readonly side: number;
  /** By e-fold of the characters before it. */
  readonly at: number;
  readonly themes: Readonly<Record<string, number>>;
}

/** Beyond this nothing is surer: a side that cues tell by themselves is taken for certain. */
const CERTAIN = 0.02;
const logOdds = (p: number): number => {
  const within = Math.min(1 - CERTAIN, Math.max(CERTAIN, p));
  return Math.log(within / (1 - within));
};

/** The inputs, in order: log-odds of theme and side, and the place. */
export const orderInputs = ({ theme, side, at }: OrderSigns): readonly [number, number, number] => [
  logOdds(theme),
  logOdds(side),
  Math.log(1 + at),
];

/** What speaks for a mention beside the log-odds of its theme. */
export function standing(order: Order, theme: string, signs: OrderSigns): number {
  const [, side, at] = orderInputs(signs);
  return order.side * side + order.at * at + (order.themes[theme] ?? 0);
}

/**
 * The rank of each mention of a text, 0 … 1: log-odds of its theme and what else speaks for it, beside what speaks for the others. It says
 * which is rather the main one, not how likely one is; a mention that is alone keeps the probability of its theme, and so stands among those
 * whose place is not learned.
 */
export function ranks(mentions: readonly { readonly theme: number; readonly standing: number }[]): number[] {
  if (mentions.length < 2) return mentions.map(({ theme }) => theme);
  const usual = mentions.reduce((sum, { standing }) => sum + standing, 0) / mentions.length;
  return mentions.map(({ theme, standing }) => sigmoid(logOdds(theme) + standing - usual));
}

/** Of the entries with the same key the one that is likeliest, theme and side together: a text that tells a theme twice tells one theme. */
export function surest<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  signsOf: (entry: T) => Pick<OrderSigns, 'theme' | 'side'>,
): Map<string, T> {
  const best = new Map<string, T>();
  const likelihood = (entry: T): number => {
    const { theme, side } = signsOf(entry);
    return theme * side;
  };
  for (const entry of entries) {
    const known = best.get(keyOf(entry));
    if (known === undefined || likelihood(entry) > likelihood(known)) best.set(keyOf(entry), entry);
  }
  return best;
}
