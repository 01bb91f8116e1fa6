import { type Block, figures, heading, line, words } from '../blocks.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { quotesOf, type ShowSection, shareCells, shareColumns } from './section.js';

/** All of it, whatever the detail: a hazard is not cut off. */
export const earlyWarning: ShowSection<'earlyWarning'> = (section, messages, detail) => {
  const { hazards, products, verbatims, allShown } = section;
  const name = (product: string | null) => product ?? messages.text('earlyWarning.unnamed');
  const clusters: Block = {
    kind: 'table',
    columns: [
      words(messages.text('column.product')),
      figures(messages.text('column.count')),
      figures(messages.text('column.of')),
      ...shareColumns(messages),
    ],
    rows: products.map((row) => [
      name(row.product),
      formatCount(row.count),
      formatCount(row.of),
      ...shareCells(row, detail),
    ]),
  };
  const known = products.some(({ product }) => product !== null);
  return [
    heading(messages.text('heading.earlyWarning')),
    line(
      messages.text('earlyWarning.lead', {
        count: hazards.count,
        share: behindCount(hazards, detail.minCell, messages),
      }),
      'alarm',
    ),
    ...(known ? [clusters] : []),
    ...[...new Set(verbatims.map(({ product }) => product))].flatMap((product) =>
      quotesOf(
        known ? name(product) : null,
        verbatims.filter((verbatim) => verbatim.product === product),
        messages,
      ),
    ),
    ...(allShown ? [] : [line(messages.text('earlyWarning.sampled', { count: verbatims.length }), 'alarm')]),
  ];
};
