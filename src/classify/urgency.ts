import type { Annotation, Polarity, ThemeMention } from '../schema/annotation.js';

/** Complaint themes that a person must look at today: harm or hazard to people. */
const CRITICAL_THEMES: ReadonlySet<string> = new Set(['product.safety']);

/** How soon a person must look, with the reasons: from complaint themes and polarity alone. */
export function urgencyOf(
  polarity: Polarity | null,
  mentions: readonly ThemeMention[],
): Annotation['urgency'] {
  const complaints = [
    ...new Set(mentions.filter((mention) => mention.polarity === 'negative').map((mention) => mention.id)),
  ];
  const critical = complaints.filter((id) => CRITICAL_THEMES.has(id));
  if (critical.length > 0) return { level: 'critical', reasons: critical };
  if (complaints.length > 0) return { level: 'normal', reasons: complaints };
  return { level: polarity === 'negative' || polarity === 'mixed' ? 'normal' : 'none', reasons: [] };
}
