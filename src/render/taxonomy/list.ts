import type { Taxonomy, Theme } from '../../schema/taxonomy.js';
import { cuesOf } from '../../summarise/taxonomy/cues.js';
import { type Column, figures, line, words } from '../blocks.js';
import { formatCount } from '../numbers.js';
import type { Page } from '../page.js';

const later = (column: Column): Column => ({ ...column, expendable: 1 });

/** Every theme of a taxonomy in one line. */
export const taxonomyList = (taxonomy: Taxonomy): Page => ({
  value: {
    hash: taxonomy.hash,
    themes: taxonomy.themes.map((theme) => {
      const { id, label, owner, stage, severity } = theme;
      return { id, label, owner, stage, severity, cues: cueCounts(theme), examples: exampleCount(theme) };
    }),
  },
  blocks: (messages) => [
    line(messages.text('taxonomy.summary', { themes: taxonomy.themes.length, hash: taxonomy.hash })),
    {
      kind: 'table',
      columns: [
        { ...words('id'), wraps: false },
        words(messages.text('column.theme')),
        words(messages.text('column.owner')),
        later(words(messages.text('column.stage'))),
        later(figures(messages.text('taxonomy.severity'))),
        figures(messages.text('taxonomy.cuesIn')),
        figures(messages.text('taxonomy.examples')),
      ],
      rows: taxonomy.themes.map((theme) => {
        const { ko, en } = cueCounts(theme);
        return [
          theme.id,
          theme.label[messages.locale],
          messages.label('owner', theme.owner),
          messages.label('stage', theme.stage),
          String(theme.severity),
          `${formatCount(ko)}/${formatCount(en)}`,
          formatCount(exampleCount(theme)),
        ];
      }),
    },
  ],
});

function cueCounts(theme: Theme): { ko: number; en: number } {
  const all = cuesOf(theme);
  const ko = all.filter(({ place }) => place.startsWith('ko.')).length;
  return { ko, en: all.length - ko };
}

const exampleCount = ({ examples: { ko, en } }: Theme): number =>
  ko.positive.length + ko.negative.length + en.positive.length + en.negative.length;
