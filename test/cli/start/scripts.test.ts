import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCode, writeCode } from '../../../src/cli/start/code-cache.js';
import { openScripts } from '../../../src/cli/start/start.js';
import { vocProcess } from '../voc.js';

const folderOf = (name: string) => mkdtempSync(join(tmpdir(), `voc-${name}-`));

/** A dist/ of two scripts, one of which asks for the other and for a module of Node. */
function twoScripts(): string {
  const dist = folderOf('dist');
  mkdirSync(join(dist, 'deep'));
  writeFileSync(
    join(dist, 'deep/entry.cjs'),
    `const { twice } = require("../other.cjs");
const { basename } = require("node:path");
exports.told = () => [twice(21), basename(__filename)];
`,
  );
  writeFileSync(join(dist, 'other.cjs'), 'exports.twice = (number) => number * 2;\n');
  return dist;
}

/** Loads the scripts, uses them, and keeps what was compiled. */
function run(dist: string, build: string, cache: string | null): unknown {
  const scripts = openScripts(dist, build, cache);
  const { told } = scripts.load('deep/entry.cjs') as { told: () => unknown };
  const answer = told();
  scripts.keep();
  return answer;
}

describe('scripts and what V8 compiled of them', () => {
  test('the first run keeps it, the next one takes it and keeps nothing anew', () => {
    const [dist, cache] = [twoScripts(), folderOf('cache')];
    expect(run(dist, 'one', cache)).toEqual([42, 'entry.cjs']);
    const [name] = readdirSync(cache) as [string];
    const file = join(cache, name);
    expect([...readCode(file)!.keys()]).toEqual(['deep/entry.cjs', 'other.cjs']);
    const written = new Date(Date.now() - 60_000);
    utimesSync(file, written, written);
    expect(run(dist, 'one', cache)).toEqual([42, 'entry.cjs']);
    expect(statSync(file).mtime).toEqual(written);
  });

  test('code that V8 does not take for its own is made again', () => {
    const [dist, cache] = [twoScripts(), folderOf('cache')];
    run(dist, 'one', cache);
    const file = join(cache, readdirSync(cache)[0]!);
    writeCode(
      file,
      new Map([['deep/entry.cjs', Buffer.from('no code of V8, and long enough to be looked at')]]),
    );
    expect(run(dist, 'one', cache)).toEqual([42, 'entry.cjs']);
    expect([...readCode(file)!.keys()]).toEqual(['deep/entry.cjs', 'other.cjs']);
  });

  test('another build has code of its own, though its sources be as long', () => {
    const [dist, cache] = [twoScripts(), folderOf('cache')];
    run(dist, 'one', cache);
    writeFileSync(join(dist, 'other.cjs'), 'exports.twice = (number) => number * 3;\n');
    expect(run(dist, 'two', cache)).toEqual([63, 'entry.cjs']);
  });

  test('the same build in another folder speaks of its own files', () => {
    const [first, second, cache] = [twoScripts(), twoScripts(), folderOf('cache')];
    for (const dist of [first, second, first]) {
      writeFileSync(join(dist, 'failing.cjs'), 'exports.fail = () => { throw new Error("as asked"); };\n');
      const scripts = openScripts(dist, 'one', cache);
      const { fail } = scripts.load('failing.cjs') as { fail: () => never };
      const stack = (() => {
        try {
          return fail();
        } catch (error) {
          return (error as Error).stack;
        }
      })();
      scripts.keep();
      expect(stack).toContain(join(dist, 'failing.cjs').replaceAll('\\', '/'));
    }
  });

  test('what was not used for a month is removed when something is kept', () => {
    const [dist, cache] = [twoScripts(), folderOf('cache')];
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    for (const name of ['code-old-11-x64.bin', 'korean-old.bin']) {
      writeFileSync(join(cache, name), '');
      utimesSync(join(cache, name), old, old);
    }
    run(dist, 'one', cache);
    expect(readdirSync(cache)).not.toContain('code-old-11-x64.bin');
    expect(readdirSync(cache)).toContain('korean-old.bin');
  });

  test('without a folder for it, and with one that cannot be written, scripts run all the same', () => {
    const dist = twoScripts();
    expect(run(dist, 'one', null)).toEqual([42, 'entry.cjs']);
    expect(run(dist, 'one', join(dist, 'other.cjs', 'no-folder'))).toEqual([42, 'entry.cjs']);
  });
});

