import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../src/pipeline.js';
import type { Token } from '../../src/schema/token.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { toDocument } from '../../src/text/document.js';
import { tokenizeEnglish } from '../../src/text/english/tokenizer.js';
import { tokenizeKorean } from '../../src/text/korean/tokenizer.js';
import { analyseScope } from '../../src/text/negation/clause-polarity.js';

const annotator = createAnnotator();

/** Everything that points into a text points at what it says, whatever the text is. */
function expectExact(text: string): void {
  for (const tokenize of [tokenizeKorean, tokenizeEnglish]) expectTokens(text, tokenize(text));
  const document = toDocument([{ column: 'text', text }]);
  const [part] = document.parts;
  for (const clause of part!.clauses) {
    for (const language of ['ko', 'en'] as const) {
      for (const mark of analyseScope(part!.text, clause, language)) {
        expect(mark.start).toBeGreaterThanOrEqual(clause.start);
        expect(mark.end).toBeGreaterThanOrEqual(mark.start);
        if (mark.kind !== 'question') expect(mark.end).toBeGreaterThan(mark.start);
        expect(mark.scopeEnd).toBeGreaterThanOrEqual(mark.scopeStart);
        expect(mark.end).toBeLessThanOrEqual(clause.end);
        expect(mark.scopeStart).toBeGreaterThanOrEqual(0);
        expect(mark.scopeEnd).toBeLessThanOrEqual(part!.text.length);
      }
    }
  }
  const verbatim = {
    source: '-',
    row: 1,
    id: null,
    date: null,
    rating: null,
    texts: [{ column: 'text', text }],
  };
  const { themes, keywords } = annotator.annotate(verbatim as unknown as Verbatim);
  for (const { start, end, text: shown } of themes.flatMap(({ evidence }) => evidence)) {
    expect(shown).toBe(text.slice(start, end));
    expect(end).toBeGreaterThan(start);
  }
  expect(keywords!.length).toBeLessThanOrEqual(8);
  expect(new Set(keywords).size).toBe(keywords!.length);
  for (const keyword of keywords!) expect(keyword).toMatch(/^\S(?:[^\n\t\0]*\S)?$/);
}

/** Surfaces are what stands there; spans ascend; they overlap only where morphemes share syllables. */
function expectTokens(text: string, tokens: readonly Token[]): void {
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.surface !== text.slice(token.start, token.end) || token.end <= token.start)
      expect(token).toEqual({ ...token, surface: text.slice(token.start, token.end) });
    const shares = before?.start === token.start && before.end === token.end;
    if (before && !shares && token.start < before.end) expect(token.start).toBeGreaterThanOrEqual(before.end);
    before = token;
  }
}

/** What breaks text code: lone surrogates, decomposed Hangul, invisible and format characters, NUL; and words to stand between. */
const odd = fc.constantFrom(
  ...'\ud83d\udc4d\u1112\u1161\u11ab\u0301\u200b\u200d\u202e\ufeff\ufe0f\u00ad\0\n\t'.split(''),
  ...[
    '각각',
    '배송이 ',
    '너무 느려요',
    '고객 센터',
    '안 ',
    '지 않',
    'ㅠㅠ',
    '顧客 不滿',
    '不',
    '是',
    '👨‍👩‍👧',
    '🇰🇷',
    'Ａ／Ｓ',
    '조아요오오',
    "the app doesn't work ",
    'slow delivery ',
    '#worstApp',
    '@you ',
    'NOT GOOD ',
    'soooo ',
    'a/s',
    '010-1234-5678',
    '+ ',
    '. ',
  ],
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof({ weight: 3, arbitrary: odd }, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 24,
    })
    .map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);

describe('any text', () => {
  test('tokens, negation, evidence and keywords never throw and point at what they say', () => {
    fc.assert(fc.property(anything, expectExact), { numRuns: 1500 });
  });
});

/** Files of a folder with a column "text", tab-separated, without quoting. */
function textsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsv'),
  );
  const tables = files.sort().map((name) => {
    const [header = '', ...rows] = readFileSync(join(folder, name), 'utf8').split('\n');
    const column = header.split('\t').indexOf('text');
    return column < 0 ? [] : rows.flatMap((row) => row.split('\t')[column] ?? []).filter(Boolean);
  });
  const share = Math.ceil(VERBATIMS / tables.filter((rows) => rows.length > 0).length) * 2;
  const fair = tables.flatMap((rows) => rows.filter((_, i) => i % Math.ceil(rows.length / share) === 0));
  return fair.slice(0, VERBATIMS);
}
const VERBATIMS = 5000;

const folder = process.env.VOC_DATA;
if (folder === undefined)
  console.log(
    'SKIPPED: spans of 5,000 real verbatims. VOC_DATA=FOLDER names a folder of .tsv files with a column "text".',
  );

describe.skipIf(folder === undefined)('real verbatims', () => {
  test('spans cut 5,000 of them exactly', { timeout: 600_000 }, () => {
    const texts = textsOf(folder!);
    expect(texts.length).toBe(VERBATIMS);
    for (const text of texts) expectExact(text);
  });
});
