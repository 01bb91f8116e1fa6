import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import type { Page } from '../page.js';

export interface Added {
  readonly store: string;
  readonly read: number;
  readonly rejected: number;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** What `voc store add` did. */
export const addedPage = (done: Added): Page => ({
  value: done,
  blocks: (messages) => [line(messages.text('store.added', { ...done }))],
});

interface Reclassified {
  readonly store: string;
  readonly by: string;
  readonly settings: string;
  readonly reclassified: number;
  readonly kept: number;
}

/** What `voc store reclassify` did. */
export const reclassifiedPage = (done: Reclassified): Page => ({
  value: done,
  blocks: (messages) => [
    line(messages.text('store.reclassified', { ...done })),
    line(messages.text('store.now', { ...done }), 'muted'),
  ],
});

interface Pruned {
  readonly store: string;
  readonly before: string;
  readonly pruned: number;
  readonly verbatims: number;
}

/** What `voc store prune` did. */
export const prunedPage = (done: Pruned): Page => ({
  value: done,
  blocks: (messages) => [line(messages.text('store.pruned', { ...done }))],
});

interface Span {
  readonly verbatims: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

interface Info extends Span {
  readonly file: string;
  readonly bytes: number;
  readonly undated: number;
  readonly datasets: readonly (Span & { readonly dataset: string })[];
  readonly versions: readonly {
    readonly by: string;
    readonly settings: string;
    readonly verbatims: number;
  }[];
}

/** What a store holds. */
export const storeInfoPage = (info: Info): Page => ({
  value: info,
  blocks: (messages) => [
    heading(messages.text('store.holds', { file: info.file, verbatims: info.verbatims })),
    line(messages.text('store.size', { megabytes: (info.bytes / 1e6).toFixed(1), undated: info.undated })),
    datasets(info, messages),
    ...versions(info, messages),
  ],
});

const datasets = ({ datasets: all }: Info, { text }: Messages): Block => ({
  kind: 'table',
  columns: [
    words(text('store.dataset')),
    figures(text('store.verbatims')),
    words(text('store.first')),
    words(text('store.last')),
  ],
  rows: all.map(({ dataset, verbatims, firstDay, lastDay }) => [
    dataset,
    formatCount(verbatims),
    firstDay ?? '',
    lastDay ?? '',
  ]),
});

function versions({ versions: all }: Info, { text }: Messages): Block[] {
  const lines = all.map(({ by, settings, verbatims }) =>
    line(text('store.version', { by: `${by} ${settings}`.trim(), verbatims }), 'muted'),
  );
  return all.length > 1 ? [...lines, line(text('store.mixed'), 'alarm')] : lines;
}
