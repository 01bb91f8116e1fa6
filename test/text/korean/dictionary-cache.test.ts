import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, readCache, writeCache } from '../../../src/data/cache.js';
import { widthOf } from '../../../src/text/korean/dictionary/connections.js';
import { ENTRY_WIDTH } from '../../../src/text/korean/dictionary/dictionary.js';
import { deserialise } from '../../../src/text/korean/dictionary/layout.js';
import { dictionary, loadDictionary } from '../../../src/text/korean/dictionary/load.js';
import { readSource, sourceFingerprint } from '../../../src/text/korean/dictionary/source.js';
import { entriesOf } from '../../../src/text/korean/dictionary/trie.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voc-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
/** With the dictionary at hand in the place of five seconds of building. */
const load = () => loadDictionary(folder, dictionary);
const only = () => join(folder, readdirSync(folder)[0]!);

describe('the dictionary', () => {
  it('is the whole mecab-ko-dic', () => {
    const { facts, connections } = dictionary();
    expect(facts.entryCount).toBe(816_283);
    expect([facts.rightIds, facts.leftIds]).toEqual([3822, 2693]);
    expect([connections.columnOf.length, connections.rowOf.length]).toEqual([3822, 2693]);
    expect(facts.categories.map(({ name }) => name)).toContain('HANJANUMERIC');
  });

  it('holds each cost of a connection, though equal rows and columns are held once', () => {
    const { rowOf, columnOf, costs } = dictionary().connections;
    const width = widthOf(dictionary().connections);
    expect(costs.length).toBeLessThan((3822 * 2693) / 2);
    const bytes = readSource('cc');
    const source = new Int16Array(bytes.buffer, bytes.byteOffset + 4, 3822 * 2693);
    let different = 0;
    for (let right = 0; right < 3822; right++)
      for (let left = 0; left < 2693; left++)
        if (costs[rowOf[left]! * width + columnOf[right]!] !== source[right * 2693 + left]) different++;
    expect(different).toBe(0);
  });

  it('knows words by their surface', () => {
    const { trie, entries, facts } = dictionary();
    const { first, count } = entriesOf(trie, '느려서');
    expect(count).toBe(1);
    expect(facts.tags[entries[first * ENTRY_WIDTH + 3]! & 0x7fff]).toBe('VA+EC');
    expect(entriesOf(trie, '느려서요요').count).toBe(0);
    expect(entriesOf(trie, ',').count).toBe(1);
  });
});

describe('the cache', () => {
  it('is written once and read the next time', () => {
    const built = load();
    const { mtimeMs } = statSync(only());
    const cached = load();
    expect(statSync(only()).mtimeMs).toBe(mtimeMs);
    expect(cached.facts).toEqual(built.facts);
    expect(Buffer.from(cached.entries).equals(Buffer.from(built.entries))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    [
      'a flipped bit',
      (bytes) => {
        bytes[bytes.length >> 1]! ^= 1;
        return bytes;
      },
    ],
    ['a cut end', (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ['nothing', () => Buffer.alloc(0)],
    [
      'a broken header',
      (bytes) => {
        bytes.write('?', 12);
        return bytes;
      },
    ],
    [
      'another tag in its header',
      (bytes) => {
        bytes.write('NNX', bytes.indexOf('"NNG"') + 1);
        return bytes;
      },
    ],
    ['something else', () => Buffer.from('VOCKODIC')],
  ])('%s in it: built again and rewritten', (_, damage) => {
    load();
    const file = only();
    const good = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(good)));
    const source = sourceFingerprint();
    expect(deserialise(readCache(file)!, source)).toBeNull();
    expect(load().facts.entryCount).toBe(816_283);
    expect(readFileSync(file).equals(good)).toBe(true);
  });

  it('of other data files is not used', () => {
    load();
    expect(deserialise(readCache(only())!, 'another fingerprint')).toBeNull();
  });

  it('that cannot be written does no harm', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    expect(writeCache(join(file, 'cache.bin'), Buffer.from('x'))).toBe(false);
    expect(loadDictionary(join(file, 'voc'), dictionary).facts.entryCount).toBe(816_283);
  });

  it('survives two runs that start at once', { timeout: 120_000 }, async () => {
    const module = new URL('../../../src/text/korean/dictionary/load.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then((m) => console.log(m.loadDictionary(${JSON.stringify(folder)}, m.dictionary).facts.entryCount))`;
    const run = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ stdout }) => stdout.trim())).toEqual(['816283', '816283']);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(deserialise(readCache(only())!, sourceFingerprint())).not.toBeNull();
  });

  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, RegExp]>([
    ['linux', { XDG_CACHE_HOME: '/x' }, /^[/\\]x[/\\]voc$/],
    ['linux', {}, /\.cache[/\\]voc$/],
    ['darwin', {}, /Library[/\\]Caches[/\\]voc$/],
    ['win32', { LOCALAPPDATA: '/local' }, /^[/\\]local[/\\]voc$/],
  ])('stands where caches stand on %s', (platform, env, where) =>
    expect(cacheFolder(env, platform)).toMatch(where),
  );
});
