import { expect, test } from 'vitest';
import { reportWorkbook } from '../../../src/render/xlsx/report/workbook.js';
import { toReport } from '../../../src/summarise/index.js';
import { tinyTaxonomy } from '../../summarise/make.js';
import { addSample, sampleSummary } from '../sample.js';
import { sheetsOf } from './sheets.js';

const taxonomy = tinyTaxonomy;

function bookOf(locale: 'ko' | 'en', redact = true): Buffer {
  const book = reportWorkbook({ segments: ['브랜드'], redact });
  addSample(book.add);
  const report = toReport(sampleSummary(), { taxonomy, locale, top: 1000, minCell: 4 });
  return Buffer.concat(book.finish(report, taxonomy).bytes);
}

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
