import type { Digest } from '../../schema/digest.js';
import { type Block, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount, isTold, shareTold } from '../small.js';

/** Complaints without a theme: never hidden, since they may be the next theme. */
export function unthemed(
  { now, of, share, before, ofBefore, keywords }: Digest['withoutTheme'],
  minCell: number,
  messages: Messages,
): Block[] {
  if (now === 0) return [];
  const { text } = messages;
  const usual = { share: ofBefore === 0 ? 0 : before / ofBefore, of: ofBefore };
  const told = {
    count: now,
    share: behindCount({ share, of }, minCell, messages),
    usual: isTold(usual, minCell) ? text('digest.usually', { share: shareTold(usual, minCell) }) : '',
  };
  const list = keywords.map(({ keyword, count }) => `${keyword} ${formatCount(count)}`).join(', ');
  return [
    line(text('digest.withoutTheme', told)),
    ...(list === '' ? [] : [line(text('digest.withoutThemeWords', { list }), 'muted')]),
  ];
}
