import type { Summary } from '../../schema/summary.js';
import { order } from '../counts.js';
import { quotesFor, signalOf, valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { emptyBecause, said, saidValues } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

const SIDES = ['physical', 'digital', 'person', 'machine'] as const;

/** Where customers meet the company and in which moment of truth (Carlzon 1987), and how they take it. */
export const moments: BuildSection<'moments'> = (summary, context) => {
  const { readable } = summary.all;
  if (readable === 0) return emptyBecause('nothing_readable');
  const customersWork = said(summary, context, 'side.customer', readable, { id: 'customer' });
  const placed = signalOf(summary, 'placed').verbatims;
  if (placed === 0 && customersWork.count === 0) return emptyBecause('no_cues');
  return {
    placed: proportion(placed, readable),
    worst: extreme(summary, context, 'complaints'),
    best: extreme(summary, context, 'praise'),
    touchpoints: saidValues(summary, context, 'touchpoints', readable),
    moments: saidValues(summary, context, 'moment', readable),
    map: valuesOf(summary, 'contact').map(([value, { verbatims, complaints, praise, angry }]) => {
      const [touchpoint, moment] = value.split('/').map((id) => (id === '-' ? null : id));
      return {
        touchpoint: touchpoint ?? null,
        moment: moment ?? null,
        verbatims,
        complaints,
        praise,
        angry,
        small: verbatims < context.minCell,
      };
    }),
    sides: SIDES.map((id) => {
      const { verbatims, complaints, angry } = signalOf(summary, `side.${id}`);
      const small = verbatims < context.minCell;
      return { id, verbatims, complaints: proportion(complaints, verbatims), angry, small };
    }),
    customersWork,
  };
};

/** The moment whose share is surely above that of all texts that name a moment; null where none stands out. */
function extreme<Stance extends 'complaints' | 'praise'>(
  summary: Summary,
  context: SectionContext,
  stance: Stance,
) {
  const other = stance === 'praise' ? 'complaints' : 'praise';
  const every = valuesOf(summary, 'moment').map(([, signal]) => signal);
  const said = every.reduce((sum, signal) => sum + signal.verbatims, 0);
  const overall = every.reduce((sum, signal) => sum + signal[stance], 0) / Math.max(1, said);
  const [first] = valuesOf(summary, 'moment')
    .filter(([, signal]) => signal[stance] >= context.minCell && signal[stance] > signal[other])
    .map(([id, signal]) => ({ id, share: proportion(signal[stance], signal.verbatims) }))
    .filter(({ share }) => share.low > overall)
    .sort((a, b) => b.share.low - a.share.low || order(a.id, b.id));
  if (!first) return null;
  const sides = [stance === 'praise' ? 'praise' : 'complaint'] as const;
  const quotes = context.quotes(quotesFor(summary, `moment.${first.id}`, sides));
  return { id: first.id, [stance]: first.share, quotes } as {
    id: string;
    quotes: typeof quotes;
  } & Record<Stance, typeof first.share>;
}
