import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import { mergeOptions } from '../../src/cli/options.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { toDocument } from '../../src/text/document.js';
import { failureOf, options, source } from '../input/source.js';
import { sampleReport } from '../render/sample.js';
import { callback } from './_template/classifier.js';
import { count } from './_template/command.js';
import { tokenize } from './_template/language.js';
import { cards } from './_template/reader.js';
import { oneline } from './_template/renderer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLATES = ['reader.ts', 'language.ts', 'classifier.ts', 'theme.yaml', 'renderer.ts', 'command.ts'];

describe('the worked examples of docs/extending.md', () => {
  test('the page names every template', () => {
    const page = readFileSync(join(root, 'docs/extending.md'), 'utf8');
    for (const file of TEMPLATES) expect(page).toContain(`test/extending/_template/${file}`);
  });

  test('a reader loses no record and pads what is short', async () => {
    const table = await cards.open(
      source('내용: 배송이 느려요\n별점: 1\n\n내용: 좋아요\n', 'a.cards'),
      options,
    );
    expect(table.columns).toEqual(['내용', '별점']);
    const rows = [];
    for await (const { row, cells, padded } of table.records()) rows.push([row, cells, padded]);
    expect(rows).toEqual([
      [1, ['배송이 느려요', '1'], false],
      [2, ['좋아요', ''], true],
    ]);
    expect((await failureOf(cards.open(source('nothing', 'b.cards'), options))).code).toBe('header_unclear');
  });

  test('the tokens of a language point into its text', () => {
    const text = 'Très lent ! 2 semaines';
    const tokens = tokenize(text);
    expect(tokens.map(({ lemma }) => lemma)).toEqual(['très', 'lent', '!', '2', 'semaines']);
    for (const { surface, start, end } of tokens) expect(text.slice(start, end)).toBe(surface);
  });

  test('a classifier gives the words that made it fire, in the original', () => {
    const text = '급해요!! 꼭 전화 주세요';
    const [span] = callback.classify(toDocument([{ column: 'text', text }]), {});
    expect(span).toMatchObject({ start: 8, end: 14, text: '전화 주세요' });
    expect(callback.classify(toDocument([{ column: 'text', text: '고마워요' }]), {})).toEqual([]);
  });

  test('a theme finds its examples', () => {
    const folder = mkdtempSync(join(tmpdir(), 'voc-theme-'));
    cpSync(join(root, 'test/extending/_template/theme.yaml'), join(folder, 'place.charging.yaml'));
    writeFileSync(join(folder, 'taxonomy.yaml'), 'extends: default\n');
    const taxonomy = loadTaxonomy(folder);
    const { classify } = createThemeClassifier(taxonomy);
    const { examples } = taxonomy.themes.find(({ id }) => id === 'place.charging')!;
    const has = (text: string) =>
      classify(toDocument([{ column: 'text', text }]), { sentiment: { clauses: [] } as never }).some(
        ({ id }) => id === 'place.charging',
      );
    for (const language of ['ko', 'en'] as const) {
      expect(examples[language].positive.map(has)).toEqual([true, true]);
      expect(examples[language].negative.map(has)).toEqual([false, false]);
    }
  });

  test('a renderer shapes the report', () => {
    const report = sampleReport();
    expect(oneline.render(report)).toMatch(
      new RegExp(`^${report.coverage.read} read, most complaints: .+\\n$`),
    );
  });

  test('a command reads feedback and gives an exit code', async () => {
    const written: string[] = [];
    const terminal = { write: async (text: string) => written.push(text), say() {}, progress() {} };
    const run = await count.load();
    const exitCode = await run({
      inputs: [join(root, 'fixtures/feedback/shop-2026-w46.csv')],
      options: mergeOptions(),
      terminal: terminal as unknown as Terminal,
      configFile: null,
      commands: [],
    });
    expect([exitCode, written]).toEqual([0, [expect.stringMatching(/^\d+\n$/)]]);
  });
});
