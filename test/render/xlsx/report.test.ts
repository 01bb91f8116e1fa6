import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportWorkbook } from '../../../src/render/xlsx/report/workbook.js';
import { toReport } from '../../../src/summarise/index.js';
import { tinyTaxonomy } from '../../summarise/make.js';
import { addSample, sampleSummary } from '../sample.js';
import { sheetsOf, told } from './sheets.js';

const taxonomy = tinyTaxonomy;
const folder = new URL('../../../fixtures/expected/xlsx/', import.meta.url);

function bookOf(locale: 'ko' | 'en', redact = true): Buffer {
  const book = reportWorkbook({ segments: ['브랜드'], redact });
  addSample(book.add);
  const report = toReport(sampleSummary(), { taxonomy, locale, top: 1000, minCell: 4 });
  return Buffer.concat(book.finish(report, taxonomy).bytes);
}

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
test.each(['ko', 'en'] as const)('the workbook of a report in %s is as it was read', (locale) => {
  const file = new URL(`report.${locale}.txt`, folder);
  const text = told(bookOf(locale));
  if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('the same bytes each time', () => {
  expect(bookOf('ko').equals(bookOf('ko'))).toBe(true);
});

test('every verbatim and every mention is there; phone numbers are only with redact off', () => {
  const names = ['글', '언급'];
  const [verbatims, mentions] = names.map(
    (name) => sheetsOf(bookOf('ko')).find((sheet) => sheet.name === name)!,
  );
  expect(verbatims!.rows.length - 1).toBe(sampleSummary().all.verbatims);
  let said = 0;
  addSample(({ themes }) => void (said += themes.length));
  expect(mentions!.rows.length - 1).toBe(said);
  expect(verbatims!.xml).not.toContain('2345-6789');
  expect(sheetsOf(bookOf('ko', false)).find(({ name }) => name === '글')!.xml).toContain('2345-6789');
});
