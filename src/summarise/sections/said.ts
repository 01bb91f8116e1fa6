import type { Empty, EmptyReason, Said } from '../../schema/report-parts.js';
import type { Counts, Signal, Summary } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { quotesFor, type Side, sidesOf, signalOf, speakingSides, valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import type { SectionContext } from './section.js';

export const emptyBecause = (empty: EmptyReason): Empty => ({ empty });

/** What is shown of a signal: its share of `of` verbatims, how they take it, and quotes. */
export function said(
  summary: Summary,
  context: SectionContext,
  signal: string,
  of: number,
  { id = signal, sides }: { readonly id?: string; readonly sides?: readonly Side[] } = {},
): Said {
  const { verbatims, complaints, praise, angry } = signalOf(summary, signal);
  const speaking = sides ?? speakingSides(sidesOf(signalOf(summary, signal)));
  return {
    id,
    ...proportion(verbatims, of),
    complaints,
    praise,
    angry,
    small: verbatims < context.minCell,
    quotes: context.quotes(
      quotesFor(summary, signal, speaking),
      undefined,
      speaking.map((side) => quotesFor(summary, signal, [side])),
    ),
  };
}

/** Every value of a facet that was said, most frequent first. The three Rs' levels and other signals have no facet. */
export const saidValues = (summary: Summary, context: SectionContext, facet: string, of: number): Said[] =>
  valuesOf(summary, facet).map(([value]) => said(summary, context, `${facet}.${value}`, of, { id: value }));

/** Themes by count, as a report names them. */
export const namedThemes = (themes: Counts, { top, themeLabel }: SectionContext) =>
  ranked(themes)
    .slice(0, top)
    .map(([id, count]) => ({ id, label: themeLabel(id), count }));

/** Angry ones of the complaints that have a signal. */
export const angryOf = ({ angry, complaints }: Pick<Signal, 'angry' | 'complaints'>) =>
  proportion(angry, complaints);
