import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Learner } from '../../scripts/train/kept-heads.js';
import { trainModels } from '../../scripts/train/models.js';
import { readReadings } from '../../scripts/train/readings.js';
import { twinsOf } from '../../scripts/train/twins.js';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { sha256 } from '../../src/learn/model-file.js';
import { trainHead } from '../../src/learn/train.js';
import { toDocument } from '../../src/text/document.js';

let data = '';
const NOUNS = ['배송', '포장', '가격', '직원', '음식', '매장', '화면', '품질'];
const THINGS = ['delivery', 'packaging', 'staff', 'screen', 'room', 'meal'];

const tsv = (rows: readonly (readonly [string, string])[]): string =>
  ['id\ttext\tlabel', ...rows.map(([text, label], i) => `r${i}\t${text}\t${label}`)].join('\n');

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voc-train-'));
  const korean = NOUNS.flatMap((noun): [string, string][] => [
    [`${noun} 마음에 들어요`, 'pos'],
    [`${noun} 마음에 걸려요`, 'neg'],
  ]);
  const english = THINGS.flatMap((thing): [string, string][] => [
    [`a splendid ${thing}`, 'pos'],
    [`a dreadful ${thing}`, 'neg'],
  ]);
  for (const [set, rows] of [
    ['nsmc', korean],
    ['sentiment_sentences', english],
  ] as const) {
    mkdirSync(join(data, 'open', set), { recursive: true });
    for (const split of ['train', 'dev']) writeFileSync(join(data, 'open', set, `${split}.tsv`), tsv(rows));
  }
  writeFileSync(
    readings(),
    ['set\tline\tpolarity', ...[2, 3, 5].map((line) => `sentiment_sentences\t${line}\tneutral`)].join('\n'),
  );
  for (const [language, rows] of [
    ['ko', korean],
    ['en', english],
  ] as const) {
    mkdirSync(join(data, 'corpus', language), { recursive: true });
    const lines = rows.map(([text, label]) => `${label === 'pos' ? 'positive' : 'negative'}\t\t\t${text}!`);
    writeFileSync(
      join(data, 'corpus', language, 'things.tsv'),
      ['polarity\tthemes\tintents\ttext', ...lines].join('\n'),
    );
  }
});
afterAll(() => rmSync(data, { recursive: true }));

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      sha256(readFileSync(join(parentPath, name))),
    ]),
  );
}

const corpus = (): string => join(data, 'corpus');
const readings = (): string => join(data, 'readings.tsv');
const quiet = (): void => {};

/** Learns into small tables: what is tried is how a training goes, and most of its time is that of the size of its tables. */
const small: Learner = (examples, target, options) => trainHead(examples, target, { ...options, bits: 14 });

/** Learns, and counts the heads. */
function counting(): { learn: Learner; readonly count: number } {
  let count = 0;
  return {
    learn(...lesson) {
      count++;
      return small(...lesson);
    },
    get count() {
      return count;
    },
  };
}

/** What an uninterrupted training writes, in how many English heads: trained once for all tests. */
let whole = '';
let heads = 0;
beforeAll(() => {
  whole = join(data, 'whole');
  const english = counting();
  trainModels(data, whole, quiet, {
    corpus: corpus(),
    readings: readings(),
    only: 'en',
    learn: english.learn,
  });
  heads = english.count;
  trainModels(data, whole, quiet, { corpus: corpus(), readings: readings(), only: 'ko', learn: small });
}, 180_000);

describe('training the models', () => {
  it('twice on the same data gives the same bytes (English: below), and the model works', () => {
    const again = join(data, 'again');
    const said: string[] = [];
    trainModels(data, again, (line) => said.push(line), {
      corpus: corpus(),
      readings: readings(),
      only: 'ko',
      learn: small,
    });
    expect(said).toHaveLength(1);
    expect(Object.keys(hashes(whole)).sort()).toEqual(
      [
        'en/card.md',
        'en/model.json',
        'en/valence.tsv',
        'en/weights.bin',
        'en/words.bin',
        'ko/card.md',
        'ko/model.json',
        'ko/weights.bin',
      ].map((name) => `/sentiment-${name}`),
    );
    expect(hashes(whole)).toMatchObject(hashes(again));
    const sentiment = loadSentiment(whole);
    const score = (text: string): number =>
      sentiment.classify(toDocument([{ column: 'text', text }]), {}).score;
    expect(score('주차장 마음에 들어요')).toBeGreaterThan(0);
    expect(score('주차장 마음에 걸려요')).toBeLessThan(0);
  }, 180_000);
});

