import type { Digest, DigestSeries } from '../../schema/digest.js';
import { messagesFor } from '../messages.js';
import { facetName, seriesName } from './series.js';

/**
 * The digest with a name in its language for everything that is counted: the digest itself knows those of themes, what facets and shares
 * are called is a matter of words. Praise keeps the name of its theme.
 */
export function withLabels(digest: Digest): Digest {
  const messages = messagesFor(digest.locale);
  const named = <Series extends Pick<DigestSeries, 'kind' | 'id' | 'label'>>(series: Series): Series =>
    series.kind === 'praise' ? series : { ...series, label: seriesName(series, messages) };
  const owned = <Series extends DigestSeries>(series: Series): Series =>
    series.owner === undefined ? series : { ...series, ownerLabel: messages.label('owner', series.owner) };
  return {
    ...digest,
    alerts: digest.alerts.map((alert) =>
      alert.when === 'mention' && alert.subject !== null
        ? { ...alert, label: facetName(alert.subject, messages) }
        : alert,
    ),
    findings: digest.findings.map(named).map(owned),
    themes: digest.themes.map(owned),
    trend: digest.trend && { ...digest.trend, lines: digest.trend.lines.map(named) },
  };
}
