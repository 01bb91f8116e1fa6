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
  const report = toReport(summaryOf(few as never, { segments: ['지점'] }), {
    taxonomy: tinyTaxonomy,
    locale,
  });
  const shown = terminal.render(report, { width: 80, colour: false, plain: true } as never);
  expect(shown).not.toContain('%');
  expect(shown).not.toContain(messagesFor(locale).text('report.untold', { count: 10 }));
  expect(shown).toContain(locale === 'ko' ? '불만 3건, 칭찬 1건' : 'complaints 3, praise 1');
  const page = htmlReport
    .render(report)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<footer.*/s, '')
    .replace(/ style="[^"]*"/g, '');
  expect(page.match(/[^>]{0,30}\d%[^<]{0,20}/g)).toBeNull();
});
