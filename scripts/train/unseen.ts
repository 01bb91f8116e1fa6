import { type Examples, encodeExamples } from '../../src/learn/examples.js';
import type { Featurizer } from '../../src/learn/features.js';
import { type Head, logits } from '../../src/learn/head.js';
import { splitClauses } from '../../src/text/clauses.js';
import { bySet, type Lesson } from './mix.js';

/** A verbatim that no head judging it was trained on: its stretches are the whole text, then its clauses when it has several. */
export interface UnseenRow {
  readonly lesson: Lesson;
  readonly first: number;
  readonly count: number;
}

export interface Unseen {
  readonly rows: readonly UnseenRow[];
  /** All stretches of all rows. */
  readonly stretches: Examples;
}

/** More rows of one set than this teach no more about calibration. */
const MOST_ROWS = 4000;

/** Sets that are judged in folds; other lessons have a fold only where they share a text with these. */
const FOLDED: readonly string[] = ['corpus', 'labelled', 'readings'];

/** Held-out lessons, and lessons of the folds. */
export function unseenTexts(
  lessons: readonly Lesson[],
  heldOut: readonly Lesson[],
  featurizer: Featurizer,
): Unseen {
  const chosen = [
    ...thinned(heldOut),
    ...lessons.filter(({ set, fold }) => fold !== null && FOLDED.includes(set)),
  ];
  const texts: string[] = [];
  const rows = chosen.map((lesson) => {
    const clauses = splitClauses(lesson.text);
    const pieces = clauses.length > 1 ? clauses.map(({ start, end }) => lesson.text.slice(start, end)) : [];
    const first = texts.length;
    texts.push(lesson.text, ...pieces);
    return { lesson, first, count: 1 + pieces.length };
  });
  return { rows, stretches: encodeExamples(texts, featurizer) };
}

function thinned(lessons: readonly Lesson[]): Lesson[] {
  return bySet(lessons).flatMap(([, rows]) => {
    const every = Math.ceil(rows.length / MOST_ROWS);
    return rows.filter((_, i) => i % every === 0);
  });
}

/** Log-odds of every stretch, those of a folded lesson by the head that was trained without its fold. */
export function judgeUnseen(
  { rows, stretches }: Unseen,
  whole: Head,
  withoutFold: readonly Head[],
): Float64Array {
  const found = logits(whole, stretches);
  const byFold = withoutFold.map((head) => logits(head, stretches));
  for (const { lesson, first, count } of rows) {
    const own = lesson.fold === null ? undefined : byFold[lesson.fold];
    if (own) for (let i = first; i < first + count; i++) found[i] = own[i]!;
  }
  return found;
}
