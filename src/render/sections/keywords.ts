import { type Block, figures, heading, line, words } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import { formatCount, formatShare } from '../numbers.js';
import type { ShowSection } from './section.js';

export const keywords: ShowSection<'keywords'> = (section, messages) => {
  const { complaints, praise, withoutTheme, sampled } = section;
  const table = <Row extends { readonly keyword: string; readonly z: number }>(
    lead: MessageKey,
    rows: readonly Row[],
    counts: readonly (readonly [MessageKey, (row: Row) => number])[],
  ): Block[] => {
    if (rows.length === 0) return [];
    return [
      line(messages.text(lead)),
      {
        kind: 'table',
        columns: [
          words(messages.text('column.keyword')),
          ...counts.map(([label]) => figures(messages.text(label))),
          figures(messages.text('column.z')),
        ],
        rows: rows.map((row) => [
          row.keyword,
          ...counts.map(([, count]) => formatCount(count(row))),
          row.z.toFixed(1),
        ]),
      },
    ];
  };
  const stances = [
    ['column.complaints', (row: (typeof complaints)[number]) => row.complaints],
    ['column.praise', (row: (typeof praise)[number]) => row.praise],
  ] as const;
  return [
    heading(messages.text('heading.keywords')),
    ...table('keywords.complaints', complaints, stances),
    ...table('keywords.praise', praise, stances),
    ...table('keywords.withoutTheme', withoutTheme, [
      ['column.withoutTheme', (row) => row.withoutTheme],
      ['column.withTheme', (row) => row.withTheme],
    ]),
    line(messages.text('keywords.z'), 'muted'),
    ...(sampled < 1
      ? [line(messages.text('keywords.sampled', { share: formatShare(sampled) }), 'muted')]
      : []),
  ];
};
