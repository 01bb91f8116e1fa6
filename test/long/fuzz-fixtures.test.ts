import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { openTemplate } from '../../src/render/template/index.js';
import { workbook } from '../input/workbook.js';
import { changed, check, fresh, RUNS, timed, told } from './fuzz.js';

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'voc-fixtures-'));
/** Bytes of a fixture that are looked at: large ones only cost time. */
const MOST = 20_000;

const fixtures = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ name: path.slice(root.length), bytes: readFileSync(path).subarray(0, MOST) }));
const ofKind = (...endings: string[]) => fixtures.filter(({ name }) => endings.includes(extname(name)));
const report = JSON.parse(readFileSync(join(root, 'expected/render/report.ko.json'), 'utf8'));

/** A CSV fixture as a workbook of texts. */
const asWorkbook = (bytes: Buffer): Buffer => {
  const cells = bytes
    .toString('utf8')
    .split('\n')
    .slice(0, 40)
    .map((line) => line.split(','));
  const rows = cells.map(
    (row, y) =>
      `<row r="${y + 1}">${row
        .slice(0, 26)
        .map(
          (text, x) =>
            `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${text.replace(/[<>&]/g, ' ')}</t></is></c>`,
        )
        .join('')}</row>`,
  );
  return workbook(rows.join(''), []);
};

const tables = ofKind('.csv', '.tsv', '.ndjson', '.json');
const workbooks = ofKind('.csv').map(({ name, bytes }) => ({
  name: `${name}.xlsx`,
  bytes: asWorkbook(bytes),
}));
const packed = tables.map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }));
const each = (count: number) => Math.max(1, Math.ceil(RUNS / count));

test(`bits of every table of the fixtures, ${tables.length} files`, async () => {
  const seen = fresh();
  for (const { name, bytes } of tables)
    await fc.assert(
      fc.asyncProperty(changed(bytes), async (file) => void (await check(file, name, seen))),
      { numRuns: each(tables.length) },
    );
  told('tables of the fixtures', seen);
});

test('bits of the fixtures as workbooks', async () => {
  const seen = fresh();
  for (const { name, bytes } of workbooks)
    await fc.assert(
      fc.asyncProperty(changed(bytes), async (file) => void (await check(file, name, seen))),
      { numRuns: each(workbooks.length * 4) },
    );
  told('fixtures as workbooks', seen);
});

test('bits of the fixtures packed', async () => {
  const seen = fresh();
  const { gunzip } = await import('../../src/input/gunzip.js');
  const { source } = await import('../input/source.js');
  for (const { name, bytes } of packed)
    await fc.assert(
      fc.asyncProperty(changed(bytes), async (file) => {
        await timed(seen, async () => {
          for await (const chunk of gunzip(source(file, name).stream(), name))
            seen.records += Math.sign(chunk.length);
        });
      }),
      { numRuns: each(packed.length) },
    );
  told('fixtures packed', seen);
});

test('bits of every taxonomy, set of words and configuration of the fixtures', async () => {
  const seen = fresh();
  const yaml = ofKind('.yaml');
  for (const { bytes } of yaml) {
    // A word file is no taxonomy, and says so.
    expect(typeof parse(bytes.toString('utf8'))).toBe('object');
    const file = join(scratch, 'fixture.yaml');
    await fc.assert(
      fc.asyncProperty(changed(bytes), async (content) => {
        writeFileSync(file, content);
        if ((await timed(seen, () => loadTaxonomy(file))) !== null) seen.records++;
      }),
      { numRuns: each(yaml.length) },
    );
  }
  told('YAML of the fixtures', seen);
});

test('bits of every template of the fixtures, rendered', async () => {
  const seen = fresh();
  const templates = fixtures.filter(({ name }) => name.startsWith('templates/'));
  for (const { name, bytes } of templates) {
    const file = join(scratch, `template${extname(name)}`);
    await fc.assert(
      fc.asyncProperty(changed(bytes), async (content) => {
        writeFileSync(file, content);
        if ((await timed(seen, () => openTemplate(file).render(report))) !== null) seen.records++;
      }),
      { numRuns: each(templates.length * 4) },
    );
  }
  told('templates of the fixtures', seen);
});
