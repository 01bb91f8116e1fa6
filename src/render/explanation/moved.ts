import type { ExplainedFeature, ExplainedPart } from '../../schema/explanation.js';

/** Marks around words: "bad," is "bad". */
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
/** What moves less is shown as 0.0. */
const LEAST = 0.05;

/** A word, or words side by side, as they stand in the text. */
export interface MovedWord {
  readonly text: string;
  /** The sum of what its pieces add to the log-odds of "positive" (head "sign") or of "neutral" (head "neutral"). */
  readonly weight: number;
  readonly head: ExplainedFeature['head'];
  readonly negated: boolean;
}

/**
 * The model weighs pieces of words (느려, 송도 느); people read words: each piece counts for the words it lies in. What speaks against
 * "neutral" is left out, since it says that there is feeling and not which. Strongest first.
 */
export function movedWords({
  original,
  features,
}: Pick<ExplainedPart, 'original' | 'features'>): MovedWord[] {
  const words = new Map<string, MovedWord>();
  for (const { span, weight, head, negated } of features) {
    const text = original
      .slice(wordStart(original, span.start), wordEnd(original, span.end))
      .replace(EDGES, '');
    const key = `${head} ${text}`;
    const known = words.get(key);
    words.set(key, {
      text,
      head,
      weight: weight + (known?.weight ?? 0),
      negated: negated || known?.negated === true,
    });
  }
  return [...words.values()]
    .filter(({ head, weight }) => (head === 'sign' ? Math.abs(weight) : weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isSpace(text, at - 1)) at--;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text, at)) at++;
  return at;
}