test('a script that could not be loaded is no module: who asks again is told again', () => {
  const dist = twoScripts();
  writeFileSync(join(dist, 'broken.cjs'), 'exports.half = 1;\nrequire("./missing.cjs");\n');
  const scripts = openScripts(dist, 'one', null);
  expect(() => scripts.load('broken.cjs')).toThrow(/missing/);
  expect(() => scripts.load('broken.cjs')).toThrow(/missing/);
});

test('a folder of the cache that is a file costs nothing but the cache', () => {
  const [dist, file] = [twoScripts(), join(folderOf('cache'), 'file')];
  writeFileSync(file, '');
  expect(run(dist, 'one', join(file, 'deeper'))).toEqual([42, 'entry.cjs']);
});

describe('the file of compiled code', () => {
  const compiled = new Map([
    ['a.cjs', Uint8Array.of(1, 2, 3)],
    ['b.cjs', new Uint8Array(1000).fill(7)],
  ]);
  const written = () => {
    const file = join(folderOf('code'), 'code.bin');
    expect(writeCode(file, compiled)).toBe(true);
    return file;
  };

  test('comes back as it was; the owner alone may read and write it', () => {
    const file = written();
    const read = readCode(file)!;
    expect([...read].map(([name, code]) => [name, [...code]])).toEqual(
      [...compiled].map(([name, code]) => [name, [...code]]),
    );
    for (const code of read.values()) expect(code.byteOffset % 8).toBe(0);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('damaged anywhere, cut short or missing, it is none', () => {
    const file = written();
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 37) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x55;
      writeFileSync(file, damaged);
      expect(readCode(file)).toBeNull();
    }
    for (const length of [0, 3, 8, 100]) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(readCode(file)).toBeNull();
    }
    expect(readCode(join(file, 'missing'))).toBeNull();
    expect(readCode(folderOf('a-folder'))).toBeNull();
  });

  test('one under another name is of another build', () => {
    const file = written();
    const other = join(folderOf('other'), 'code-other.bin');
    writeFileSync(other, readFileSync(file), { mode: 0o600 });
    expect(readCode(other)).toBeNull();
    expect(readCode(file)).not.toBeNull();
  });

  test.runIf(process.platform !== 'win32')('one that others may write is not executed', () => {
    const file = written();
    for (const mode of [0o620, 0o602, 0o666]) {
      chmodSync(file, mode);
      expect(readCode(file)).toBeNull();
    }
  });
});

test('voc keeps compiled code and no text of a customer; with NODE_DISABLE_COMPILE_CACHE it keeps none', async () => {
  const cache = folderOf('voc-cache');
  const env = { NO_COLOR: '1', XDG_CACHE_HOME: cache };
  const file = join(folderOf('zebrafish'), 'in.csv');
  writeFileSync(file, '내용\n배송이 느려서 zebrafish 화났어요\n');
  // Without keywords: the dictionary, which would have to be built for this cache, has tests of its own.
  const args = ['classify', file, '--with-text', '--without', 'keywords', '--no-config'];
  const none = await vocProcess(args, { env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' } });
  expect(
    readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('code')),
  ).toEqual([]);
  expect(await vocProcess(args, { env })).toEqual(none);
  const names = readdirSync(join(cache, 'voc')).filter((name) => name.startsWith('code-'));
  expect(names).toHaveLength(1);
  const bytes = readFileSync(join(cache, 'voc', names[0]!));
  expect(bytes.includes('zebrafish')).toBe(false);
  expect(bytes.includes(Buffer.from('화났어요', 'utf16le'))).toBe(false);
  const { mtimeMs } = statSync(join(cache, 'voc', names[0]!));
  expect(await vocProcess(args, { env })).toEqual(none);
  // V8 took what was kept: nothing is made anew
  expect(statSync(join(cache, 'voc', names[0]!)).mtimeMs).toBe(mtimeMs);
});
