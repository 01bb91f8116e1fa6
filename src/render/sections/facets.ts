import { type Block, bars, barsOf, figures, heading, words } from '../blocks.js';
import { formatCount, formatShare } from '../numbers.js';
import type { ShowSection } from './section.js';

export const facets: ShowSection<'facets'> = (facets, messages) =>
  facets.flatMap(({ id, values }): Block[] => {
    const lengths = barsOf(values.map(({ share }) => share));
    return [
      heading(messages.text('heading.facet', { facet: messages.label('facet', id) })),
      {
        kind: 'table',
        columns: [
          words(messages.text('column.value')),
          figures(messages.text('column.count')),
          figures(messages.text('column.share')),
          bars,
        ],
        rows: values.map(({ id, count, share }, i) => [
          messages.label('value', id),
          formatCount(count),
          formatShare(share),
          lengths[i]!,
        ]),
      },
    ];
  });