describe('what readers told', () => {
  const told = (folder: string, table = readings()) =>
    readReadings(folder, 'en', table).map(({ text, stance }) => [text, stance.neutral]);

  it('is found by set and line, and counts instead of the label of the set', () => {
    expect(told(data)).toEqual([
      ['a splendid delivery', 1],
      ['a dreadful delivery', 1],
      ['a dreadful packaging', 1],
    ]);
    const card = readFileSync(join(whole, 'sentiment-en', 'card.md'), 'utf8');
    expect(card).toMatch(/^\| readings \|.*\| 3 \|/m);
    expect(card).toMatch(/^\| sentiment_sentences \|.*\| 9 \|/m);
  });

  it('stays with its line where rows before it are left out', () => {
    const rest = join(data, 'rest');
    mkdirSync(join(rest, 'open', 'sentiment_sentences'), { recursive: true });
    const lines = readFileSync(join(data, 'open', 'sentiment_sentences', 'train.tsv'), 'utf8').split('\n');
    lines[2] = 'r1\t\t';
    writeFileSync(join(rest, 'open', 'sentiment_sentences', 'train.tsv'), lines.join('\n'));
    expect(told(rest).map(([text]) => text)).toEqual(['a splendid delivery', 'a dreadful packaging']);
  });

  it('of a line that is not there is an error', () => {
    const table = join(data, 'too-far.tsv');
    writeFileSync(table, 'set\tline\tpolarity\nsentiment_sentences\t99\tneutral\n');
    expect(() => told(data, table)).toThrow('open/sentiment_sentences/train.tsv has no line 99.');
  });
});

describe('an interrupted training', () => {
  /** Learns so many heads, then is cut off. */
  const interruptedAfter = (heads: number): Learner => {
    let left = heads;
    return (...lesson) => {
      if (left-- === 0) throw new Error('power cut');
      return small(...lesson);
    };
  };
  it('goes on, makes again what is damaged, and ends with the bytes of an uninterrupted one', () => {
    const [cut, work] = [join(data, 'cut'), join(data, 'work')];
    const rest = { corpus: corpus(), readings: readings(), only: 'en', work } as const;
    const cutOff = () => trainModels(data, cut, quiet, { ...rest, learn: interruptedAfter(4) });
    expect(cutOff).toThrow('power cut');
    expect(() => readdirSync(cut)).toThrow('ENOENT');
    const kept = readdirSync(work).sort();
    expect(kept).toHaveLength(4);
    const [truncated, altered] = kept.map((name) => join(work, name));
    writeFileSync(truncated!, readFileSync(truncated!).subarray(0, 1000));
    const bytes = readFileSync(altered!);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
    writeFileSync(altered!, bytes);
    writeFileSync(join(work, 'half.head.1.part'), 'half');
    const said: string[] = [];
    const more = counting();
    trainModels(data, cut, (line) => said.push(line), { ...rest, learn: more.learn });
    expect(said.filter((line) => line.includes('damaged'))).toHaveLength(2);
    expect(more.count).toBe(heads - 4 + 2);
    expect(Object.keys(hashes(cut))).toHaveLength(5);
    expect(hashes(whole)).toMatchObject(hashes(cut));
    expect(readdirSync(work)).toEqual(['half.head.1.part']);
  }, 180_000);

  it('takes no head that other data made', () => {
    const work = join(data, 'other');
    const out = join(data, 'changed');
    expect(() =>
      trainModels(data, out, quiet, {
        corpus: corpus(),
        readings: readings(),
        only: 'en',
        work,
        learn: interruptedAfter(2),
      }),
    ).toThrow('power cut');
    const file = join(data, 'open', 'sentiment_sentences', 'train.tsv');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nr99\ta gorgeous garden\tpos`);
    const learned = counting();
    trainModels(data, out, quiet, {
      corpus: corpus(),
      readings: readings(),
      only: 'en',
      work,
      learn: learned.learn,
    });
    writeFileSync(file, before);
    expect(learned.count).toBe(heads);
    expect(readdirSync(work)).toHaveLength(2);
  }, 180_000);
});

describe('negated twins', () => {
  const lesson = { set: 'x', stance: { positive: 1, neutral: 0, mixed: 0 }, fold: null };

  it.each([
    ['화면이 좋아요', ['화면이 좋지 않아요', '화면이 나빠요']],
    ['화면이 좋지 않아요', ['화면이 좋아요']],
    ['화면이 안 예뻐요', ['화면이 예뻐요']],
    ['아주 만족합니다', ['아주 만족하지 않습니다', '아주 불만족합니다']],
    ['배송이 느려요', ['배송이 느리지 않아요', '배송이 빨라요']],
    ['재미있었다', ['재미없었다']],
    ['그냥 샀다', []],
    ['좋긴 한데 비싸요', []],
  ])('of %j', (text, twins) => {
    const made = twinsOf({ ...lesson, text });
    expect(made.map((twin) => twin.text)).toEqual(expect.arrayContaining(twins.slice(0, 1)));
    expect(made.length === 0).toBe(twins.length === 0);
    for (const twin of made)
      expect(twin).toMatchObject({ set: 'x twins', stance: { positive: 0, neutral: null, mixed: null } });
  });

  it('of a lesson that takes no side there are none', () => {
    expect(
      twinsOf({ ...lesson, text: '화면이 좋아요', stance: { positive: null, neutral: 1, mixed: 0 } }),
    ).toEqual([]);
  });
});
