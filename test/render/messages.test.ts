import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadFacetFiles } from '../../src/classify/facets/load.js';
import { FAILURES } from '../../src/errors/catalogue.js';
import { ROLES } from '../../src/input/columns/headers.js';
import { LABEL_KINDS, MESSAGE_KEYS } from '../../src/render/message-keys.js';
import { messagesFor } from '../../src/render/messages.js';
import { formatCount, formatInterval, formatShare } from '../../src/render/numbers.js';
import { withParticle } from '../../src/render/particles.js';
import { EMPTY_REASONS } from '../../src/schema/report-parts.js';
import { OWNERS, STAGES } from '../../src/schema/taxonomy.js';
import { FACETS } from '../../src/summarise/facets.js';
import { SECTIONS } from '../../src/summarise/index.js';
import { EFFECTS } from '../../src/text/negation/marks.js';

type Tables = Record<string, Record<string, string>>;
type Labels = Record<string, Record<string, { ko: string; en: string }>>;
const read = (name: string) =>
  parse(readFileSync(new URL(`../../src/data/messages/${name}.yaml`, import.meta.url), 'utf8'));
const ko: Tables = read('ko');
const en: Tables = read('en');
const labels: Labels = read('labels');

const keysOf = (sections: Tables) =>
  Object.entries(sections).flatMap(([section, texts]) =>
    Object.keys(texts).map((name) => `${section}.${name}`),
  );
const textOf = (table: Tables, key: string) => table[key.split('.')[0]!]![key.split('.')[1]!]!;
const places = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('the %s table', (_, table) => {
  test('has every key and no other', () => {
    expect(keysOf(table).sort()).toEqual([...MESSAGE_KEYS].sort());
  });
});

describe('labels', () => {
  test('of every kind and no other', () => {
    expect(Object.keys(labels).sort()).toEqual([...LABEL_KINDS].sort());
  });

  test('in both languages', () => {
    for (const ids of Object.values(labels))
      for (const names of Object.values(ids)) {
        expect(Object.keys(names)).toEqual(['ko', 'en']);
        for (const name of Object.values(names)) expect(name).toMatch(/\S/);
      }
  });

  test.each([
    ['language', ['ko', 'en', 'mixed', 'other', 'none']],
    ['role', [...ROLES]],
    ['foundBy', ['flag', 'name', 'content', 'unclear', 'unread']],
    [
      'loss',
      [
        'excluded',
        'neighbour',
        'required',
        'nearer_aspect',
        'longer_cue',
        'other_cues',
        'weak_beside',
        'weak_no_blame',
        'outvoted',
        'standing',
      ],
    ],
    ['scope', Object.keys(EFFECTS)],
    ['columnType', ['empty', 'date', 'number', 'list', 'text']],
    ['polarity', ['positive', 'neutral', 'negative', 'mixed']],
    ['urgency', ['none', 'normal', 'high', 'critical']],
    ['intensity', ['0', '1', '2', '3', '4']],
    ['owner', [...OWNERS, 'unassigned']],
    ['stage', STAGES],
    ['facet', FACETS.map(({ id }) => id)],
    ['signal', FACETS.map(({ id }) => id)],
    [
      'reject',
      ['bad_bytes', 'broken_quotes', 'too_many_fields', 'field_too_large', 'bad_json', 'not_a_record'],
    ],
  ])('names every %s', (kind, ids) => {
    expect(Object.keys(labels[kind]!).sort()).toEqual([...ids].sort());
  });
});

const KINDS = {
  intents: 'intent',
  remedies: 'remedy',
  behaviours: 'behaviour',
  effort: 'effort',
  touchpoints: 'touchpoint',
  moment: 'moment',
  relationship: 'relationship',
  customerGroup: 'customerGroup',
  urgency: 'alarm',
} as const;

test.each(Object.entries(KINDS))('every value of %s has a name in both languages', (facet, kind) => {
  const values = loadFacetFiles()
    .find((file) => file.facet === facet)!
    .values.map(({ id }) => id);
  expect(values.length).toBeGreaterThan(0);
  expect(Object.keys(labels[kind]!)).toEqual(expect.arrayContaining(values));
});

test('every section has a name, and every reason why one is empty', () => {
  expect(Object.keys(labels.section!)).toEqual([...SECTIONS]);
  for (const table of [ko, en]) {
    expect(Object.keys(table.empty!)).toEqual(expect.arrayContaining([...EMPTY_REASONS]));
  }
});

test.each(MESSAGE_KEYS)('%s takes the same values in both languages', (key) => {
  const values = (table: Tables) => new Set(places(textOf(table, key)));
  expect(values(ko)).toEqual(values(en));
});

test('messages are filled in: numbers with separators, words with the particle that fits', () => {
  expect(messagesFor('ko').text('coverage.read', { count: 1234567 })).toBe('읽은 행 1,234,567개');
  expect(messagesFor('ko').text('guide.praise', { list: '포장' })).toBe(
    '포장을 좋게 말했으니 고마움을 전합니다.',
  );
  expect(messagesFor('en').text('quote.place', { source: '{count}.csv', row: 2 })).toBe('{count}.csv row 2');
});

test('in English the noun behind a number follows it', () => {
  const said = (of: number) => messagesFor('en').text('owners.base', { of });
  expect(said(1)).toContain('the 1 complaint;');
  expect(said(2)).toContain('the 2 complaints;');
  expect(messagesFor('en').text('stance.praise', { count: 1, of: 1, share: '' })).toBe(
    'Praise: 1 of 1 readable text.',
  );
});

test('an id without a label is shown as it is', () => {
  expect(messagesFor('ko').label('group', 'parking')).toBe('parking');
  expect(messagesFor('ko').label('group', 'constructor')).toBe('constructor');
});

test.each([
  ['배송', '이/가', '배송이'],
  ['배송 속도', '이/가', '배송 속도가'],
  ['환불', '을/를', '환불을'],
  ['서비스', '을/를', '서비스를'],
  ['환불', '으로/로', '환불로'],
  ['포장', '으로/로', '포장으로'],
  ['가격(할인)', '은/는', '가격(할인)은'],
  ['앱 2', '이/가', '앱 2가'],
  ['앱 3', '이/가', '앱 3이'],
  ['앱 7', '으로/로', '앱 7로'],
  ['12.3%', '은/는', '12.3%는'],
  ['email', '은/는', 'email은'],
  ['Nuri Home', '을/를', 'Nuri Home를'],
  ['app', '이/가', 'app가'],
  ['Samsung', '이/가', 'Samsung이'],
  ['포장'.normalize('NFD'), '이/가', `${'포장'.normalize('NFD')}이`],
  ['', '이/가', '가'],
])('%s + %s', (word, pair, expected) => {
  expect(withParticle(word, pair)).toBe(expected);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('count %i', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test('shares and intervals', () => {
  expect(formatShare(0.1234)).toBe('12.3%');
  expect(formatInterval(0, 1)).toBe('0.0–100.0%');
});

test('every failure has a name in both languages', () => {
  expect(Object.keys(labels.failure!).sort()).toEqual(Object.keys(FAILURES).sort());
});
