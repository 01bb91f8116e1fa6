import type { Span } from '../../schema/annotation.js';
import type { Explanation } from '../../schema/explanation.js';
import { type Block, heading, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { FACET_LABELS } from '../sections/facets.js';
import { short } from './words.js';

/** Every facet that has a value, with its words; nothing where all abstain. */
export function showFacets({ annotation }: Explanation, messages: Messages): Block[] {
  const rows = Object.entries(annotation.facetEvidence).map(([key, spans]) => {
    const dot = key.indexOf('.');
    const [facet, value] = [key.slice(0, dot), key.slice(dot + 1)];
    const grade = facet === 'loyalty' ? gradeOf(annotation.loyalty, value) : '';
    return [
      facetName(facet, value, messages),
      grade === '' ? valueName(facet, value, messages) : grade,
      wordsOf(spans),
    ];
  });
  const { intents, facetEvidence } = annotation;
  for (const intent of intents)
    if (!Object.hasOwn(facetEvidence, `intents.${intent}`))
      rows.unshift([messages.label('facet', 'intents'), messages.label('intent', intent), '']);
  if (annotation.effort) rows.push([messages.label('facet', 'effort'), String(annotation.effort.level), '']);
  if (rows.length === 0) return [];
  return [
    heading(messages.text('explain.facets')),
    {
      kind: 'table',
      columns: [
        words(messages.text('explain.facet')),
        words(messages.text('column.value')),
        words(messages.text('explain.evidence')),
      ],
      rows,
    },
  ];
}

/** Values that words claim and that are not said, and why; nothing where there are none. */
export function showDoubts({ doubted }: Explanation, messages: Messages): Block[] {
  if (doubted.length === 0) return [];
  return [
    heading(messages.text('explain.doubted')),
    {
      kind: 'table',
      columns: [
        words(messages.text('explain.facet')),
        words(messages.text('column.value')),
        words(messages.text('explain.evidence')),
        words(messages.text('explain.why')),
      ],
      rows: doubted.map(({ facet, value, spans, lost }) => [
        { words: facetName(facet, value, messages), tone: 'muted' as const },
        facet === 'loyalty' ? '' : valueName(facet, value, messages),
        wordsOf(spans),
        messages.label('loss', lost),
      ]),
    },
  ];
}

const facetName = (facet: string, value: string, messages: Messages): string =>
  facet === 'urgency'
    ? messages.text('column.level')
    : messages.label('facet', facet === 'loyalty' ? value : facet);

const valueName = (facet: string, value: string, messages: Messages): string =>
  messages.label(facet === 'urgency' ? 'alarm' : (FACET_LABELS[facet] ?? 'value'), value);

const wordsOf = (spans: readonly Span[]): string =>
  [...new Set(spans.map(({ text }) => short(text)))].join(' · ');

function gradeOf(loyalty: Explanation['annotation']['loyalty'], name: string): string {
  const grade = loyalty[name as keyof typeof loyalty];
  return grade > 0 ? `+${grade}` : String(grade);
}
