import { describe, expect, test } from 'vitest';
import { annotationWorkbook } from '../../../src/render/xlsx/annotations.js';
import { packedText } from '../../../src/render/xlsx/packed.js';
import { changesTable, periodsTable } from '../../../src/render/xlsx/report/digest.js';
import { reportWorkbook } from '../../../src/render/xlsx/report/workbook.js';
import { SheetWriter } from '../../../src/render/xlsx/sheet.js';
import { workbook } from '../../../src/render/xlsx/workbook.js';
import { zip } from '../../../src/render/xlsx/zip.js';
import { toReport } from '../../../src/summarise/index.js';
import { annotated, mention, tinyTaxonomy } from '../../summarise/make.js';
import { addSample, sampleSummary } from '../sample.js';
import { sampleDigest } from '../sample-digest.js';
import { packageFaults } from './package.js';
import { filesOf } from './sheets.js';

const whole = { taxonomy: tinyTaxonomy, top: 1000, minCell: 4 };

function report(): Buffer {
  // names of columns become names of sheets
  const segments = ['브랜드', 'Themes', "a/b:[c]*?\\'", '브랜드'.repeat(20), 'history', ''];
  const book = reportWorkbook({ segments, redact: true });
  addSample(book.add);
  return Buffer.concat(
    book.finish(toReport(sampleSummary(), { ...whole, locale: 'en' }), tinyTaxonomy).bytes,
  );
}

function digest(): Buffer {
  const book = reportWorkbook({ segments: ['지점'], redact: true });
  const { digest, reported, periods } = sampleDigest('ko', book.add);
  const made = book.finish(toReport(reported.full, { ...whole, locale: 'ko' }), tinyTaxonomy, {
    changes: (sheets) => changesTable(digest, sheets),
    trends: (sheets) => periodsTable(periods, digest.minCell, sheets),
  });
  return Buffer.concat(made.bytes);
}

const HOSTILE = [
  '=1+1',
  '<c r="A1">&amp;</c>',
  '\u0000\u001b]]>',
  '\ud83d',
  '_x0041_',
  '👍'.repeat(20_000),
  'a\r\nb\tc',
];

function classified(long: boolean): Buffer {
  const book = annotationWorkbook({
    columns: ['id', '<글>&"', ''],
    roles: { text: ['<글>&"'], id: ['id'], date: [] },
    redact: null,
    long,
    excel: false,
  });
  HOSTILE.forEach((text, i) => {
    const { annotation, verbatim } = annotated(text, {
      row: i + 1,
      themes: [mention('delivery.speed')],
      score: 1e-7,
    });
    book.add(annotation, { ...verbatim, cells: [`00${i}`, text, ''] });
  });
  return Buffer.concat(book.finish());
}

const nothing = (): Buffer => {
  const sheet = () => new SheetWriter([{ header: 'a', kind: 'text' }], { rows: 2, bytes: 1e9 });
  const [one, two] = [sheet(), sheet()];
  for (const text of ['1', '2', '3']) two.row([text]);
  return Buffer.concat(
    workbook([
      { name: 'x', sheets: one.end() },
      { name: 'X', sheets: two.end() },
    ]),
  );
};

test.each([
  ['a report', report],
  ['a digest', digest],
  ['annotations, hostile ones', () => classified(false)],
  ['annotations, one row a mention', () => classified(true)],
  ['no rows, and more rows than a sheet holds, under one name', nothing],
])('%s: a package whose parts fit each other', (_, make) => {
  expect(packageFaults(make())).toEqual([]);
});

describe('the check sees', () => {
  const files = filesOf(nothing());
  /** The same with one file changed; null: without it. */
  const changed = (name: string, change: (text: string) => string | null) =>
    packageFaults(
      Buffer.concat(
        zip(
          [...files]
            .map(([file, text]) => [file, file === name ? change(text) : text] as const)
            .flatMap(([file, text]) => (text === null ? [] : [[file, packedText(text)] as const])),
        ),
      ),
    );
  const SHEET = 'xl/worksheets/sheet2.xml';

  test.each([
    ['a sheet that is missing', SHEET, () => null, /declared and not there/],
    ['two sheets of one name', 'xl/workbook.xml', (xml: string) => xml.replace('"X (2)"', '"x"'), /one name/],
    ['a style that is not there', SHEET, (xml: string) => xml.replace(/ s="\d+"/, ' s="99"'), /no style 99/],
    ['a shared string', SHEET, (xml: string) => xml.replace('inlineStr', 's'), /cell/],
    ['a tag that does not close', SHEET, (xml: string) => xml.replace('</is>', ''), /closes nothing/],
    ['rows out of order', SHEET, (xml: string) => xml.replace('<row r="2">', '<row r="3">'), /row 3 follows/],
    [
      'a range that is too short',
      SHEET,
      (xml: string) => xml.replace('ref="A1:A2"', 'ref="A1:A1"'),
      /filter ends/,
    ],
    [
      'a type that is not declared',
      '[Content_Types].xml',
      (xml: string) => xml.replace(/<Override[^>]*sheet1[^>]*>/, ''),
      /is no/,
    ],
    [
      'a relation that leads nowhere',
      'xl/_rels/workbook.xml.rels',
      (xml: string) => xml.replace('sheet1', 'sheet9'),
      /sheet9/,
    ],
  ] as const)('%s', (_, name, change, fault) => {
    expect(changed(name, change).join('\n')).toMatch(fault);
  });
});
