import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'voc-mecab-ya-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes down what it is given and answers one noun a word. */
const FAKE = `#!${process.execPath}
const fs = require('fs');
const text = fs.readFileSync(0, 'utf8');
fs.appendFileSync(${JSON.stringify(join(folder, 'seen'))}, text);
if (process.env.FAKE === 'empty') process.exit(0);
for (const word of text.match(/배송|[^\\s]+/gu) ?? []) console.log(word + '\\tNNG,*,T,' + word + ',*,*,*,*');
console.log('EOS');`;

/** The package reads MECAB_LIB_PATH when it is loaded, so each case is a process of its own. */
function tokenize(text: string, mode = ''): string {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', 'mecab'), FAKE);
  chmodSync(join(folder, 'bin', 'mecab'), 0o755);
  writeFileSync(join(folder, 'seen'), '');
  const module = new URL('../../../src/text/korean/engines/open.ts', import.meta.url).href;
  const script = `
    const { openEngine } = await import(${JSON.stringify(module)});
    try {
      const engine = await openEngine('mecab-ya');
      const [tokens] = await engine.tokenize([${JSON.stringify(text)}]);
      console.log(tokens.map(({ surface, start, end }) => [surface, start, end].join(':')).join(' '));
    } catch (error) { console.log(error.code, error.message); }`;
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, MECAB_LIB_PATH: folder, FAKE: mode },
  }).trim();
}
const seen = () => readFileSync(join(folder, 'seen'), 'utf8');

describe('mecab-ya', () => {
  it('gives tokens with offsets; no backslash, quote, NUL or line break reaches its shell', () => {
    const output = tokenize(`가격\\n배송 \\c $(touch ${folder}/hole) 'x' "y"\n느림\0끝`);
    expect(output).toContain('배송:');
    expect(output).toContain('느림:');
    expect(output).toContain('끝:');
    expect(seen()).not.toMatch(/[\\'"\0]/);
    expect(() => readFileSync(join(folder, 'hole'))).toThrow();
  });

  it('cuts long text into pieces that a shell takes', () => {
    const output = tokenize('배송 '.repeat(5000));
    expect(output.split(' ')).toHaveLength(5000);
  });

  it('an empty answer is an error', () => {
    expect(tokenize('배송', 'empty')).toMatch(/^engine_missing --tokenizer mecab-ya: mecab gave no answer/);
  });
});
