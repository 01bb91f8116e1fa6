import type { DigestSeries } from '../../schema/digest.js';
import { type Block, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import { seriesName } from './series.js';

/** How many mentions there would be if the share were as before. */
const usualCount = ({ shareBefore, of }: DigestSeries): number => shareBefore * of;

/** Fewer mentions more than usual are not worth a look. */
const WORTH_A_LOOK = 2;

/** The theme that rose most, to be looked at where no test can say; nothing where none rose worth a look. */
export function mostRisen(all: readonly DigestSeries[], messages: Messages): Block[] {
  const more = (one: DigestSeries) => one.now - usualCount(one);
  const [most] = all.filter((one) => more(one) >= WORTH_A_LOOK).sort((a, b) => more(b) - more(a));
  if (!most) return [];
  return [
    line(
      messages.text(most.verdict === 'not_enough' ? 'digest.risenFew' : 'digest.risen', {
        theme: seriesName(most, messages),
        now: most.now,
        usual: Number(usualCount(most).toFixed(1)),
      }),
    ),
  ];
}
