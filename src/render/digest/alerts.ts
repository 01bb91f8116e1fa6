import type { Digest, DigestAlert } from '../../schema/digest.js';
import { type Block, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { behindCount } from '../small.js';
import { facetName } from './series.js';

/** An alert in one line. */
export function alertLine(
  alert: DigestAlert,
  { minCell }: Pick<Digest, 'minCell'>,
  messages: Messages,
): string {
  const said = sentence(alert, minCell, messages);
  return alert.level === 'critical' ? messages.text('digest.critical', { text: said }) : said;
}

/** Where those stand that are not quoted; nothing where all are. */
export function othersLine({ level, count, quotes, others }: DigestAlert, { text }: Messages): Block[] {
  const shown = quotes.length;
  if (shown === 0 || shown >= count) return [];
  const values = { shown, count, list: placesOf(others, text), sheet: text('sheet.verbatims') };
  // What must be looked at today is told by its rows; of the rest a few rows would be chance.
  const isTold = level === 'critical' && others.length > 0;
  const key = shown + others.length >= count ? 'more' : isTold ? 'moreSome' : 'moreAll';
  return [line(text(`digest.${key}`, values), 'muted')];
}

/** "week46.csv rows 3, 17; week47.csv row 4" */
function placesOf(places: DigestAlert['others'], text: Messages['text']): string {
  const sources = [...new Set(places.map(({ source }) => source))];
  const told = sources.map((source) => {
    const rows = places.filter((one) => one.source === source).map(({ row }) => String(row));
    return text(rows.length === 1 ? 'digest.row' : 'digest.rows', { source, rows: rows.join(', ') });
  });
  return told.join('; ');
}

function sentence(
  { when, subject, label, count, of, limit }: DigestAlert,
  minCell: number,
  messages: Messages,
): string {
  const { text } = messages;
  const share = behindCount({ share: count / Math.max(1, of), of }, minCell, messages);
  const bound = limit === null ? '' : formatShare(limit);
  switch (when) {
    case 'hazard':
      return text('digest.hazard', { count });
    case 'theme':
      return text('digest.themeOver', { theme: label ?? '', count, share, limit: bound });
    case 'rise':
      return text('digest.rise', { theme: label ?? '', count, share });
    case 'anger':
      return text('digest.anger', { count, share, limit: bound });
    case 'mention':
      return text('digest.mention', { value: facetName(subject ?? '', messages), count });
    case 'silence':
      return text('digest.silence', { count, of });
  }
}
