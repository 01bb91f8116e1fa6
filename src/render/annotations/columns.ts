import type { Annotation, ThemeMention } from '../../schema/annotation.js';
import { themesOfStance } from '../../summarise/group.js';

/** A cell before it is written: null is empty. */
export type Value = string | number | boolean | null;

interface AddedColumn<Of> {
  readonly name: string;
  /** As in docs/reference/columns.md. */
  readonly about: string;
  value(of: Of, annotation: Annotation): Value;
}

const list = (values: readonly string[]): string => values.join(';');
const ids = (mentions: readonly ThemeMention[]): string => list([...new Set(mentions.map(({ id }) => id))]);
/** What a wide table adds to the input's columns. The order is a contract (docs/reference/columns.md); new ones only at the end. */
export const WIDE = [
  {
    name: 'voc_language',
    about: 'ko, en, mixed, other; none where there is nothing to read',
    value: (a) => a.language,
  },
  {
    name: 'voc_polarity',
    about: 'positive, neutral, negative, mixed; empty where there is nothing to read',
    value: (a) => a.polarity,
  },
  { name: 'voc_score', about: '-1 … 1', value: (a) => a.score },
  {
    name: 'voc_confidence',
    about: 'probability that the polarity is right, 0 … 1',
    value: (a) => a.confidence,
  },
  {
    name: 'voc_unsure',
    about: 'true: the confidence is below the threshold (--min-confidence)',
    value: (a) => a.unsure,
  },
  { name: 'voc_intensity', about: '0 calm … 4 furious', value: (a) => a.intensity },
  { name: 'voc_themes', about: 'ids of the themes it speaks of', value: (a) => ids(a.themes) },
  {
    name: 'voc_complaint_themes',
    about: 'those that it complains of; empty where it is no complaint',
    value: (a) => list(themesOfStance(a, 'negative')),
  },
  { name: 'voc_intents', about: 'complaint, praise, request, question …', value: (a) => list(a.intents) },
  { name: 'voc_remedies', about: 'what is asked for: refund, exchange …', value: (a) => list(a.remedies) },
  {
    name: 'voc_behaviours',
    about: 'what is done or threatened: post, regulator, legal, media, exit …',
    value: (a) => list(a.behaviours),
  },
  {
    name: 'voc_effort',
    about: 'effort of the customer, 0 … 3; empty where nothing says so',
    value: (a) => a.effort?.level ?? null,
  },
  { name: 'voc_touchpoints', about: 'where the customer met the company', value: (a) => list(a.touchpoints) },
  { name: 'voc_moment', about: 'which moment of truth it is about', value: (a) => a.moment },
  {
    name: 'voc_retention',
    about: 'above 0 stays, below 0 leaves; 1 hint, 2 conditional, 3 stated, 4 done; 0 nothing said',
    value: (a) => a.loyalty.retention,
  },
  {
    name: 'voc_related_sales',
    about: 'above 0 buys more or other things, below 0 less; graded as retention',
    value: (a) => a.loyalty.relatedSales,
  },
  {
    name: 'voc_referral',
    about: 'above 0 recommends, below 0 warns others; graded as retention',
    value: (a) => a.loyalty.referral,
  },
  {
    name: 'voc_relationship',
    about: 'the relation that the customer assumes: captive, courtship …',
    value: (a) => a.relationship,
  },
  {
    name: 'voc_customer_group',
    about: 'elderly, disabled, child, foreigner: who may be left out',
    value: (a) => list(a.customerGroup),
  },
  { name: 'voc_urgency', about: 'critical, high, normal, none', value: (a) => a.urgency.level },
  { name: 'voc_urgency_reasons', about: 'why it is urgent', value: (a) => list(a.urgency.reasons) },
  { name: 'voc_abusive', about: 'true: staff are abused', value: (a) => a.abusive },
  { name: 'voc_owners', about: 'departments whose themes it complains of', value: (a) => list(a.owners) },
  {
    name: 'voc_keywords',
    about: 'at most eight; empty with --without keywords',
    value: (a) => (a.keywords ? list(a.keywords) : null),
  },
  { name: 'voc_by', about: 'versions that annotated it: voc, taxonomy, model', value: (a) => a.by },
] as const satisfies readonly AddedColumn<Annotation>[];

/** What a long table adds: one row a mention. Spans are start-end in the original text, after "column:" where there are several. */
export const LONG = [
  { name: 'voc_source', about: 'file, without its folder', value: (_, a) => a.source },
  { name: 'voc_row', about: 'record in that file, from 1', value: (_, a) => a.row },
  { name: 'voc_language', about: 'of the verbatim', value: (_, a) => a.language },
  { name: 'voc_polarity', about: 'of the verbatim', value: (_, a) => a.polarity },
  { name: 'voc_theme', about: 'id of the theme', value: (m) => m.id },
  { name: 'voc_theme_polarity', about: 'how it speaks of the theme', value: (m) => m.polarity },
  {
    name: 'voc_theme_confidence',
    about: 'probability that the theme is right, 0 … 1',
    value: (m) => m.confidence,
  },
  {
    name: 'voc_evidence',
    about: 'the words that told it, as written',
    value: (m) => list(m.evidence.map(({ text }) => text)),
  },
  {
    name: 'voc_evidence_spans',
    about:
      'where they stand: start-end in the original text (UTF-16), after "column:" where there are several',
    value: (m) =>
      list(
        m.evidence.map(
          ({ start, end, column }) => `${column === undefined ? '' : `${column}:`}${start}-${end}`,
        ),
      ),
  },
  { name: 'voc_rules', about: 'what found them', value: (m) => list(m.evidence.map(({ rule }) => rule)) },
  { name: 'voc_by', about: 'versions that annotated it: voc, taxonomy, model', value: (_, a) => a.by },
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
