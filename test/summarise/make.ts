import type { Annotation, MentionPolarity, ThemeMention } from '../../src/schema/annotation.js';
import type { Owner, Stage, Taxonomy, Theme } from '../../src/schema/taxonomy.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { fingerprint } from '../../src/text/fingerprint.js';

const noCues = { phrases: [], lemmas: [], pairs: [], patterns: [] };
const cues = { negative: noCues, positive: noCues, any: noCues, weak: noCues, exclude: [] };

const theme = (id: string, ko: string, en: string, owner: Owner, stage: Stage, severity = 2): Theme => ({
  id,
  label: { ko, en },
  definition: { ko, en },
  owner,
  stage,
  touchpoint: null,
  moment: null,
  reason1372: null,
  servqual: null,
  severity,
  cues: { ko: cues, en: cues },
  neighbours: [],
  requires: { ko: [], en: [] },
  examples: { ko: { positive: [], negative: [] }, en: { positive: [], negative: [] } },
});

/** Four themes, made for tests. */
export const tinyTaxonomy: Taxonomy = {
  version: '1',
  hash: '0000',
  lists: {},
  themes: [
    theme('delivery.speed', '배송 속도', 'Delivery speed', 'logistics', 'deliver'),
    theme('delivery.packaging', '포장', 'Packaging', 'logistics', 'deliver'),
    theme('service.access', '상담 연결', 'Reaching a person', 'service', 'service'),
    theme('product.safety', '안전', 'Safety', 'safety', 'make', 5),
  ],
};

export const stageOf = new Map(tinyTaxonomy.themes.map(({ id, stage }) => [id, stage as string]));
const ownerOf = new Map(tinyTaxonomy.themes.map(({ id, owner }) => [id, owner as string]));

export const mention = (
  id: string,
  polarity: MentionPolarity = 'negative',
  confidence = 0.9,
): ThemeMention => ({
  id,
  polarity,
  confidence,
  evidence: [{ start: 0, end: 2, text: '배송', rule: `${id}/test` }],
});

/** What polarity and mentions say, where the test names neither. */
function stances({ polarity, themes, intents }: Pick<Annotation, 'polarity' | 'themes' | 'intents'>) {
  if (intents.includes('complaint') || intents.includes('praise')) return [];
  const says = (side: 'positive' | 'negative') =>
    polarity === side || polarity === 'mixed' || themes.some((mention) => mention.polarity === side);
  return [...(says('negative') ? ['complaint'] : []), ...(says('positive') ? ['praise'] : [])] as const;
}

export type Change = { -readonly [K in keyof Annotation]?: Annotation[K] } & {
  segments?: Record<string, string>;
  product?: string | null;
  customer?: string | null;
};

/** An annotation and its verbatim; what is not said is calm, Korean and empty. */
export function annotated(text: string, change: Change = {}): { annotation: Annotation; verbatim: Verbatim } {
  const { segments = {}, product = null, customer = null, ...said } = change;
  const themes = said.themes ?? [];
  const complaints = themes.filter(({ polarity }) => polarity === 'negative').map(({ id }) => id);
  const critical = complaints.filter((id) => id === 'product.safety');
  const plain: Annotation = {
    schemaVersion: 1,
    by: 'voc@0.1.0+taxonomy.0000+model.0000',
    source: 'week46.csv',
    row: 1,
    id: null,
    date: null,
    rating: null,
    language: 'ko',
    polarity: 'neutral',
    score: 0,
    confidence: 0.9,
    unsure: false,
    intensity: 0,
    themes,
    intents: [],
    remedies: [],
    behaviours: [],
    effort: null,
    touchpoints: [],
    moment: null,
    loyalty: { retention: 0, relatedSales: 0, referral: 0 },
    relationship: null,
    customerGroup: [],
    urgency: critical.length > 0 ? { level: 'critical', reasons: critical } : { level: 'none', reasons: [] },
    abusive: false,
    owners: [...new Set(complaints.map((id) => ownerOf.get(id) ?? 'service'))],
    keywords: null,
    facetEvidence: {},
    redactions: [],
    fingerprint: fingerprint([text]),
    ...said,
  };
  const annotation = { ...plain, intents: [...new Set([...stances(plain), ...plain.intents])] };
  const verbatim: Verbatim = {
    kind: 'verbatim',
    source: annotation.source,
    row: annotation.row,
    id: annotation.id,
    date: annotation.date,
    rating: annotation.rating,
    product,
    channel: null,
    customer,
    segments,
    texts: [{ column: 'text', text }],
    cells: [text],
  };
  return { annotation, verbatim };
}
