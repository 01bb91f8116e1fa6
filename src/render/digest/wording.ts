import type { Digest, DigestPhrase } from '../../schema/digest.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { quoteBlock } from './quotes.js';

/** Words of complaints that are new or rise, with quotes; and those that may be a theme of their own. */
export function wording(
  { wording: { risen, candidates }, notCompared }: Digest,
  messages: Messages,
): Block[] {
  const { text } = messages;
  if (notCompared !== null) return [];
  if (risen.length === 0) return [heading(text('digest.wording')), line(text('digest.noWording'))];
  const before = ({ isNew, before: count }: DigestPhrase) =>
    isNew ? text('digest.isNew') : formatCount(count);
  return [
    heading(text('digest.wording')),
    {
      kind: 'table',
      columns: [
        words(text('column.keyword')),
        figures(text('digest.phraseNow')),
        figures(text('digest.before')),
        figures(text('digest.z')),
      ],
      rows: risen.map((one) => [one.phrase, formatCount(one.now), before(one), one.z.toFixed(1)]),
    },
    ...risen.flatMap(({ phrase, quotes }) => quoteBlock(phrase, quotes, messages)),
    ...(candidates.length > 0
      ? [line(text('digest.candidates', { list: candidates.map(({ phrase }) => phrase).join(', ') }))]
      : []),
  ];
}
