import type { Report } from '../schema/report.js';
import { type Block, line } from './blocks.js';
import type { Messages } from './messages.js';
import { formatShare } from './numbers.js';
import { mostNamed } from './sections/stances.js';

/** What one must know who reads no further: complaints and praise, the top complaint, anger, customers who may leave. */
export function showHeadline(report: Report, messages: Messages): Block[] {
  const facts = headlineFacts(report, messages);
  return facts.length === 0 ? [] : [line(''), line(facts.join(' '))];
}

/** The same, a sentence each. */
export function headlineFacts({ sections }: Report, messages: Messages): string[] {
  const { complaints, praise, anger, loyalty, polarity } = sections;
  const readable = polarity?.readable ?? 0;
  if (readable === 0) return [];
  const { text } = messages;
  const top = mostNamed(complaints?.themes ?? []);
  return [
    text('headline.lead', {
      readable,
      complaints: complaints?.total.count ?? 0,
      share: formatShare(complaints?.total.share ?? 0),
      praise: praise?.total.count ?? 0,
      praiseShare: formatShare(praise?.total.share ?? 0),
    }),
    ...(top ? [text('headline.top', top)] : []),
    ...(anger && 'angry' in anger && anger.angry.count > 0
      ? [text('headline.angry', { count: anger.angry.count, share: formatShare(anger.angry.share) })]
      : []),
    ...(loyalty && 'atRisk' in loyalty && loyalty.atRisk.count > 0
      ? [text('headline.atRisk', { count: loyalty.atRisk.count })]
      : []),
  ];
}
