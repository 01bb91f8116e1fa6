import type { DigestSeries } from '../../schema/digest.js';
import type { Messages } from '../messages.js';
import { FACET_LABELS } from '../sections/facets.js';

/** "Delivery speed", "praise: Delivery speed", "Touchpoint: app", "all complaints". */
export function seriesName(
  { kind, id, label }: Pick<DigestSeries, 'kind' | 'id' | 'label'>,
  messages: Messages,
): string {
  switch (kind) {
    case 'complaint':
      return label;
    case 'praise':
      return messages.text('digest.praise', { theme: label });
    case 'share':
      return messages.label('share', id);
    case 'facet':
      return facetName(id, messages);
  }
}

/** The same with who can mend it, where that is known: "Delivery speed → logistics". */
export function ownedName(
  series: Pick<DigestSeries, 'kind' | 'id' | 'label' | 'owner'>,
  messages: Messages,
): string {
  const why = seriesName(series, messages);
  if (series.owner === undefined) return why;
  return messages.text('urgency.owner', { why, owners: messages.label('owner', series.owner) });
}

/** "Touchpoint: app" of "touchpoints.app". */
export function facetName(id: string, messages: Messages): string {
  const [facet = '', value = ''] = id.split('.');
  return `${messages.label('signal', facet)}: ${messages.label(FACET_LABELS[facet] ?? 'value', value)}`;
}

/** The ratio and its interval: "2.1", "1.6–2.7"; "–" where there is none, "∞" where it has no end. */
export const ratioWords = ({ ratio, low, high, verdict }: DigestSeries): [string, string] => [
  ratio === null ? '–' : ratio.toFixed(1),
  verdict === 'not_enough' ? '–' : `${low.toFixed(1)}–${high === null ? '∞' : high.toFixed(1)}`,
];
