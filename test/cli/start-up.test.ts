import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { loadedBy } from './loaded.js';
import { vocProcess } from './voc.js';

/** Folders of src/ in which work is done: nothing there is needed to show a help, but for what makes messages safe to show. */
const WORK =
  /^(?:cli\/run|classify|digest|input|learn|match|render|store|summarise|text|pipeline)\b(?!\/safe\.ts)/;
const SHOP = 'fixtures/feedback/shop-2026-w46.csv';

describe('what a start loads', () => {
  // Every start loads the definitions of all commands, whichever is asked for.
  test.each(['--help', '--version', 'help report', 'store --help'])(
    'voc %s: definitions and the parser of the command line, no work',
    async (line) => {
      const { modules, packages } = await loadedBy(line.split(' '));
      for (const { name } of COMMANDS) expect(modules).toContain(`cli/commands/${name}.ts`);
      expect(modules.filter((path) => WORK.test(path))).toEqual([]);
      expect(packages).toEqual(['commander']);
    },
  );

  test.each([
    `report ${SHOP} --limit 5`,
    `classify ${SHOP} --limit 5`,
    `inspect ${SHOP}`,
    'explain 배송이느려요',
  ])('voc %s: nothing that reads other formats, YAML or a model’s schema', async (line) => {
    const { modules, packages } = await loadedBy(line.split(' '));
    expect(modules).toContain('input/csv/csv.ts');
    for (const name of ['zod', 'yaml', 'read-excel-file', '@exodus/bytes', 'temporal-polyfill'])
      expect(packages).not.toContain(name);
  });
});

describe('work is done where it is asked for', () => {
  /** Whether a run read the Korean dictionary: it would leave its cache in an empty folder (dictionary-cache.test.ts). */
  async function readsDictionary(line: string): Promise<boolean> {
    const folder = mkdtempSync(join(tmpdir(), 'voc-cache-'));
    const { exitCode } = await vocProcess(line.split(' '), {
      env: { NO_COLOR: '1', XDG_CACHE_HOME: folder },
    });
    expect(exitCode).toBe(0);
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return kept.some((path) => path.includes('korean'));
  }

  test('no dictionary without keywords where nothing may be a name, none for English', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'voc-plain-')), 'plain.csv');
    writeFileSync(file, '내용\n배송이 너무 늦어요\n앱이 자꾸 꺼져서 못 쓰겠어요\n');
    expect(await readsDictionary(`classify ${file} --without keywords`)).toBe(false);
    expect(await readsDictionary('classify fixtures/feedback/weeks-en.csv --limit 20')).toBe(false);
  });

  test('the English tagger comes with the first English tokens', async () => {
    const tagger = 'wink-eng-lite-web-model';
    const english = 'fixtures/feedback/weeks-en.csv --limit 3';
    expect((await loadedBy(`tokenize ${SHOP} --limit 1`.split(' '))).packages).not.toContain(tagger);
    expect((await loadedBy(`classify ${english} --without keywords`.split(' '))).packages).not.toContain(
      tagger,
    );
    expect((await loadedBy(`tokenize ${english}`.split(' '))).packages).toContain(tagger);
  });
});
