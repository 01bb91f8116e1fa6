import { bars, barsOf, figures, heading, line, words } from '../blocks.js';
import { formatCount, formatShare } from '../numbers.js';
import type { ShowSection } from './section.js';

export const anger: ShowSection<'anger'> = ({ complaints, levels, angry }, messages) => {
  const lengths = barsOf(levels.map(({ count }) => count));
  return [
    heading(messages.text('heading.anger')),
    line(
      messages.text('anger.lead', { of: complaints, count: angry.count, share: formatShare(angry.share) }),
    ),
    {
      kind: 'table',
      columns: [words(messages.text('column.intensity')), figures(messages.text('column.complaints')), bars],
      rows: levels.map(({ intensity, count }, i) => [
        messages.label('intensity', String(intensity)),
        formatCount(count),
        lengths[i]!,
      ]),
    },
  ];
};
