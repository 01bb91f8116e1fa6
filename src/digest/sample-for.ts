import type { DigestSeries, PeriodSummary } from '../schema/digest.js';
import type { Sample } from '../schema/summary.js';
import { quotesFor, type Side, sidesOf, signalOf, speakingSides } from '../summarise/signals/index.js';

/** Shares of which quotes are kept, by signal and side. */
const SHARES: Readonly<Record<string, readonly [signal: string, side: Side]>> = {
  complaints: ['intents.complaint', 'complaint'],
  praise: ['intents.praise', 'praise'],
  angry: ['angry', 'complaint'],
};

/** The texts that a rise may be shown by: of the kind that rose. A touchpoint of which more complain is not shown by praise. */
export function sampleFor(
  { kind, id, of, ofBefore }: Pick<DigestSeries, 'kind' | 'id' | 'of' | 'ofBefore'>,
  { distinct }: PeriodSummary,
  before: readonly PeriodSummary[],
): Sample | undefined {
  if (kind === 'facet') return quotesFor(distinct, id, speakingSides(risen()).slice(0, 1));
  if (kind !== 'share') return distinct.quotes.get(`${kind}/${id}`);
  const [signal, side] = SHARES[id] ?? [];
  return signal && side ? quotesFor(distinct, signal, [side]) : distinct.quotes.get(id);

  /** By side: how many more than a period as large had before. */
  function risen(): Record<Side, number> {
    const now = sidesOf(signalOf(distinct, id));
    const usual = before.map((period) => sidesOf(signalOf(period.distinct, id)));
    const more = (side: Side) =>
      now[side] - (ofBefore === 0 ? 0 : (of / ofBefore) * usual.reduce((sum, one) => sum + one[side], 0));
    return { complaint: more('complaint'), praise: more('praise'), neither: more('neither') };
  }
}
