import type { StanceSection } from '../../schema/report.js';
import { type Block, heading, line } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { proportions, quotesOf, type ShowSection } from './section.js';

export const complaints: ShowSection<'complaints'> = (section, messages) =>
  show('complaints', section, messages);
export const praise: ShowSection<'praise'> = (section, messages) => show('praise', section, messages);

const KEYS = {
  complaints: { top: 'stance.complaintsTop', without: 'stance.complaintsWithoutTheme' },
  praise: { top: 'stance.praiseTop', without: 'stance.praiseWithoutTheme' },
} as const satisfies Record<string, Record<string, MessageKey>>;

function show(
  name: keyof typeof KEYS,
  { total, themes, withoutTheme, notShown, readable }: StanceSection,
  messages: Messages,
): Block[] {
  const lead = messages.text(`stance.${name}`, {
    of: readable,
    count: total.count,
    share: formatShare(total.share),
  });
  const [top] = themes;
  const most = top ? ` ${messages.text(KEYS[name].top, { theme: top.label, count: top.count })}` : '';
  const rows = [...themes, { ...withoutTheme, label: messages.text(KEYS[name].without) }];
  const more = notShown.themes > 0 ? [line(messages.text('stance.notShown', notShown), 'muted')] : [];
  return [
    heading(messages.text(`heading.${name}`)),
    line(lead + most),
    proportions(messages.text('column.theme'), rows, messages),
    ...more,
    ...themes.flatMap((theme) => quotesOf(theme.label, theme.quotes, messages)),
    ...quotesOf(messages.text(KEYS[name].without), withoutTheme.quotes, messages),
  ];
}
