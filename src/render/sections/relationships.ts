import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { cut } from './listening.js';
import { type Detail, quotesOf, type ShowSection } from './section.js';

type Relationships = Parameters<ShowSection<'relationships'>>[0];

export const relationships: ShowSection<'relationships'> = (section, messages, detail) => {
  const { said, tooFew } = section;
  if (!detail.full && section.relations.length === 0) return [];
  return [
    heading(messages.text('heading.relationships')),
    line(
      messages.text('relationships.lead', {
        count: said.count,
        share: behindCount(said, detail.minCell, messages),
      }),
    ),
    ...table(section, messages, detail),
    ...(tooFew.relations > 0 ? [line(messages.text('relationships.tooFew', tooFew), 'muted')] : []),
  ];
};

/** The label never stands without what to do about it, nor without a quote. */
function table({ relations }: Relationships, messages: Messages, detail: Detail): Block[] {
  if (relations.length === 0) return [];
  const [shown, more] = cut(relations, detail, messages);
  const name = (id: string) => messages.label('relationship', id);
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text('column.relationship')),
        figures(messages.text('column.count')),
        figures(messages.text('column.complaints')),
        words(messages.text('column.response')),
      ],
      rows: shown.map(({ id, count, complaints, response }) => [
        name(id),
        formatCount(count),
        formatCount(complaints),
        response ?? '',
      ]),
    },
    ...more,
    ...shown.flatMap(({ id, quotes }) => quotesOf(name(id), quotes.slice(0, detail.quotes), messages)),
  ];
}
