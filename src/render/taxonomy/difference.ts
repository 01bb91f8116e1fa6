import type { ChangedVerbatim, ChangeReport } from '../../summarise/taxonomy/change.js';
import type { TaxonomyDifference } from '../../summarise/taxonomy/difference.js';
import type { TaxonomyWarning } from '../../summarise/taxonomy/warnings.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import type { Page } from '../page.js';
import { spoken } from './validation.js';

/** What differs between two taxonomies, and what that does to verbatims where some were given. */
export const differencePage = (
  difference: TaxonomyDifference,
  change: ChangeReport | null,
  shown: number,
): Page => ({
  value: { ...difference, verbatims: change },
  blocks: (messages) => [
    ...written(difference, shown, messages),
    ...(change === null ? [] : moved(change, shown, messages)),
  ],
});

function written(
  { added, removed, changed, sharedCues }: TaxonomyDifference,
  shown: number,
  messages: Messages,
): Block[] {
  if (added.length + removed.length + changed.length === 0) return [line(messages.text('taxonomy.same'))];
  return [
    ...added.map((id) => line(messages.text('taxonomy.added', { theme: id }))),
    ...removed.map((id) => line(messages.text('taxonomy.removed', { theme: id }))),
    ...changed.flatMap(({ id, fields, cuesAdded, cuesRemoved }) => [
      line(messages.text('taxonomy.changed', { theme: id })),
      ...(fields.length === 0 ? [] : [line(`  ${fields.join(', ')}`)]),
      ...cuesAdded.map(({ place, words }) => line(`  + ${place}: ${words}`)),
      ...cuesRemoved.map(({ place, words }) => line(`  - ${place}: ${words}`)),
    ]),
    ...sharedCues.slice(0, shown).map((shared) => line(sharedWords(shared, messages), 'muted')),
    ...(sharedCues.length > shown
      ? [line(messages.text('taxonomy.more', { count: sharedCues.length - shown }), 'muted')]
      : []),
  ];
}

const sharedWords = ({ language, themes, words }: TaxonomyWarning, messages: Messages): string =>
  messages.text('taxonomy.sharedCue', {
    language: spoken(language, messages),
    themes: themes.join(', '),
    words,
  });

function moved(change: ChangeReport, shown: number, messages: Messages): Block[] {
  const { verbatims, changed, withoutTheme, movements, examples, notKept } = change;
  const listed = examples.slice(0, shown);
  const hidden = notKept + examples.length - listed.length;
  return [
    heading(messages.text('taxonomy.verbatims')),
    line(
      messages.text('taxonomy.moved', {
        changed,
        of: verbatims,
        share: formatShare(verbatims === 0 ? 0 : changed / verbatims),
      }),
    ),
    line(messages.text('taxonomy.withoutThemeMoved', withoutTheme)),
    ...(movements.length === 0 ? [] : [movementTable(change, messages)]),
    ...listed.map((verbatim) => line(verbatimLine(verbatim, messages))),
    ...(hidden === 0 ? [] : [line(messages.text('taxonomy.more', { count: hidden }), 'muted')]),
  ];
}

const movementTable = ({ movements }: ChangeReport, messages: Messages): Block => ({
  kind: 'table',
  columns: [
    words(messages.text('column.theme')),
    figures(messages.text('taxonomy.before')),
    figures(messages.text('taxonomy.after')),
    figures('+'),
    figures('-'),
  ],
  rows: movements.map(({ theme, before, after, gained, lost }) => [
    theme,
    ...[before, after, gained, lost].map(formatCount),
  ]),
});

function verbatimLine({ source, row, text, gained, lost }: ChangedVerbatim, messages: Messages): string {
  const signs = [...gained.map((theme) => `+${theme}`), ...lost.map((theme) => `-${theme}`)];
  return `${messages.text('quote.place', { source: messages.label('source', source), row: String(row) })}: ${signs.join(' ')} “${text}”`;
}
