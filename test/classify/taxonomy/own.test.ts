import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import { failureOf, folderOf } from './folder.js';

const NEW = `id: bank.rate
label: { ko: 금리, en: Rates }
definition: { ko: 금리, en: Rates }
owner: finance
stage: sell
severity: 2
cues:
  ko: { negative: { phrases: [금리가 높] } }
`;
const base = loadTaxonomy();
const ids = (path: string) => loadTaxonomy(path).themes.map(({ id }) => id);
const themeOf = (path: string, id: string) => loadTaxonomy(path).themes.find((theme) => theme.id === id)!;

describe('extends: default', () => {
  test('adds a theme and keeps the others as they are', () => {
    const path = folderOf({ 'taxonomy.yaml': 'extends: default\n', 'rate.yaml': NEW });
    expect(ids(path)).toEqual([...base.themes.map(({ id }) => id), 'bank.rate'].sort());
    expect(themeOf(path, 'price.value')).toEqual(base.themes.find(({ id }) => id === 'price.value'));
  });

  test('changes a theme: values replace, cues are added, `without` takes away', () => {
    const old = base.themes.find(({ id }) => id === 'service.access')!;
    const [gone = ''] = old.cues.ko.negative.phrases;
    const path = folderOf({
      'taxonomy.yaml': 'extends: default\n',
      'access.yaml': `id: service.access
label: { en: Hotline }
owner: operations
cues: { ko: { negative: { phrases: [콜백이 안] } } }
without: { ko: [${JSON.stringify(gone)}] }
`,
    });
    const theme = themeOf(path, 'service.access');
    expect(theme.label).toEqual({ ko: old.label.ko, en: 'Hotline' });
    expect(theme.owner).toBe('operations');
    expect(theme.severity).toBe(old.severity);
    expect(theme.cues.ko.negative.phrases).toEqual([
      ...old.cues.ko.negative.phrases.filter((phrase) => phrase !== gone),
      '콜백이 안',
    ]);
    expect(theme.cues.en).toEqual(old.cues.en);
  });

  test('replaces a theme that says so', () => {
    const path = folderOf({
      'taxonomy.yaml': 'extends: default\n',
      'value.yaml': NEW.replace('id: bank.rate', 'id: price.value\nreplace: true'),
    });
    expect(themeOf(path, 'price.value').cues.ko.negative.phrases).toEqual(['금리가 높']);
  });

  test('switches themes off, also where others name them as neighbours', () => {
    const [named] = base.themes.flatMap(({ neighbours }) => neighbours.map(({ theme }) => theme));
    const off = named ?? 'product.taste';
    const { themes } = loadTaxonomy(folderOf({ 'taxonomy.yaml': `extends: default\noff: [${off}]\n` }));
    expect(themes).toHaveLength(base.themes.length - 1);
    expect(themes.flatMap(({ neighbours }) => neighbours.map(({ theme }) => theme))).not.toContain(off);
  });

  test('stands in one file, or builds on another folder', () => {
    const folder = folderOf({
      'one.yaml': `extends: default\nthemes:\n${NEW.replace(/^/gm, '    ').replace('    id', '  - id')}`,
      'two/taxonomy.yaml': 'extends: ../one.yaml\noff: [bank.rate]\n',
    });
    expect(ids(join(folder, 'one.yaml'))).toContain('bank.rate');
    expect(ids(join(folder, 'two'))).toEqual(base.themes.map(({ id }) => id));
  });

  test('its hash follows its own files and those of its base', () => {
    const hash = (text: string) => loadTaxonomy(folderOf({ 'taxonomy.yaml': text })).hash;
    expect(hash('extends: default\n')).toBe(hash('extends: default\n'));
    expect(
      new Set([hash('extends: default\n'), hash('extends: default\noff: [price.value]\n'), base.hash]).size,
    ).toBe(3);
  });
});

test('a complete taxonomy has its own themes alone, and its own word lists', () => {
  const path = folderOf({
    'taxonomy.yaml': 'extends: null\n',
    'words.yaml': 'rates: { ko: [금리], en: [rate] }\n',
    'rate.yaml': NEW.replace('phrases: [금리가 높]', "pairs: [{ aspect: ['@rates'], opinion: [높다] }]"),
  });
  expect(ids(path)).toEqual(['bank.rate']);
  expect(Object.keys(loadTaxonomy(path).lists)).toEqual(['rates']);
});

test('"default" is the built-in one', () => {
  expect(loadTaxonomy('default')).toEqual(base);
});

