import type { Span } from '../../schema/annotation.js';
import type { DocumentPart } from '../../schema/document.js';
import { originalSpan } from '../../text/document.js';
import type { Firing } from './firings.js';

/** A firing with its place in the original. */
export interface Fired extends Firing {
  readonly span: Span;
  /** Which text column it stands in. */
  readonly part: number;
}

export const toFired = (firing: Firing, part: DocumentPart, index: number): Fired => ({
  rule: firing.rule,
  level: firing.level,
  start: firing.start,
  end: firing.end,
  clause: firing.clause,
  sentence: firing.sentence,
  span: originalSpan(part, firing.start, firing.end),
  part: index,
});

const MOST_SPANS = 5;

/** The spans of some firings: ascending, none inside another, five at most. */
export function spansOf(fired: readonly Pick<Fired, 'span' | 'part'>[]): Span[] {
  if (fired.length < 2) return fired.map(({ span }) => span);
  const ordered = [...fired].sort(
    (a, b) => a.part - b.part || a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const kept: Span[] = [];
  for (const { span } of ordered) {
    const last = kept.at(-1);
    if (last && last.column === span.column && last.end >= span.end) continue;
    kept.push(span);
  }
  return kept.slice(0, MOST_SPANS);
}

/** Each span once, in the order given. */
export const distinct = (spans: readonly Span[]): Span[] =>
  spans.filter(
    ({ column, start, end }, i) =>
      spans.findIndex((one) => one.column === column && one.start === start && one.end === end) === i,
  );

/** Whether a span lies within another, of the same column. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.column === outer.column && inner.start >= outer.start && inner.end <= outer.end;

/** The sentence in which a firing stands, as it stands in the original. */
export function sentenceOf({ clause }: Fired, part: DocumentPart): Span {
  const { sentence } = part.clauses[clause]!;
  const own = part.clauses.filter((one) => one.sentence === sentence);
  return originalSpan(part, own[0]!.start, own.at(-1)!.end);
}

/** The distinct values of a facet's firings, in the order of the facet's file. */
export function valuesOf(fired: readonly Fired[]): string[] {
  if (fired.length < 2) return fired.map(({ rule }) => rule.id);
  const ordered = [...fired].sort((a, b) => a.rule.order - b.rule.order);
  return [...new Set(ordered.map(({ rule }) => rule.id))];
}
