import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { readConfig } from '../../src/cli/config-file.js';
import { readAlertRules } from '../../src/cli/digest/alerts.js';
import { FLAGS } from '../../src/cli/flags.js';
import { partFromJson } from '../../src/summarise/index.js';
import { voc } from '../cli/voc.js';
import { changed, fresh, RUNS, timed, told } from './fuzz.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-fuzz-'));
const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8');

/** Trees of YAML over these keys. */
const treeOf = (keys: fc.Arbitrary<string>, leaves: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.double(), leaves),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
    ),
  })).tree;

const SIGNS = [
  '\t',
  ': ',
  '- ',
  '&a ',
  '*a',
  '!!js/function x',
  '{',
  '[',
  '"',
  '|',
  '? ',
  '<<: *a',
  '\0',
  '---\n',
  '%YAML 9',
];
/** A good document with a stretch replaced. */
const mangled = (document: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(document.length),
      fc.nat(60),
      fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom(...SIGNS)),
    )
    .map(([at, length, put]) => document.slice(0, at) + put + document.slice(at + length));
const yamlOf = (keys: fc.Arbitrary<string>, leaves: fc.Arbitrary<unknown>, document: string) =>
  fc.oneof(
    treeOf(keys, leaves).map((value) => stringify(value, { aliasDuplicateObjects: false })),
    fc.dictionary(keys, treeOf(keys, leaves), { maxKeys: 5 }).map((value) => stringify(value)),
    fc.string({ unit: 'binary', maxLength: 100 }),
    mangled(document),
  );

/** What YAML and Node would like to say of their own. */
const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

const notPolluted = () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(warnings.filter((message) => !/experimental|MaxListeners/i.test(message))).toEqual([]);
};

const themeKeys = fc.constantFrom(
  ...[
    'taxonomy',
    'version',
    'extends',
    'themes',
    'id',
    'label',
    'cues',
    'ko',
    'en',
    'negative',
    'positive',
    'phrases',
  ],
  ...[
    'patterns',
    'pairs',
    'aspect',
    'opinion',
    'lemmas',
    'off',
    'owner',
    'stage',
    'severity',
    '__proto__',
    'constructor',
  ],
);

test('any YAML into the taxonomy loader: a taxonomy, or a failure with its remedy', async () => {
  const file = join(folder, 'taxonomy.yaml');
  const seen = fresh();
  const leaves = fc.constantFrom('default', 'ko', '(a+)+', '((', 'x.y', '1.0.0');
  await fc.assert(
    fc.asyncProperty(yamlOf(themeKeys, leaves, fixture('taxonomies/food-delivery.yaml')), async (content) => {
      writeFileSync(file, content);
      if ((await timed(seen, () => loadTaxonomy(file))) !== null) seen.records++;
    }),
    { numRuns: RUNS },
  );
  notPolluted();
  told('taxonomies', seen);
});

const CONFIG = `text: [내용, 제목]
date: 작성일
timezone: Asia/Seoul
jobs: 2
max-field: 4MiB
where: [지점=강남]
alerts:
  - { when: theme, theme: delivery.speed, over: 8 % }
  - { when: facet, facet: harm, over: 0 }
profiles:
  weekly: &w
    sections: all
    locale: ko
  monthly: *w
`;

test('any YAML into the configuration: settings, or a failure with its remedy; never a path that is written', async () => {
  const file = join(folder, 'voc.config.yaml');
  const seen = fresh();
  const keys = fc.constantFrom(
    ...Object.keys(FLAGS),
    'alerts',
    'profiles',
    'weekly',
    'when',
    'over',
    'theme',
    '__proto__',
    'constructor',
  );
  const leaves = fc.constantFrom(
    'weekly',
    'csv',
    'week',
    'ko',
    '2026-11-09',
    '../../x',
    '8 %',
    '.inf',
    'theme',
    1e21,
    '내용',
  );
  const refused = Object.values(FLAGS)
    .filter(({ config }) => config === false)
    .map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(
      yamlOf(keys, leaves, CONFIG),
      fc.constantFrom(undefined, 'weekly', '__proto__', 'none'),
      async (content, profile) => {
        writeFileSync(file, content);
        const options = await timed(seen, () => readConfig(file, profile));
        if (options !== null) {
          seen.records++;
          for (const name of refused) expect(options).not.toHaveProperty(name);
          expect(options.redact).not.toBe(false);
        }
        await timed(seen, () => readAlertRules(file));
      },
    ),
    { numRuns: RUNS },
  );
  notPolluted();
  told('configurations and their alerts', seen);
});

test('any partial summary: merged, or a failure with its remedy', async () => {
  const seen = fresh();
  const file = join(folder, 'part.json');
  const input = fileURLToPath(new URL('../../fixtures/feedback/callcentre-notes.csv', import.meta.url));
  const made = await voc(['report', input, '--partial', '--no-config', '--limit', '20', '-o', file]);
  expect(made.exitCode, made.stderr).toBe(0);
  const whole = readFileSync(file);
  const other = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.constant(null),
    fc.constant([]),
    fc.constant({}),
    fc.constant(-1),
    fc.constant('1e999'),
  );
  const good = JSON.parse(whole.toString('utf8'));
  /** One of the values of the part, replaced. */
  const replaced = fc
    .tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), other)
    .map(([path, value]) => {
      const copy = structuredClone(good);
      let at = copy;
      for (const [i, step] of path.entries()) {
        const keys = Object.keys(at);
        if (keys.length === 0) break;
        const key = keys[step % keys.length]!;
        if (i === path.length - 1 || typeof at[key] !== 'object' || at[key] === null) {
          at[key] = value;
          break;
        }
        at = at[key];
      }
      return JSON.stringify(copy);
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed(whole).map(String), replaced, fc.json()), async (text) => {
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        json = null;
      }
      if ((await timed(seen, () => partFromJson(json, 'part.json'))) !== null) seen.records++;
    }),
    { numRuns: RUNS },
  );
  // What was accepted has to make a report too.
  await fc.assert(
    fc.asyncProperty(replaced, async (text) => {
      writeFileSync(file, text);
      const { exitCode, stderr } = await voc(['merge', file, '--no-config']);
      seen.cases++;
      expect([0, 2], `${stderr}\n${text}`).toContain(exitCode);
      expect(stderr).not.toContain('internal error');
    }),
    { numRuns: Math.ceil(RUNS / 20) },
  );
  notPolluted();
  told('partial summaries', seen);
});
