import type { ExplainedPart } from '../../schema/explanation.js';
import { type Block, figures, heading, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { movedWords } from './moved.js';
import { short, signed } from './words.js';

/** The words that moved the polarity most; verbose: the pieces of words that the model weighs. */
export function showFeatures(
  part: ExplainedPart,
  { top, verbose }: { readonly top: number; readonly verbose: boolean },
  messages: Messages,
): Block[] {
  const rows = verbose
    ? part.features.map(({ span, ...feature }) => ({ ...feature, text: span.text }))
    : movedWords(part);
  if (rows.length === 0) return [];
  const digits = verbose ? 3 : 1;
  return [
    heading(messages.text('explain.features')),
    {
      kind: 'table',
      columns: [
        words(messages.text('explain.evidence')),
        figures(messages.text('explain.weight')),
        words(messages.text('explain.speaksFor')),
      ],
      rows: rows
        .slice(0, top)
        .map(({ text, weight, head, negated }) => [
          short(text),
          { words: signed(weight, digits), tone: head === 'neutral' ? 'muted' : weight > 0 ? 'good' : 'bad' },
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