const MANY = Array.from({ length: 60 }, (_, i) => `말${i}`).join('|');
const MANIFEST = 'extends: default\n';
test.each([
  [
    'a theme to switch off that is none',
    { 'taxonomy.yaml': 'extends: default\noff: [price.valu]\n' },
    'taxonomy.yaml:2:7',
    'Did you mean "price.value"?',
  ],
  [
    'off without a base',
    { 'taxonomy.yaml': 'off: [price.value]\n', 'a.yaml': NEW },
    'taxonomy.yaml:1:7',
    'no theme "price.value"',
  ],
  [
    'off and changed',
    { 'taxonomy.yaml': 'extends: default\noff: [price.value]\n', 'a.yaml': 'id: price.value\n' },
    'a.yaml:1:5',
    'is switched off',
  ],
  [
    'a base that is not there',
    { 'taxonomy.yaml': 'extends: ../nowhere\n' },
    'taxonomy.yaml:1:10',
    'there is no taxonomy at',
  ],
  ['a base that is itself', { 'taxonomy.yaml': 'extends: .\n' }, 'taxonomy.yaml:1:10', 'builds on itself'],
  [
    'an unknown key of the manifest',
    { 'taxonomy.yaml': 'extend: default\n' },
    'taxonomy.yaml:1:1',
    'Did you mean "extends"?',
  ],
  [
    'an unknown key of a change',
    { 'taxonomy.yaml': MANIFEST, 'a.yaml': 'id: price.value\nlabels: { en: x }\n' },
    'a.yaml:2:1',
    'Did you mean "label"?',
  ],
  [
    'a change of no theme',
    { 'taxonomy.yaml': MANIFEST, 'a.yaml': 'id: price.valu\nowner: legal\n' },
    'a.yaml:1:5',
    'Did you mean "price.value"?',
  ],
  [
    'a word to take away that is not there',
    { 'taxonomy.yaml': MANIFEST, 'a.yaml': 'id: price.value\nwithout:\n  ko: [없는말]\n' },
    'a.yaml:3:8',
    'no cue and no example "없는말"',
  ],
  [
    'a word list that is not there',
    {
      'taxonomy.yaml': MANIFEST,
      'a.yaml': 'id: price.value\ncues:\n  ko: { negative: { lemmas: ["@nothing"] } }\n',
    },
    'a.yaml:3:30',
    'no word list "@nothing"',
  ],
  [
    'a bad pattern',
    {
      'taxonomy.yaml': MANIFEST,
      'a.yaml': 'id: price.value\ncues:\n  ko: { negative: { patterns: ["(?=x)"] } }\n',
    },
    'a.yaml:3:32',
    'does not compile',
  ],
  [
    'a lemma pattern that stands for too much',
    {
      'taxonomy.yaml': MANIFEST,
      'a.yaml': `id: price.value\ncues:\n  ko: { negative: { lemmas: ["${MANY} ${MANY}"] } }\n`,
    },
    'a.yaml:3:30',
    'stands for 3600 cues',
  ],
  [
    'a wrong value',
    { 'taxonomy.yaml': MANIFEST, 'a.yaml': 'id: price.value\nseverity: 9\n' },
    'a.yaml:2:11',
    'severity',
  ],
  [
    'the same theme twice',
    { 'taxonomy.yaml': MANIFEST, 'a.yaml': NEW, 'b.yaml': NEW },
    'b.yaml:1:5',
    'stands twice',
  ],
  [
    'a mistake in a theme of the manifest',
    { 'taxonomy.yaml': 'extends: default\nthemes:\n  - id: price.value\n    owner: nobody\n' },
    'taxonomy.yaml:4:12',
    'owner',
  ],
  ['no theme at all', { 'taxonomy.yaml': 'extends: null\n' }, 'taxonomy.yaml:1:1', 'no theme is left'],
  ['broken YAML', { 'taxonomy.yaml': 'extends: [default\n' }, 'taxonomy.yaml:', ''],
])('%s is told at its place, with a remedy', (_, files, place, message) => {
  const folder = folderOf(files as Record<string, string>);
  const failure = failureOf(folder);
  expect(failure.code).toBe('taxonomy_invalid');
  expect(failure.message).toContain(place);
  expect(failure.message).toContain(message);
  expect(failure.remedy).toMatch(/\S/);
});

test('the theme that docs/taxonomy.md shows can be used', () => {
  const page = readFileSync(new URL('../../../docs/taxonomy.md', import.meta.url), 'utf8');
  const [manifest = '', theme = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block]) => block!,
  );
  const path = folderOf({
    'taxonomy.yaml': manifest,
    'branch.yaml': theme,
    'words.yaml': 'loan: { ko: [대출], en: [loan] }\n',
  });
  expect(ids(path)).toContain('branch.network');
  expect(ids(path)).not.toContain('product.taste');
});
