import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainModels } from '../../scripts/train/models.js';
import { twinsOf } from '../../scripts/train/twins.js';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { sha256 } from '../../src/learn/model-file.js';
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

describe('training the models', () => {
  it('twice on the same data gives the same bytes, and the model works', () => {
    const [one, two] = [join(data, 'one'), join(data, 'two')];
    const said: string[] = [];
    for (const out of [one, two]) trainModels(data, out, (line) => said.push(line), join(data, 'corpus'));
    expect(said).toHaveLength(4);
    expect(Object.keys(hashes(one)).sort()).toEqual(
      [
        'en/card.md',
        'en/model.json',
        'en/valence.tsv',
        'en/weights.bin',
        'ko/card.md',
        'ko/model.json',
        'ko/weights.bin',
      ].map((name) => `/sentiment-${name}`),
    );
    expect(hashes(one)).toEqual(hashes(two));
    const sentiment = loadSentiment(one);
    const score = (text: string): number =>
      sentiment.classify(toDocument([{ column: 'text', text }]), {}).score;
    expect(score('주차장 마음에 들어요')).toBeGreaterThan(0);
    expect(score('주차장 마음에 걸려요')).toBeLessThan(0);
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
