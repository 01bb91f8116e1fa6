import { type Block, bars, barsOf, figures, heading, words } from '../blocks.js';
import type { LabelKind } from '../message-keys.js';
import { formatCount } from '../numbers.js';
import { shareTold } from '../small.js';
import type { ShowSection } from './section.js';

/** Which labels name the values of a facet. */
export const FACET_LABELS: Readonly<Record<string, LabelKind>> = {
  intents: 'intent',
  remedies: 'remedy',
  behaviours: 'behaviour',
  effort: 'effort',
  touchpoints: 'touchpoint',
  moment: 'moment',
  relationship: 'relationship',
  customerGroup: 'customerGroup',
};

export const facets: ShowSection<'facets'> = (facets, messages, { minCell }) =>
  facets.flatMap(({ id: facet, values }): Block[] => {
    const lengths = barsOf(values.map(({ share }) => share));
    return [
      heading(messages.text('heading.facet', { facet: messages.label('facet', facet) })),
      {
        kind: 'table',
        columns: [
          words(messages.text('column.value')),
          figures(messages.text('column.count')),
          figures(messages.text('column.share')),
          bars,
        ],
        rows: values.map((row, i) => [
          messages.label(FACET_LABELS[facet] ?? 'value', row.id),
          formatCount(row.count),
          shareTold(row, minCell),
          lengths[i]!,
        ]),
      },
    ];
  });
