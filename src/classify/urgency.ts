import type { Annotation, Polarity, ThemeMention } from '../schema/annotation.js';
import type { FacetValue } from './facets/facet-value.js';

const CRITICAL_BEHAVIOURS: ReadonlySet<string> = new Set(['threat_harm', 'self_harm']);
const HIGH_BEHAVIOURS: ReadonlySet<string> = new Set(['regulator', 'legal', 'media']);
const CRITICAL = 3;

/**
 * How soon a person must look, with the reasons of the level given: complaint themes, behaviours, intents and what the
 * words themselves say (src/data/facets/urgency.yaml). Anger alone raises nothing.
 * @param grave themes of harm to people (`graveThemes`): a complaint of these is critical
 */
export function urgencyOf(
  polarity: Polarity | null,
  mentions: readonly ThemeMention[],
  { behaviours, intents, alarms }: Pick<FacetValue, 'behaviours' | 'intents' | 'alarms'>,
  grave: ReadonlySet<string>,
): Annotation['urgency'] {
  const complaints = [
    ...new Set(mentions.filter((mention) => mention.polarity === 'negative').map((mention) => mention.id)),
  ];
  const alarmsAt = (critical: boolean): string[] =>
    alarms.filter(({ level }) => level >= CRITICAL === critical).map(({ reason }) => reason);
  const critical = [
    ...complaints.filter((id) => grave.has(id)),
    ...behaviours.filter((id) => CRITICAL_BEHAVIOURS.has(id)),
    ...alarmsAt(true),
  ];
  if (critical.length > 0) return { level: 'critical', reasons: critical };
  const high = [
    ...behaviours.filter((id) => HIGH_BEHAVIOURS.has(id)),
    ...intents.filter((id) => id === 'cancellation'),
    ...alarmsAt(false),
  ];
  if (high.length > 0) return { level: 'high', reasons: high };
  if (complaints.length > 0) return { level: 'normal', reasons: complaints };
  const asks = intents.some((id) => id === 'complaint' || id === 'request');
  const isNormal = asks || polarity === 'negative' || polarity === 'mixed';
  return { level: isNormal ? 'normal' : 'none', reasons: [] };
}
