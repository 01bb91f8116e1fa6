import type { DigestAlert } from '../../schema/digest.js';
import type { Messages } from '../messages.js';
import { formatShare } from '../numbers.js';
import { facetName } from './series.js';

/** An alert in one line. */
export function alertLine(alert: DigestAlert, messages: Messages): string {
  const said = sentence(alert, messages);
  return alert.level === 'critical' ? messages.text('digest.critical', { text: said }) : said;
}

function sentence({ when, subject, label, count, of, limit }: DigestAlert, messages: Messages): string {
  const { text } = messages;
  const share = formatShare(of === 0 ? 0 : count / of);
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
