import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/render/index.js';
import type { Summary } from '../../src/schema/summary.js';
import { addReject, addSourceCounts, emptySummary, toReport } from '../../src/summarise/index.js';
import { tinyTaxonomy } from '../summarise/make.js';
import { bad, summaryOf } from '../summarise/sections/make.js';

const look = { width: 80, colour: false, plain: true, brief: 5 };
const shown = (summary: Summary, id: string, locale: 'ko' | 'en' = 'en') =>
  REPORT_FORMATS.find((format) => format.id === id)!.render(
    toReport(summary, { taxonomy: tinyTaxonomy, locale }),
    look,
  );

const filtered = emptySummary();
addSourceCounts(filtered, { filteredOut: 200, padded: 0, unreadableDates: 0 });
const rejected = emptySummary();
addReject(rejected, { code: 'bad_bytes' });

describe.each(['terminal', 'markdown', 'html'])('nothing is left to report (%s)', (id) => {
  test.each([
    ['There are no rows below the header', emptySummary()],
    ['the filter left out all', filtered],
    ['No row could be read', rejected],
    ['None of the texts has words to read', summaryOf([{ polarity: null, language: 'none' }])],
  ])('says why and gives no hint that leads nowhere: %s', (why, summary) => {
    const text = shown(summary, id);
    expect(text.replace(/\s+/g, ' ')).toContain(why);
    expect(text).not.toContain('Empty: ');
    expect(text).not.toContain('--sections');
    expect(text).not.toContain('\n\n\n');
  });
});

test('in Korean too', () => {
  expect(shown(filtered, 'terminal', 'ko')).toContain('조건에 맞는 행이 없어');
  expect(shown(emptySummary(), 'terminal', 'ko')).toContain('행이 없어 보고할 내용이 없습니다');
});

test('where no text tells the language, the names of the columns do', () => {
  const locale = (namesLocale?: 'ko' | 'en', asked?: 'ko' | 'en') =>
    toReport(filtered, { taxonomy: tinyTaxonomy, namesLocale, locale: asked }).locale;
  expect([locale(), locale('ko'), locale('ko', 'en')]).toEqual(['en', 'ko', 'en']);
});

test.each([
  ['2027-11-12', 'allBefore', 'lies outside the data'],
  ['2026-11-10', 'allAfter', 'No text is from before that day'],
])('an event that all texts are on one side of (%s, %s) has no table of zeros', (event, _, words) => {
  const rows = ['2026-11-10', '2026-11-12'].map((date) => ({ ...bad('delivery.speed'), date }));
  const report = toReport(summaryOf(rows, { event }), {
    taxonomy: tinyTaxonomy,
    sections: ['reasons'],
    locale: 'en',
  });
  const text = REPORT_FORMATS[0].render(report, look).replace(/\s+/g, ' ');
  expect(text).toContain(words);
  expect(text).toContain('10–12 Nov 2026');
  expect(text).not.toContain('Complaints before that day');
});

test('an event asked of texts without dates says so, and how to name the column', () => {
  const rows = [bad('delivery.speed')].map((row) => ({ ...row, date: null }));
  const shownWith = (event: string | null) => {
    const summary = summaryOf(rows, event === null ? {} : { event });
    const report = toReport(summary, { taxonomy: tinyTaxonomy, sections: ['reasons'], locale: 'en' });
    return REPORT_FORMATS[0].render(report, look).replace(/\s+/g, ' ');
  };
  expect(shownWith('2026-11-10')).toContain('no text has a date to compare');
  expect(shownWith('2026-11-10')).toContain('--date');
  expect(shownWith(null)).toContain('no day was named');
});
