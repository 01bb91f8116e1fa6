import { ratingValue } from '../input/columns/rating-value.js';
import type { Annotation } from '../schema/annotation.js';
import { themesOf } from '../summarise/group.js';
import type { StoredRecord } from './record.js';

export type ColumnType = 'VARCHAR' | 'VARCHAR[]' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'MENTIONS';
export type ColumnValue = string | number | boolean | null | readonly string[] | Annotation['themes'];

export interface StoreColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** As in docs/store.md. */
  readonly about: string;
  readonly value: (record: StoredRecord) => ColumnValue;
}

/** What only voc itself needs, to give every command the record as it was read, to the byte. Exports leave it out. */
export const INNER = ['key', 'content', 'settings', 'annotation', 'verbatim'] as const;

/** The table `annotations`, one row a verbatim. New columns come at the end and raise SCHEMA. */
export const COLUMNS: readonly StoreColumn[] = [
  {
    name: 'key',
    type: 'VARCHAR',
    about: 'what makes it one verbatim: dataset and id, or dataset, words, date, customer and occurrence',
    value: ({ key }) => key,
  },
  {
    name: 'content',
    type: 'VARCHAR',
    about: 'hash of everything the record says: differs when it was edited',
    value: ({ content }) => content,
  },
  { name: 'dataset', type: 'VARCHAR', about: '--dataset it was added with', value: ({ dataset }) => dataset },
  {
    name: 'source',
    type: 'VARCHAR',
    about: 'file it was read from, without its folder',
    value: ({ annotation }) => annotation.source,
  },
  {
    name: 'row',
    type: 'INTEGER',
    about: 'record in that file, from 1',
    value: ({ annotation }) => annotation.row,
  },
  { name: 'id', type: 'VARCHAR', about: 'id of the record', value: ({ annotation }) => annotation.id },
  {
    name: 'date',
    type: 'VARCHAR',
    about: 'date as in the input, ISO 8601',
    value: ({ annotation }) => annotation.date,
  },
  {
    name: 'day',
    type: 'DATE',
    about: 'its day in the --timezone it was added with',
    value: ({ day }) => day,
  },
  {
    name: 'rating',
    type: 'DOUBLE',
    about: 'rating as a number',
    value: ({ annotation: { rating } }) => (rating === null ? null : ratingValue(rating)),
  },
  { name: 'product', type: 'VARCHAR', about: 'product', value: ({ verbatim }) => verbatim.product },
  { name: 'channel', type: 'VARCHAR', about: 'channel', value: ({ verbatim }) => verbatim.channel },
  {
    name: 'customer',
    type: 'VARCHAR',
    about: 'what tells customers apart',
    value: ({ verbatim }) => verbatim.customer,
  },
  {
    name: 'segments',
    type: 'VARCHAR',
    about: '--segment columns and their values, JSON',
    value: ({ verbatim }) => JSON.stringify(verbatim.segments),
  },
  {
    name: 'text',
    type: 'VARCHAR',
    about: 'the customer’s words; several text columns are joined by line breaks',
    value: ({ verbatim }) => verbatim.texts.map(({ text }) => text).join('\n'),
  },
  {
    name: 'language',
    type: 'VARCHAR',
    about: 'ko, en, mixed, other, none',
    value: ({ annotation }) => annotation.language,
  },
  {
    name: 'polarity',
    type: 'VARCHAR',
    about: 'positive, neutral, negative, mixed; null where there is nothing to read',
    value: ({ annotation }) => annotation.polarity,
  },
  { name: 'score', type: 'DOUBLE', about: '-1 … 1', value: ({ annotation }) => annotation.score },
  {
    name: 'confidence',
    type: 'DOUBLE',
    about: 'probability of the polarity, 0 … 1',
    value: ({ annotation }) => annotation.confidence,
  },
  {
    name: 'unsure',
    type: 'BOOLEAN',
    about: 'the confidence is below the threshold',
    value: ({ annotation }) => annotation.unsure,
  },
  {
    name: 'intensity',
    type: 'INTEGER',
    about: '0 calm … 4 furious',
    value: ({ annotation }) => annotation.intensity,
  },
  {
    name: 'complaint_themes',
    type: 'VARCHAR[]',
    about: 'themes complained of',
    value: ({ annotation }) => themesOf(annotation, 'negative'),
  },
  {
    name: 'praise_themes',
    type: 'VARCHAR[]',
    about: 'themes praised',
    value: ({ annotation }) => themesOf(annotation, 'positive'),
  },
  {
    name: 'mentions',
    type: 'MENTIONS',
    about: 'every theme with polarity and confidence; the view `mentions` has one row each',
    value: ({ annotation }) => annotation.themes,
  },
  {
    name: 'intents',
    type: 'VARCHAR[]',
    about: 'complaint, praise, request, question …',
    value: ({ annotation }) => annotation.intents,
  },
  {
    name: 'remedies',
    type: 'VARCHAR[]',
    about: 'what is asked for: refund, exchange …',
    value: ({ annotation }) => annotation.remedies,
  },
  {
    name: 'behaviours',
    type: 'VARCHAR[]',
    about: 'did or threatens: post, regulator, legal, media, exit …',
    value: ({ annotation }) => annotation.behaviours,
  },
  {
    name: 'effort',
    type: 'INTEGER',
    about: 'effort of the customer, 0 … 3; null where nothing says so',
    value: ({ annotation }) => annotation.effort?.level ?? null,
  },
  {
    name: 'touchpoints',
    type: 'VARCHAR[]',
    about: 'where the customer met the company',
    value: ({ annotation }) => annotation.touchpoints,
  },
  { name: 'moment', type: 'VARCHAR', about: 'moment of truth', value: ({ annotation }) => annotation.moment },
  {
    name: 'retention',
    type: 'INTEGER',
    about: '-4 … 4',
    value: ({ annotation }) => annotation.loyalty.retention,
  },
  {
    name: 'related_sales',
    type: 'INTEGER',
    about: '-4 … 4',
    value: ({ annotation }) => annotation.loyalty.relatedSales,
  },
  {
    name: 'referral',
    type: 'INTEGER',
    about: '-4 … 4',
    value: ({ annotation }) => annotation.loyalty.referral,
  },
  {
    name: 'relationship',
    type: 'VARCHAR',
    about: 'relation that the customer assumes',
    value: ({ annotation }) => annotation.relationship,
  },
  {
    name: 'customer_group',
    type: 'VARCHAR[]',
    about: 'elderly, disabled, child, foreigner',
    value: ({ annotation }) => annotation.customerGroup,
  },
  {
    name: 'urgency',
    type: 'VARCHAR',
    about: 'none, normal, high, critical',
    value: ({ annotation }) => annotation.urgency.level,
  },
  {
    name: 'urgency_reasons',
    type: 'VARCHAR[]',
    about: 'why',
    value: ({ annotation }) => annotation.urgency.reasons,
  },
  {
    name: 'abusive',
    type: 'BOOLEAN',
    about: 'the words are abusive',
    value: ({ annotation }) => annotation.abusive,
  },
  {
    name: 'owners',
    type: 'VARCHAR[]',
    about: 'departments that can mend it',
    value: ({ annotation }) => annotation.owners,
  },
  {
    name: 'keywords',
    type: 'VARCHAR[]',
    about: 'keywords; null where they were left out',
    value: ({ annotation }) => annotation.keywords,
  },
  {
    name: 'fingerprint',
    type: 'VARCHAR',
    about: 'hash of the normalised text: equal wording, equal fingerprint',
    value: ({ annotation }) => annotation.fingerprint,
  },
  {
    name: 'annotated_by',
    type: 'VARCHAR',
    about: 'versions of voc, taxonomy and models that annotated it',
    value: ({ annotation }) => annotation.by,
  },
  {
    name: 'settings',
    type: 'VARCHAR',
    about: 'flags that change an annotation: --speaker, --min-confidence',
    value: ({ settings }) => settings,
  },
  {
    name: 'annotation',
    type: 'VARCHAR',
    about: 'the whole annotation, JSON, as "voc classify" writes it',
    value: ({ annotation }) => JSON.stringify(annotation),
  },
  {
    name: 'verbatim',
    type: 'VARCHAR',
    about: 'the record as it was read, JSON',
    value: ({ verbatim }) => JSON.stringify(verbatim),
  },
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
