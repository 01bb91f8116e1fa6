import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { showBar } from '../../src/render/html/bar.js';
import { htmlDigest } from '../../src/render/html/digest.js';
import { showLines } from '../../src/render/html/lines.js';
import { escapeHtml, html } from '../../src/render/html/markup.js';
import { showQuotes } from '../../src/render/html/quotes.js';
import { htmlReport } from '../../src/render/html/report.js';
import { pathOf } from '../../src/render/html/spark.js';
import { sampleReport } from './sample.js';

const page = (locale: 'ko' | 'en') => htmlReport.render(sampleReport({ locale }));

describe.each(['ko', 'en'] as const)('the page in %s', (locale) => {
  const text = page(locale);

  test('says its language, and is one file that asks nobody for anything', () => {
    expect(text).toMatch(new RegExp(`^<!doctype html>\n<html lang="${locale}">`));
    const withoutPolicy = text.replace(/<meta http-equiv[^>]*>/, '');
    expect(withoutPolicy).not.toMatch(/\b(?:src|srcset|action|formaction|data|poster|background)="/i);
    expect(withoutPolicy).not.toMatch(/url\(|@import|<(?:link|img|iframe|object|embed|form|base)\b/i);
    for (const [, target] of text.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#[\w-]+$/);
  });

  test('its policy allows its one script by hash, and nothing else to run or to load', () => {
    const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(text.match(/<script/g)).toHaveLength(1);
    const hash = createHash('sha256').update(scripts[0]![1]!).digest('base64');
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)!;
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
    );
    expect(text).not.toMatch(/\son\w+=/i);
  });

  test('every link of the contents leads somewhere, and no id is used twice', () => {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test('every picture says what it shows, or is hidden from who cannot see it', () => {
    const drawn = htmlReport.render(sampleReport({ locale, minCell: 2 }));
    const pictures = drawn.match(/<svg[^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(5);
    for (const svg of pictures) expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]{20,}"/);
  });
});

test('customers’ words stand there as text', () => {
  const text = page('en');
  expect(text).toContain('&lt;b&gt;Nobody&lt;/b&gt; answers the phone');
  expect(text).not.toContain('<b>Nobody');
  expect(text).not.toContain('\u001b');
});

test.each([
  [`<script>alert("1")</script>`, '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
  [`' onload='x`, '&#39; onload=&#39;x'],
  ['&lt;', '&amp;lt;'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['a\u202eb\u200bc\u0000d', 'a b c d'],
  ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ['👨‍👩‍👧 가족', '👨‍👩‍👧 가족'],
])('%j is written %j', (text, written) => {
  expect(escapeHtml(text)).toBe(written);
  expect(html`<i title="${text}">${text}</i>`.markup).toBe(`<i title="${written}">${written}</i>`);
});

test('evidence is marked, the rest of the quote stays whole, spaces too', () => {
  const { markup } = showQuotes([
    {
      text: 'late <again> and late',
      place: 'a.csv row 1',
      marks: [
        [0, 4],
        [17, 21],
      ],
    },
  ]);
  expect(markup.replace(/<mark [^>]*>/g, '[').replaceAll('</mark>', ']')).toContain(
    '“[late] &lt;again&gt; and [late]”',
  );
});

test('a bar is as long as its share of the scale, its interval lies where it belongs', () => {
  const { markup } = showBar({ bar: 1, low: 0.5, high: 2, alt: '8.0% (5.0–12.7%)' }, 2);
  expect(markup).toContain('style="width:50%;height:12px');
  expect(markup).toContain('width:75%;margin:-7px 0 0 25%');
  expect(markup).toContain('aria-label="8.0% (5.0–12.7%)"');
});

test('a line has a gap where nothing was said, and the scale holds the intervals', () => {
  expect(pathOf([[0, 1], [2, 3], null, [4, 5], [6, 7]])).toBe('M0 1L2 3M4 5L6 7');
  const { markup } = showLines({
    kind: 'lines',
    title: 't',
    alt: 'a',
    periods: ['1', '2', '3'],
    lines: [
      {
        label: 'x',
        shares: [0.1, null, 0.3],
        intervals: [
          [0.05, 0.2],
          [0, 1],
          [0.2, 0.45],
        ],
      },
    ],
  });
  expect(markup).toContain('>50%</text>');
  expect(markup).not.toContain('>60%</text>');
  expect(markup).not.toMatch(/NaN|undefined|Infinity/);
});

test('a digest that compared nothing is a page too', () => {
  const period = { kind: 'week', id: '2026-W46', first: '2026-11-09', last: '2026-11-15' } as const;
  const counts = { verbatims: 0, distinct: 0, readable: 0, unsure: 0, partial: null };
  const text = htmlDigest({
    schemaVersion: 1,
    by: ['voc'],
    locale: 'ko',
    asOf: '2026-11-16',
    timezone: 'Asia/Seoul',
    period: { ...period, ...counts },
    baseline: { against: 'previous', periods: [], leftOut: [] },
    notCompared: 'nothing_read',
    alerts: [],
    findings: [],
    trend: null,
    themes: [],
    furtherThemes: { themes: 0, most: 0 },
    withoutTheme: { now: 0, of: 0, share: 0, before: 0, ofBefore: 0, keywords: [] },
    sections: {},
    minCell: 10,
    wording: { risen: [], candidates: [] },
    copies: { verbatims: 0, campaigns: [] },
    repeats: null,
    streaks: [],
    tests: {
      made: 0,
      jump: 0,
      drift: 0,
      words: 0,
      notEnough: 0,
      falseDiscoveryRate: 0.05,
      dispersion: 1,
      dispersionAssumed: false,
    },
    coverage: { read: 0, rejected: 0, undated: 0 },
  });
  expect(text).toContain('<h1 style="margin:0">2026년 46주차</h1>');
  expect(text.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/NaN|undefined/);
});
