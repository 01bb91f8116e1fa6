import type { ExplainedPart } from '../../schema/explanation.js';
import { type Block, figures, heading, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { short, signed } from './words.js';

/** The words that moved the polarity most. */
export function showFeatures({ features }: ExplainedPart, top: number, messages: Messages): Block[] {
  if (features.length === 0) return [];
  return [
    heading(messages.text('explain.features')),
    {
      kind: 'table',
      columns: [
        words(messages.text('explain.evidence')),
        figures(messages.text('explain.weight')),
        words(messages.text('explain.speaksFor')),
      ],
      rows: features
        .slice(0, top)
        .map(({ span, weight, head, negated }) => [
          short(span.text),
          { words: signed(weight, 3), tone: head === 'neutral' ? 'muted' : weight > 0 ? 'good' : 'bad' },
          `${speaksFor(head, weight, messages)}${negated ? ` (${messages.label('scope', 'negation')})` : ''}`,
        ]),
    },
  ];
}

function speaksFor(head: 'sign' | 'neutral', weight: number, messages: Messages): string {
  const side = head === 'sign' ? (weight > 0 ? 'positive' : 'negative') : 'neutral';
  const words = messages.label('polarity', side);
  return head === 'neutral' && weight < 0 ? messages.text('explain.against', { side: words }) : words;
}
