import { ratingValue } from '../input/columns/rating-value.js';
import type { Annotation } from '../schema/annotation.js';
import { themesOfStance } from '../summarise/group.js';
import type { StoredRecord, StoredVerbatim } from './record.js';

export type ColumnType = 'VARCHAR' | 'VARCHAR[]' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'MENTIONS';
export type ColumnValue = string | number | boolean | null | readonly string[] | Annotation['themes'];

export interface StoreColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** As in docs/store.md. */
  readonly about: string;
  readonly value: (annotation: Annotation, verbatim: StoredVerbatim, record: StoredRecord) => ColumnValue;
}

const column =
  (type: ColumnType) =>
  (name: string, about: string, value: StoreColumn['value']): StoreColumn => ({ name, type, about, value });
const text = column('VARCHAR');
const list = column('VARCHAR[]');
const real = column('DOUBLE');
const whole = column('INTEGER');
const bool = column('BOOLEAN');
const date = column('DATE');
const mentions = column('MENTIONS');

/** What only voc itself needs, to give every command the record as it was read, to the byte. Exports leave it out. */
export const INNER = ['key', 'content', 'settings', 'annotation', 'verbatim'] as const;

/** The table `annotations`, one row a verbatim. New columns come at the end and raise SCHEMA. */
export const COLUMNS: readonly StoreColumn[] = [
  text(
    'key',
    'what makes it one verbatim: dataset and id, or dataset, words, date, customer and occurrence',
    (_, __, { key }) => key,
  ),
  text(
    'content',
    'hash of everything the record says: differs when it was edited',
    (_, __, { content }) => content,
  ),
  text('dataset', '--dataset it was added with', (_, __, { dataset }) => dataset),
  text('source', 'file it was read from, without its folder', (a) => a.source),
  whole('row', 'record in that file, from 1', (a) => a.row),
  text('id', 'id of the record', (a) => a.id),
  text('date', 'date as in the input, ISO 8601', (a) => a.date),
  date('day', 'its day in the --timezone it was added with', (_, __, { day }) => day),
  real('rating', 'rating as a number', ({ rating }) => (rating === null ? null : ratingValue(rating))),
  text('product', 'product', (_, v) => v.product),
  text('channel', 'channel', (_, v) => v.channel),
  text('customer', 'what tells customers apart', (_, v) => v.customer),
  text('segments', '--segment columns and their values, JSON', (_, v) => JSON.stringify(v.segments)),
  text('text', 'the customer’s words; several text columns are joined by line breaks', (_, v) =>
    v.texts.map(({ text }) => text).join('\n'),
  ),
  text('language', 'ko, en, mixed, other, none', (a) => a.language),
  text(
    'polarity',
    'positive, neutral, negative, mixed; null where there is nothing to read',
    (a) => a.polarity,
  ),
  real('score', '-1 … 1', (a) => a.score),
  real('confidence', 'probability of the polarity, 0 … 1', (a) => a.confidence),
  bool('unsure', 'the confidence is below the threshold', (a) => a.unsure),
  whole('intensity', '0 calm … 4 furious', (a) => a.intensity),
  list('complaint_themes', 'themes complained of, as reports count them', (a) =>
    themesOfStance(a, 'negative'),
  ),
  list('praise_themes', 'themes praised, as reports count them', (a) => themesOfStance(a, 'positive')),
  mentions(
    'mentions',
    'every theme with polarity and confidence; the view `mentions` has one row each',
    (a) => a.themes,
  ),
  list('intents', 'complaint, praise, request, question …', (a) => a.intents),
  list('remedies', 'what is asked for: refund, exchange …', (a) => a.remedies),
  list('behaviours', 'did or threatens: post, regulator, legal, media, exit …', (a) => a.behaviours),
  whole(
    'effort',
    'effort of the customer, 0 … 3; null where nothing says so',
    (a) => a.effort?.level ?? null,
  ),
  list('touchpoints', 'where the customer met the company', (a) => a.touchpoints),
  text('moment', 'moment of truth', (a) => a.moment),
  whole('retention', '-4 … 4', (a) => a.loyalty.retention),
  whole('related_sales', '-4 … 4', (a) => a.loyalty.relatedSales),
  whole('referral', '-4 … 4', (a) => a.loyalty.referral),
  text('relationship', 'relation that the customer assumes', (a) => a.relationship),
  list('customer_group', 'elderly, disabled, child, foreigner', (a) => a.customerGroup),
  text('urgency', 'none, normal, high, critical', (a) => a.urgency.level),
  list('urgency_reasons', 'why', (a) => a.urgency.reasons),
  bool('abusive', 'the words are abusive', (a) => a.abusive),
  list('owners', 'departments that can mend it', (a) => a.owners),
  list('keywords', 'keywords; null where they were left out', (a) => a.keywords),
  text('fingerprint', 'hash of the normalised text: equal wording, equal fingerprint', (a) => a.fingerprint),
  text('annotated_by', 'versions of voc, taxonomy and models that annotated it', (a) => a.by),
  text(
    'settings',
    'flags that change an annotation: --speaker, --min-confidence',
    (_, __, { settings }) => settings,
  ),
  text('annotation', 'the whole annotation, JSON, as "voc classify" writes it', (a) => JSON.stringify(a)),
  text('verbatim', 'the record as it was read, JSON', (_, v) => JSON.stringify(v)),
];

const TYPES: Readonly<Record<ColumnType, string>> = {
  VARCHAR: 'VARCHAR',
  'VARCHAR[]': 'VARCHAR[]',
  DOUBLE: 'DOUBLE',
  INTEGER: 'INTEGER',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  MENTIONS: 'STRUCT(theme VARCHAR, polarity VARCHAR, confidence DOUBLE)[]',
};

/** "key VARCHAR, …": the columns as CREATE TABLE takes them. */
export const COLUMN_LIST = COLUMNS.map(({ name, type }) => `${name} ${TYPES[type]}`).join(', ');
