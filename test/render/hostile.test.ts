import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/render/escape-markdown.js';
import { REPORT_FORMATS } from '../../src/render/index.js';
import { labelled } from '../../src/render/labelled.js';
import { messagesFor } from '../../src/render/messages.js';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { annotated, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';

const ESC = '\u001b';
const HOSTILE = [
  `${ESC}[2J${ESC}[31m화면을 지웁니다${ESC}]0;title\u0007 정말로요`,
  '\u009b31m8비트 제어 문자 \u0008\u0008\u0008 지우기',
  '\u202e거꾸로 읽히는 글자 \u2066안쪽\u2069 그리고 \u200b보이지 않음',
  '<script>alert(1)</script> <img src=x onerror=alert(1)>',
  '[눌러 보세요](javascript:alert(1)) ![](http://evil.example/x.png)',
  '| 표를 | 깨는 | 글 |\n| --- | --- | --- |\n# 제목',
  '```sh\nrm -rf /\n``` `code` **굵게** ~~취소~~ $x$',
  'https://evil.example 그리고 www.evil.example 그리고 @everyone #12',
  "=cmd|' /C calc'!A0 그리고 @SUM(1+1) 입니다",
];

function hostileReport() {
  const summary = emptySummary({ segments: ['=HYPERLINK("x")|`<b>`'] });
  HOSTILE.forEach((text, i) => {
    const { annotation, verbatim } = annotated(text, {
      row: i + 1,
      source: `${ESC}[5m|<i>.csv`,
      polarity: 'negative',
      rating: 5,
      themes: i % 3 === 0 ? [mention('product.safety')] : [],
      segments: { '=HYPERLINK("x")|`<b>`': text },
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return toReport(summary, { taxonomy: tinyTaxonomy, locale: 'ko' });
}

const DANGEROUS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const plain = { width: 80, colour: false, plain: true };

describe.each(REPORT_FORMATS)('hostile text in $id', (format) => {
  const text = format.render(hostileReport(), plain);

  test('has no control character or invisible turn of direction', () => {
    expect(text).toContain('화면을 지웁니다');
    expect(text).not.toMatch(DANGEROUS);
  });
});

test('JSON keeps such characters as escapes, so a parser reads the same text', () => {
  const json = REPORT_FORMATS.find(({ id }) => id === 'json')!;
  const report = hostileReport();
  expect(JSON.parse(json.render(report, plain))).toEqual(labelled(report, messagesFor(report.locale)));
});

describe('Markdown', () => {
  const text = REPORT_FORMATS.find(({ id }) => id === 'markdown')!.render(hostileReport(), plain);

  test('no HTML but our own empty comments', () => {
    expect(text.replaceAll('<!-- -->', '')).not.toMatch(/<[a-z!/]/i);
  });

  test('every row of a table has as many cells as its header', () => {
    for (const table of text
      .trimEnd()
      .split('\n\n')
      .filter((block) => block.startsWith('|'))) {
      const cells = table.split('\n').map((line) => line.replace(/\\\|/g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test.each([
    ['a|b', 'a\\|b'],
    ['`x` *y* _z_ ~~w~~', '\\`x\\` \\*y\\* \\_z\\_ \\~\\~w\\~\\~'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['[a](b)', '\\[a\\](b)'],
    ['http://a.b', 'http:<!-- -->//a.b'],
    ['WWW.a.b', 'WWW<!-- -->.a.b'],
    ['me@a.b #3', 'me@<!-- -->a.b #<!-- -->3'],
    ['# h', '\\# h'],
    ['- item', '\\- item'],
    ['-0.24', '-0.24'],
    ['1. item', '1\\. item'],
    ['12.3 %', '12.3 %'],
    ['\\|', '\\\\\\|'],
    ['두\n줄', '두 줄'],
  ])('%j is written %j', (from, to) => {
    expect(escapeMarkdown(from)).toBe(to);
  });
});
