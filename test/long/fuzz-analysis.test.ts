import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { FLAGS } from '../../src/cli/flags.js';
import { Failure } from '../../src/errors/failure.js';
import { createAnnotator } from '../../src/pipeline.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { vocHere } from '../trust/here.js';

const RUNS = Number(process.env.VOC_FUZZ ?? 20_000);
const HANG = 5000;
const folder = mkdtempSync(join(tmpdir(), 'voc-fuzz-'));

const words = fc.constantFrom(
  '배송이 ',
  '느려요',
  '안 ',
  '지 않',
  'ㅠㅠ',
  'not ',
  "n't ",
  'terrible ',
  '. ',
  '\n',
  '\0',
  '\ud800',
  '\u202e',
  '👩🏽',
  '\u0301',
  '010-1234-5678',
  'a@b.co',
  '顧客',
  '!!!',
  '최고',
  ' but ',
  '상담원: ',
  '고객: ',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(words, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.tuple(words, fc.nat(3000)).map(([word, times]) => word.repeat(times)),
);

test('any Unicode into every classifier: no exception, spans in the original, the same twice', () => {
  const annotator = createAnnotator({ withText: true });
  let slowest = 0;
  fc.assert(
    fc.property(text, (original) => {
      const verbatim = {
        kind: 'verbatim',
        source: 'x',
        row: 1,
        id: null,
        date: null,
        rating: null,
        product: null,
        channel: null,
        customer: null,
        segments: {},
        cells: [],
        texts: [{ column: 'text', text: original }],
      } as unknown as Verbatim;
      const before = performance.now();
      const annotation = annotator.annotate(verbatim);
      slowest = Math.max(slowest, performance.now() - before);
      expect(slowest).toBeLessThan(HANG);
      expect(annotation.text).toBe(original);
      for (const { start, end, text: words } of [
        ...annotation.themes.flatMap(({ evidence }) => evidence),
        ...Object.values(annotation.facetEvidence).flat(),
      ])
        expect(original.slice(start, end)).toBe(words);
      for (const { start, end } of annotation.redactions)
        expect(0 <= start && start < end && end <= original.length).toBe(true);
    }),
    { numRuns: RUNS },
  );
  console.log(`classifiers: ${RUNS} cases, slowest ${slowest.toFixed(0)} ms`);
});

const shipped = readFileSync(
  fileURLToPath(new URL('../../fixtures/taxonomies/food-delivery.yaml', import.meta.url)),
  'utf8',
);
const keys = fc.constantFrom(
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
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.constantFrom('default', 'ko', '(a+)+', '((', 'x.y', '1.0.0'),
    ),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
  ),
}));
const yaml = fc.oneof(
  tree.map((value) => stringify(value, { aliasDuplicateObjects: false })),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .tuple(
      fc.nat(shipped.length),
      fc.nat(60),
      fc.oneof(
        fc.string({ maxLength: 10 }),
        fc.constantFrom('\t', ': ', '- ', '&a ', '*a', '!!js/function x', '{', '[', '"', '|'),
      ),
    )
    .map(([at, length, put]) => shipped.slice(0, at) + put + shipped.slice(at + length)),
);

test('any YAML into the taxonomy loader: a taxonomy, or a failure with its remedy', () => {
  const file = join(folder, 'taxonomy.yaml');
  let read = 0;
  let slowest = 0;
  fc.assert(
    fc.property(yaml, (content) => {
      writeFileSync(file, content);
      const before = performance.now();
      try {
        loadTaxonomy(file);
        read++;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        expect(error.remedy).not.toBe('');
      }
      slowest = Math.max(slowest, performance.now() - before);
      expect(slowest).toBeLessThan(HANG);
    }),
    { numRuns: RUNS },
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  console.log(`taxonomies: ${RUNS} cases, ${read} read, slowest ${slowest.toFixed(0)} ms`);
});

test('any command line: an exit code of the list, no stack, no internal error', async () => {
  const home = process.cwd();
  process.chdir(folder);
  writeFileSync('in.csv', 'id,date,rating,내용\n1,2026-11-09,1,배송이 느려요\n2,2026-11-10,5,좋아요\n');
  writeFileSync('in.ndjson', '{"id":"1","text":"느려요"}\n');
  const value = fc.oneof(
    fc.constantFrom(
      'in.csv',
      'in.ndjson',
      'out.csv',
      'out.md',
      'none.csv',
      '내용',
      'id',
      'ko',
      'en',
      '1',
      '0',
      '-1',
      '2026-11-09',
      '2026-W46',
      'all',
      'csv',
      'json',
      'markdown',
      'x=y',
      '1e9',
      '4MiB',
      '../x',
      '.',
      '\0',
      '',
    ),
    // No path but those above: what is written stays in the folder of this test.
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[/\\]/g, '_')),
  );
  const name = fc.constantFrom(
    ...Object.keys(FLAGS),
    'help',
    'version',
    'nonsense',
    'no-redact',
    'no-config',
    '',
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(name, value).map(([flag, given]) => [`--${flag}`, given]) },
    { weight: 1, arbitrary: fc.tuple(name, value).map(([flag, given]) => [`--${flag}=${given}`]) },
    { weight: 2, arbitrary: value.map((given) => [given]) },
    { weight: 1, arbitrary: name.map((flag) => [`--${flag}`]) },
  );
  // "init" and "train" write files of their own; they are among the commands all the same, in the folder of this test.
  const command = fc.constantFrom(...COMMANDS.map(({ name: known }) => known), 'help', '', 'nonsense');
  const codes: Record<number, number> = {};
  let slowest = 0;
  try {
    await fc.assert(
      fc.asyncProperty(
        command,
        fc.array(piece, { maxLength: 5 }),
        fc.boolean(),
        async (first, pieces, withFile) => {
          const before = performance.now();
          const args = [first, ...(withFile ? ['in.csv'] : []), ...pieces.flat()].filter(
            (argument) => !/^--(?:output|rejects|history|config)=?.*[/\\]/.test(argument),
          );
          const { exitCode, stderr, stdout } = await vocHere(args);
          slowest = Math.max(slowest, performance.now() - before);
          codes[exitCode] = (codes[exitCode] ?? 0) + 1;
          expect([0, 1, 2, 3, 4], `${JSON.stringify(args)}\n${stderr}`).toContain(exitCode);
          expect(`${stderr}${stdout}`, JSON.stringify(args)).not.toMatch(
            /internal error|^\s+at .+:\d+:\d+\)?$/m,
          );
          expect(performance.now() - before, JSON.stringify(args)).toBeLessThan(HANG);
        },
      ),
      { numRuns: RUNS },
    );
  } finally {
    process.chdir(home);
  }
  console.log(
    `command lines: ${RUNS} cases, exit codes ${JSON.stringify(codes)}, slowest ${slowest.toFixed(0)} ms`,
  );
});
