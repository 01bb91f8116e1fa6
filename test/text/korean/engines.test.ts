import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/errors/failure.js';
import { openEngine } from '../../../src/text/korean/engines/open.js';
import { harmless, tokensOfRows } from '../../../src/text/korean/engines/rows.js';
import { parseUserWords } from '../../../src/text/korean/user-words.js';
import { written } from './gold.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voc-mecab-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for mecab: knows a few words, takes every other run of characters for one, tells what it was given in its own way. */
const FAKE = `#!${process.execPath}
const KNOWN = {
  배송: 'NNG,*,T,배송,*,*,*,*', 이: 'JKS,*,F,이,*,*,*,*', 너무: 'MAG,*,F,너무,*,*,*,*',
  느려서: 'VA+EC,*,F,느려서,Inflect,VA,EC,느리/VA/*+어서/EC/*', 늦: 'VA,*,T,늦,*,*,*,*', 다: 'EC,*,F,다,*,*,*,*',
};
const JAPANESE = process.env.FAKE === 'japanese';
let answered = 0;
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  if (process.env.FAKE === 'dies' && answered++ === 2) process.exit(3);
  if (line.includes('\\0')) process.exit(9);
  for (const word of line.match(/배송|이|너무|느려서|늦|다|[^\\s]/gu) ?? [])
    console.log(word + '\\t' + (JAPANESE ? '名詞,一般' : KNOWN[word] ?? 'SY,*,*,*,*,*,*,*'));
  console.log('EOS');
});`;

/** The folder for MECAB_LIB_PATH. */
function prefixWith(script: string): string {
  const prefix = mkdtempSync(join(folder, 'prefix-'));
  mkdirSync(join(prefix, 'bin'));
  writeFileSync(join(prefix, 'bin', 'mecab'), script);
  chmodSync(join(prefix, 'bin', 'mecab'), 0o755);
  return prefix;
}
const env = (mode = '') => ({ PATH: process.env.PATH, MECAB_LIB_PATH: prefixWith(FAKE), FAKE: mode });

describe('mecab', () => {
  it('answers all texts over one pipe, in order, with offsets into each text', async () => {
    const engine = await openEngine('mecab', { env: env() });
    const texts = [
      '배송이 너무 느려서',
      '',
      '  배송\n배송이\0느려서\ud800',
      '너무우우 느려서ㅠㅠ',
      ...Array<string>(500).fill('배송이 너무'),
    ];
    const tokens = await engine.tokenize(texts);
    await engine.close();
    expect(tokens.slice(0, 4).map(written)).toEqual([
      '배송/NNG 이/JKS 너무/MAG 느려서/VA:느리다 느려서/EC:어서',
      '',
      '배송/NNG 배송/NNG 이/JKS 느려서/VA:느리다 느려서/EC:어서 \ud800/SW:\ufffd',
      '너무우우/MAG:너무 느려서/VA:느리다 느려서/EC:어서 ㅠㅠ/IC',
    ]);
    expect(tokens).toHaveLength(504);
    tokens.forEach((list, i) => {
      for (const { surface, start, end } of list) expect(texts[i]!.slice(start, end)).toBe(surface);
    });
  });

  it.each<[string, () => NodeJS.ProcessEnv, RegExp]>([
    ['not installed', () => ({ PATH: '/nowhere' }), /mecab was not found/],
    [
      'an empty folder',
      () => ({ PATH: process.env.PATH, MECAB_LIB_PATH: '/nowhere' }),
      /bin.mecab was not found/,
    ],
    ['no Korean dictionary', () => env('japanese'), /has no Korean dictionary/],
    [
      'a mecab that cannot start',
      () => ({ MECAB_LIB_PATH: prefixWith('#!/bin/sh\necho "no such file: dicrc" >&2; exit 1') }),
      /has stopped \(exit code 1\)|takes no more text/,
    ],
  ])('%s is a failure that names the remedy', async (_, environment, message) => {
    const failure = await openEngine('mecab', { env: environment() }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'engine_missing', message: expect.stringMatching(message) });
    expect((failure as Failure).remedy).toContain('--tokenizer builtin');
  });

  it('that dies at work is a failure, not a hang', async () => {
    const engine = await openEngine('mecab', { env: env('dies') });
    await expect(engine.tokenize(['배송', '배송', '배송'])).rejects.toThrow(/has stopped|takes no more text/);
    await expect(engine.tokenize(['배송'])).rejects.toThrow(Failure);
    await engine.close();
  });
});

describe('what engines are given and give', () => {
  it('is harmless, and as long as before', () => {
    expect(harmless('a\0b\nc\ud83dd👍')).toBe('a b c\ufffdd👍');
  });

  it('rows that are not in the text are left out', () => {
    const rows = [
      { surface: '없는', tag: 'NNG', expression: null },
      { surface: '배송', tag: 'NNG', expression: null },
    ];
    expect(tokensOfRows(rows, ' 배송')).toEqual([
      { surface: '배송', lemma: '배송', tag: 'NNG', start: 1, end: 3 },
    ]);
  });

  it('forms without an expression are split by the built-in dictionary', () => {
    const rows = [{ surface: '느려서', tag: 'VA+EC', expression: null }];
    expect(written(tokensOfRows(rows, '느려서'))).toBe('느려서/VA:느리다 느려서/EC:어서');
  });
});

describe('the other engines', () => {
  it('builtin takes user words', async () => {
    const engine = await openEngine('builtin', { userWords: parseUserWords('송이너\tNNP', 'w') });
    expect(written((await engine.tokenize(['송이너무']))[0]!)).toMatch(/^송이너\/NNP/);
  });

  it('none cuts by script', async () => {
    const engine = await openEngine('none');
    const [tokens] = await engine.tokenize(['배송이 slow해요ㅠㅠ 100% 不滿👍']);
    expect(written(tokens!)).toBe('배송이/NA slow/SL 해요/NA ㅠㅠ/IC 100/SN %/SW 不滿/SH 👍/SW');
  });

  it.each(['mecab', 'mecab-ya', 'none'] as const)('%s refuses user words', async (id) => {
    const userWords = parseUserWords('송이너\tNNP', 'w');
    await expect(openEngine(id, { userWords })).rejects.toThrow(
      `--user-words works with --tokenizer builtin only, not with ${id}.`,
    );
  });
});
