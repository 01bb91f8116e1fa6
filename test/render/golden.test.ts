import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { outputEncoding } from '../../src/cli/annotations/encoding.js';
import { ANNOTATION_FORMATS, DIGEST_FORMATS, guideOf, REPORT_FORMATS } from '../../src/render/index.js';
import { annotationWorkbook } from '../../src/render/xlsx/annotations.js';
import { changesTable, periodsTable } from '../../src/render/xlsx/report/digest.js';
import { reportWorkbook } from '../../src/render/xlsx/report/workbook.js';
import { toReport } from '../../src/summarise/index.js';
import { tinyTaxonomy } from '../summarise/make.js';
import { readable } from './readable.js';
import { addSample, sampleReport, sampleSummary } from './sample.js';
import { sampleDigest } from './sample-digest.js';
import { told } from './xlsx/sheets.js';

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
const expected = new URL('../../fixtures/expected/', import.meta.url);

/** Makes it twice: the same bytes, and those of the golden file, which keeps them as `shown` says. */
function hold(name: string, make: () => Uint8Array, shown?: (bytes: Buffer) => string): void {
  const bytes = Buffer.from(make());
  expect(Buffer.from(make()).equals(bytes)).toBe(true);
  const kept = shown ? Buffer.from(shown(bytes)) : bytes;
  const file = new URL(name, expected);
  if (process.env.VOC_UPDATE === '1') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, kept);
  }
  expect(kept.toString()).toBe(readFileSync(file, 'utf8'));
  expect(kept.equals(readFileSync(file))).toBe(true);
}

const page = (bytes: Buffer): string => readable(bytes.toString());
const narrow = { width: 80, colour: false, plain: true };
/** A wide terminal, with lines and fine bars. */
const wide = { width: 200, colour: false, plain: false };

describe.each(['ko', 'en'] as const)('in %s, as it was read and approved', (locale) => {
  describe('a report', () => {
    const report = sampleReport({ locale });

    test.each(REPORT_FORMATS)('$id', ({ id, extensions: [extension], render }) => {
      const make = () => Buffer.from(render(report, narrow));
      hold(`render/report.${locale}${extension}`, make, id === 'html' ? page : undefined);
    });

    test.each(REPORT_FORMATS.filter(({ id }) => id === 'terminal' || id === 'markdown'))(
      '$id, in short',
      ({ extensions: [extension], render }) => {
        hold(`render/short.${locale}${extension}`, () =>
          Buffer.from(render(report, { ...narrow, brief: 3 })),
        );
      },
    );

    test('a terminal of 200 columns', () => {
      const { render } = REPORT_FORMATS.find(({ id }) => id === 'terminal')!;
      hold(`render/report.${locale}.200.txt`, () => Buffer.from(render(report, wide)));
    });

    test('a workbook', () => {
      const make = () => {
        const book = reportWorkbook({ segments: ['브랜드'], redact: true });
        addSample(book.add);
        const whole = toReport(sampleSummary(), { taxonomy: tinyTaxonomy, locale, top: 1000, minCell: 4 });
        return Buffer.concat(book.finish(whole, tinyTaxonomy).bytes);
      };
      hold(`xlsx/report.${locale}.txt`, make, told);
    });
  });

  describe('a digest', () => {
    const { digest } = sampleDigest(locale);

    test.each(DIGEST_FORMATS)('$id', ({ id, extensions: [extension = '.slack.json'], render }) => {
      const make = () => Buffer.from(render(digest, narrow));
      hold(`digest/shop.${locale}${extension}`, make, id === 'html' ? page : undefined);
    });

    test('a terminal of 200 columns', () => {
      const { render } = DIGEST_FORMATS.find(({ id }) => id === 'terminal')!;
      hold(`digest/shop.${locale}.200.txt`, () => Buffer.from(render(digest, wide)));
    });

    test('a workbook', () => {
      const make = () => {
        const book = reportWorkbook({ segments: ['지점'], redact: true });
        const { digest, reported, periods } = sampleDigest(locale, book.add);
        const whole = toReport(reported.full, { taxonomy: tinyTaxonomy, locale, top: 1000, minCell: 10 });
        const made = book.finish(whole, tinyTaxonomy, {
          changes: (sheets) => changesTable(digest, sheets),
          trends: (sheets) => periodsTable(periods, digest.minCell, sheets),
        });
        return Buffer.concat(made.bytes);
      };
      hold(`xlsx/digest.${locale}.txt`, make, told);
    });
  });

  /** Personal data hidden and how to listen beside it: what of an annotation is in a language. */
  describe('annotations', () => {
    const taxonomy = loadTaxonomy();
    const common = {
      columns: ['id', '전화', '내용'],
      redact: locale,
      guide: (annotation: Parameters<typeof guideOf>[0]) => guideOf(annotation, taxonomy),
    };
    const addRows = (add: Parameters<typeof addSample>[0]) =>
      addSample((annotation, verbatim) => {
        const text = verbatim.texts[0]!.text;
        add(annotation, { ...verbatim, cells: [String(annotation.row).padStart(4, '0'), '+82-2-123', text] });
      });

    const bytesOf = async (
      id: 'csv' | 'tsv' | 'ndjson' | 'json',
      { long = false, excel = false, encoding }: { long?: boolean; excel?: boolean; encoding?: string },
    ) => {
      const encoded = await outputEncoding(encoding, id);
      const mark = excel && encoding === undefined;
      return () => {
        const writer = ANNOTATION_FORMATS.find((format) => format.id === id)!.writer({
          ...common,
          long,
          excel,
          mark,
        });
        const parts = [encoded.encode(writer.header(), null)];
        let isFirst = true;
        addRows((annotation, verbatim) => {
          const before = isFirst ? '' : writer.between;
          isFirst = false;
          parts.push(encoded.encode(before + writer.row(annotation, verbatim), verbatim));
        });
        parts.push(encoded.encode(writer.footer(false), null));
        return Buffer.concat(parts.map((part) => Buffer.from(part)));
      };
    };

    test.each([
      ['wide.csv', 'csv', {}],
      ['long.csv', 'csv', { long: true }],
      ['excel.csv', 'csv', { excel: true }],
      ['excel.long.csv', 'csv', { excel: true, long: true }],
      ['cp949.csv', 'csv', { encoding: 'cp949' }],
      ['wide.tsv', 'tsv', {}],
      ['ndjson', 'ndjson', {}],
      ['json', 'json', {}],
    ] as const)('%s', async (name, id, how) => {
      hold(`classify/week.${locale}.${name}`, await bytesOf(id, how));
    });

    test.each([false, true])('a workbook, long: %s', (long) => {
      const make = () => {
        const book = annotationWorkbook({
          ...common,
          roles: { text: ['내용'], id: ['id'], date: [] },
          long,
          excel: false,
        });
        addRows(book.add);
        return Buffer.concat(book.finish());
      };
      hold(`xlsx/classify.${locale}${long ? '.long' : ''}.txt`, make, told);
    });
  });
});
