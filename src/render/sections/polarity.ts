import { heading, line } from '../blocks.js';
import { proportions, type ShowSection } from './section.js';

export const polarity: ShowSection<'polarity'> = ({ rows, unsure, meanScore }, messages, detail) => {
  const sure = rows.map((row) => ({ ...row, label: messages.label('polarity', row.polarity) }));
  const all = unsure.count > 0 ? [...sure, { ...unsure, label: messages.text('polarity.unsure') }] : sure;
  return [
    heading(messages.text('heading.polarity')),
    proportions(messages.text('column.polarity'), all, messages, detail),
    ...(meanScore === null
      ? []
      : [line(messages.text('polarity.score', { score: meanScore.toFixed(2) }), 'muted')]),
  ];
};
