import type { Annotation, ThemeMention } from '../../schema/annotation.js';

/** A cell before it is written: null is empty. */
export type Value = string | number | boolean | null;

interface AddedColumn<Of> {
  readonly name: string;
  value(of: Of, annotation: Annotation): Value;
}

const list = (values: readonly string[]): string => values.join(';');
const ids = (mentions: readonly ThemeMention[]): string => list([...new Set(mentions.map(({ id }) => id))]);
const negative = ({ themes }: Annotation): ThemeMention[] =>
  themes.filter(({ polarity }) => polarity === 'negative');

/** What a wide table adds to the input's columns. The order is the contract of docs/annotation.md; new ones only at the end. */
export const WIDE = [
  { name: 'voc_language', value: (a) => a.language },
  { name: 'voc_polarity', value: (a) => a.polarity },
  { name: 'voc_score', value: (a) => a.score },
  { name: 'voc_confidence', value: (a) => a.confidence },
  { name: 'voc_unsure', value: (a) => a.unsure },
  { name: 'voc_intensity', value: (a) => a.intensity },
  { name: 'voc_themes', value: (a) => ids(a.themes) },
  { name: 'voc_complaint_themes', value: (a) => ids(negative(a)) },
  { name: 'voc_intents', value: (a) => list(a.intents) },
  { name: 'voc_remedies', value: (a) => list(a.remedies) },
  { name: 'voc_behaviours', value: (a) => list(a.behaviours) },
  { name: 'voc_effort', value: (a) => a.effort?.level ?? null },
  { name: 'voc_touchpoints', value: (a) => list(a.touchpoints) },
  { name: 'voc_moment', value: (a) => a.moment },
  { name: 'voc_retention', value: (a) => a.loyalty.retention },
  { name: 'voc_related_sales', value: (a) => a.loyalty.relatedSales },
  { name: 'voc_referral', value: (a) => a.loyalty.referral },
  { name: 'voc_relationship', value: (a) => a.relationship },
  { name: 'voc_customer_group', value: (a) => list(a.customerGroup) },
  { name: 'voc_urgency', value: (a) => a.urgency.level },
  { name: 'voc_urgency_reasons', value: (a) => list(a.urgency.reasons) },
  { name: 'voc_abusive', value: (a) => a.abusive },
  { name: 'voc_owners', value: (a) => list(a.owners) },
  { name: 'voc_keywords', value: (a) => (a.keywords ? list(a.keywords) : null) },
  { name: 'voc_by', value: (a) => a.by },
] as const satisfies readonly AddedColumn<Annotation>[];

/** What a long table adds: one row a mention. Spans are start-end in the original text, after "column:" where there are several. */
export const LONG = [
  { name: 'voc_source', value: (_, a) => a.source },
  { name: 'voc_row', value: (_, a) => a.row },
  { name: 'voc_language', value: (_, a) => a.language },
  { name: 'voc_polarity', value: (_, a) => a.polarity },
  { name: 'voc_theme', value: (m) => m.id },
  { name: 'voc_theme_polarity', value: (m) => m.polarity },
  { name: 'voc_theme_confidence', value: (m) => m.confidence },
  { name: 'voc_evidence', value: (m) => list(m.evidence.map(({ text }) => text)) },
  {
    name: 'voc_evidence_spans',
    value: (m) =>
      list(
        m.evidence.map(
          ({ start, end, column }) => `${column === undefined ? '' : `${column}:`}${start}-${end}`,
        ),
      ),
  },
  { name: 'voc_rules', value: (m) => list(m.evidence.map(({ rule }) => rule)) },
  { name: 'voc_by', value: (_, a) => a.by },
] as const satisfies readonly AddedColumn<ThemeMention>[];

/** The added names; one that the input has already becomes voc2_…, then voc3_… */
export function freeNames(added: readonly string[], input: readonly string[]): string[] {
  const taken = new Set(input);
  return added.map((name) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = name.replace(/^voc/, `voc${n}`);
    return free;
  });
}
