import { expect, test } from 'vitest';
import { terminal } from '../../src/render/formats/terminal.js';
import { htmlReport } from '../../src/render/html/report.js';
import { messagesFor } from '../../src/render/messages.js';
import { barsTold, behindCount, intervalTold, sharesTold, shareTold } from '../../src/render/small.js';
import { toReport } from '../../src/summarise/index.js';
import { proportion } from '../../src/summarise/wilson.js';
import { tinyTaxonomy } from '../summarise/make.js';
import { bad, good, summaryOf } from '../summarise/sections/make.js';

test('a share is told of ten texts or more, whatever is counted; of fewer there is the count', () => {
  const [ten, nine, none] = [proportion(0, 10), proportion(9, 9), proportion(0, 0)];
  expect([ten, nine, none].map((one) => shareTold(one, 10))).toEqual(['0.0%', '–', '–']);
  expect([ten, nine].map((one) => intervalTold(one, 10))).toEqual(['0.0–27.8%', '–']);
  expect(sharesTold(ten, 10)).toEqual([0, 0, 0.277533]);
  expect(sharesTold(nine, 10)).toEqual([null, null, null]);
  expect([ten, nine].map((one) => behindCount(one, 10, messagesFor('ko')))).toEqual(['(0.0%)', '']);
  expect([ten, nine].map((one) => behindCount(one, 10, messagesFor('en')))).toEqual([' (0.0%)', '']);
  expect(shareTold(none, 0)).toBe('–');
});

test('bars are of shares, with their intervals, or all of counts', () => {
  expect(barsTold([proportion(2, 10), proportion(1, 10)], 10)[1]).toMatchObject({
    bar: 0.5,
    alt: '10.0% (1.8–40.4%)',
  });
  expect(barsTold([proportion(2, 10), proportion(1, 4)], 10)).toEqual([{ bar: 1 }, { bar: 0.5 }]);
});

/** Five texts that speak of everything a section may tell. */
const few = [
  {
    ...bad('delivery.speed', 'product.safety'),
    intensity: 3,
    touchpoints: ['app'],
    moment: 'use',
    date: '2026-11-09',
  },
  {
    ...bad('service.access'),
    remedies: ['refund'],
    behaviours: ['leave'],
    date: '2026-11-10',
    customer: '가',
  },
  { ...good('delivery.speed'), rating: '5', date: '2026-11-10', segments: { 지점: '마포' } },
  { ...bad('delivery.speed'), rating: '1', intents: ['complaint', 'suggestion'], customerGroup: ['child'] },
  { text: '그냥 그래요' },
];

test.each(['ko', 'en'] as const)('five texts (%s): counts, and not one share anywhere', (locale) => {
  const summary = summaryOf(few as never, { segments: ['지점'] });
  const report = toReport(summary, { taxonomy: tinyTaxonomy, locale });
  const look = { width: 80, colour: false, plain: true };
  const short = terminal.render(report, { ...look, brief: 5 });
  const pages = [
    short,
    terminal.render(report, look),
    htmlReport
      .render(report)
      .replace(/<(style|script)[\s\S]*?<\/\1>|<footer[\s\S]*| style="[^"]*"|<svg[\s\S]*?<\/svg>/g, ''),
  ];
  for (const page of pages) {
    expect(page).not.toMatch(/\d%(?!;)/);
    expect(page).not.toContain(messagesFor(locale).text('report.untold', { count: 10 }));
  }
  expect(short).toContain(locale === 'ko' ? '불만 3건, 칭찬 1건' : 'complaints 3, praise 1');
});
