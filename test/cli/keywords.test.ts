import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ndjson, voc, vocProcess } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-keywords-'));
const path = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const file = path('shop.csv', 'id,review\n1,핑꾸템이 너무 좋아요\n2,the delivery was slow\n');
const words = path('words.tsv', '핑꾸템\tNNP\n');

async function keywords(...flags: string[]) {
  const { stdout, exitCode } = await voc(['classify', file, '--format', 'ndjson', '--quiet', ...flags]);
  expect(exitCode).toBe(0);
  return ndjson(stdout).map((annotation) => annotation.keywords);
}

describe('keywords on the command line', () => {
  test('by default, with words of one’s own, without a dictionary, and not at all', async () => {
    expect((await keywords())[1]).toEqual(['delivery', 'slow delivery']);
    expect((await keywords('--user-words', words))[0]).toEqual(['핑꾸템', '핑꾸템 + 좋다']);
    expect(await keywords('--tokenizer', 'none')).toEqual([[], ['delivery', 'slow delivery']]);
    expect(await keywords('--without', 'keywords')).toEqual([null, null]);
  });

  test.each(['classify', 'report'])(
    '%s: a tokenizer that is not there fails before anything is written',
    async (command) => {
      const { stdout, stderr, exitCode } = await vocProcess([command, file, '--tokenizer', 'mecab'], {
        env: { MECAB_LIB_PATH: folder },
      });
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/mecab was not found\.\n.*or use --tokenizer builtin/);
    },
  );

  test('the report has them, unless it is told not to', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `${i},${i % 2 ? '배송이 너무 느려서 화나요' : '포장이 꼼꼼해서 좋아요'} ${i}`,
    );
    const shop = path('many.csv', `id,review\n${rows.join('\n')}\n`);
    const sections = async (...flags: string[]) =>
      JSON.parse((await voc(['report', shop, '--format', 'json', '--quiet', ...flags])).stdout).sections;
    const { keywords } = await sections();
    expect(keywords.complaints[0]).toMatchObject({ keyword: '배송', complaints: 6, praise: 0 });
    expect(keywords.praise.map(({ keyword }: { keyword: string }) => keyword)).toContain('포장 + 꼼꼼하다');
    expect((await sections('--without', 'keywords')).keywords).toBeUndefined();
  });
});
