import type { Report } from '../schema/report.js';
import type { Proportion } from '../schema/report-parts.js';
import { type Block, line } from './blocks.js';
import type { Messages } from './messages.js';
import { behindCount } from './small.js';

/** What one must know who reads no further: complaints and praise, anger, customers who may leave. */
export function showHeadline(report: Report, messages: Messages): Block[] {
  const facts = headlineFacts(report, messages);
  return facts.length === 0 ? [] : [line(''), line(facts.join(' '))];
}

/** Why there is nothing to report. */
function nothingLeft(coverage: Report['coverage'], { text }: Messages): string {
  const { present, read, rejected, filteredOut, verbatims } = coverage;
  if (present === 0) return text('nothing.noRows');
  if (verbatims > 0) return text('nothing.noWords', { count: verbatims });
  return filteredOut > 0
    ? text('nothing.filteredOut', { count: read })
    : text('nothing.rejected', { count: rejected });
}

/** The same, a sentence each. */
export function headlineFacts({ coverage, sections, minCell }: Report, messages: Messages): string[] {
  if (coverage.readable === 0) return [nothingLeft(coverage, messages)];
  const { complaints, praise, anger, loyalty, polarity } = sections;
  const readable = polarity?.readable ?? 0;
  if (readable === 0) return [];
  const { text } = messages;
  const share = (one: Proportion | undefined) => (one ? behindCount(one, minCell, messages) : '');
  return [
    text('headline.lead', {
      readable,
      complaints: complaints?.total.count ?? 0,
      share: share(complaints?.total),
      praise: praise?.total.count ?? 0,
      praiseShare: share(praise?.total),
    }),
    ...(anger && 'angry' in anger && anger.angry.count > 0
      ? [text('headline.angry', { count: anger.angry.count, share: share(anger.angry) })]
      : []),
    ...(loyalty && 'atRisk' in loyalty && loyalty.atRisk.count > 0
      ? [text('headline.atRisk', { count: loyalty.atRisk.count })]
      : []),
  ];
}
