import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceLine, trainGrave, trainOrder, trainSides } from '../../../scripts/train-themes/anew.js';
import { withColumns } from '../../../scripts/train-themes/columns.js';
import { type ThemeRecipe, trainThemes } from '../../../scripts/train-themes/train.js';
import { bufferFor } from '../../../src/learn/features.js';
import { sha256 } from '../../../src/learn/model-file.js';
import { packGrams, unpackGrams } from '../../../src/learn/themes/gram-file.js';
import { GramReader } from '../../../src/learn/themes/gram-model.js';
import { themeGrams } from '../../../src/learn/themes/grams.js';
import { readyGrams } from '../../../src/learn/themes/ready-grams.js';

const RECIPE: ThemeRecipe = {
  vectors: { rows: 300, contexts: 100, dimensions: 4, window: 4, seed: 1 },
  ownRepeats: 2,
  cueWeight: 0,
  fit: { epochs: 20, rate: 1, denseRate: 0.05, dropout: 0.1, seed: 1 },
  choosing: 5,
  grams: 400,
  folds: 2,
  learnsRead: false,
};
const WHO = [
  '우리 가게',
  '동네 마트',
  '그 업체',
  '여기',
  '이번 주문',
  '지난달',
  '어제',
  '형제 상회',
  '시내 지점',
  '본사',
];
const HOW = ['정말', '너무', '매번', '또', '요즘', '역시'];

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voc-train-themes-'));
  const rows = WHO.flatMap((who) =>
    HOW.flatMap((how) => [
      `negative\tdelivery.speed:negative\tcomplaint\t${who} ${how} 배송이 더뎌요`,
      `positive\tservice.attitude:positive\tpraise\t${who} ${how} 직원분이 상냥해요`,
    ]),
  );
  for (const [language, lines] of [
    ['ko', rows],
    ['en', []],
  ] as const) {
    mkdirSync(join(data, 'corpus', language), { recursive: true });
    writeFileSync(
      join(data, 'corpus', language, 'a.tsv'),
      ['polarity\tthemes\tintents\ttext', ...lines].join('\n'),
    );
  }
  mkdirSync(join(data, 'open', 'nsmc'), { recursive: true });
  const open = WHO.map((who, i) => `r${i}\t${who} 영화는 더뎌요 늦어요\tneg`);
  writeFileSync(join(data, 'open', 'nsmc', 'train.tsv'), ['id\ttext\tlabel', ...open].join('\n'));
  writeFileSync(join(data, 'read.tsv'), 'set\tline\tthemes\nnsmc\t3\tdelivery.speed:negative');
});
afterAll(() => rmSync(data, { recursive: true }));

const sources = () => ({ corpus: join(data, 'corpus'), read: join(data, 'read.tsv') });
const filesIn = (out: string) =>
  Object.fromEntries(
    readdirSync(join(out, 'themes-ko')).map((name) => [name, readFileSync(join(out, 'themes-ko', name))]),
  );

const train = (to: string, more: { readonly keep?: string; readonly unheard?: string } = {}) => {
  const out = join(data, to);
  trainThemes(data, out, 'ko', RECIPE, { ...sources(), ...more }, () => {});
  return filesIn(out);
};
/** Sentiment models that have not seen the texts: any have not. */
const UNHEARD = 'src/data/models';

describe('a line of the card', () => {
  const file = () => join(data, 'some-card.md');

  it('is replaced, the others stay', () => {
    writeFileSync(file(), 'a: 1\nb: 2\n');
    replaceLine(file(), 'a:', 'a: 3');
    expect(readFileSync(file(), 'utf8')).toBe('a: 3\nb: 2\n');
  });

  it('must be there', () => {
    writeFileSync(file(), 'b: 2\n');
    expect(() => replaceLine(file(), 'a:', 'a: 3')).toThrow('has no line "a:"');
  });
});

describe('training of theme models', () => {
  it('gives the same bytes twice, also with vectors that were kept', () => {
    const first = train('first');
    const keep = join(data, 'kept');
    expect(train('second', { keep })).toEqual(first);
    expect(readdirSync(keep)).toHaveLength(1);
    expect(train('third', { keep })).toEqual(first);
    expect(Object.keys(first).sort()).toEqual(['card.md', 'model.json', 'weights.bin']);
  });

  it('weighs sides and order alone as a training of all does', () => {
    const all = train('all', { unheard: UNHEARD });
    const header = JSON.parse(all['model.json']!.toString('utf8'));
    expect(all['card.md']!.toString('utf8')).toContain('and on 1 texts of open sets');
    const folder = join(data, 'all');
    const zero = { side: 0, at: 0, themes: {} };
    writeFileSync(
      join(folder, 'themes-ko', 'model.json'),
      JSON.stringify({ ...header, order: zero, sides: [] }),
    );
    for (const anew of [trainSides, trainOrder])
      anew(data, folder, 'ko', RECIPE, { ...sources(), unheard: UNHEARD }, () => {});
    expect(filesIn(folder)).toEqual(all);
  });

  it('learns harm alone as a training of all does, and leaves the other columns', () => {
    const all = train('all');
    const folder = join(data, 'all');
    const at = join(folder, 'themes-ko');
    const header = JSON.parse(all['model.json']!.toString('utf8'));
    const model = unpackGrams(header, all['weights.bin']!);
    const grave = new Set(['product.safety']);
    const nothing = { ...model, keys: new Uint32Array(0) };
    const other = new Set(['delivery.speed']);
    const blank = withColumns(withColumns(model, nothing, grave), nothing, other);
    const bytes = packGrams(blank);
    writeFileSync(join(at, 'weights.bin'), bytes);
    writeFileSync(join(at, 'model.json'), JSON.stringify({ ...header, sha256: sha256(bytes) }));
    trainGrave(data, folder, 'ko', RECIPE, sources(), () => {});
    const after = filesIn(folder);
    const expected = withColumns(model, nothing, other);
    expect(after['weights.bin']).toEqual(Buffer.from(packGrams(expected)));
    expect(after['weights.bin']).not.toEqual(all['weights.bin']);
    expect(JSON.parse(after['model.json']!.toString('utf8')).sha256).toBe(sha256(packGrams(expected)));
  });

  it('columns are taken by n-gram and by name, where the other model has others in another order', () => {
    const model = {
      columns: ['a', 'b'],
      scales: [1, 1],
      bias: [0, 0],
      keys: Uint32Array.of(1, 5),
      rarity: Uint8Array.of(16, 16),
      table: Int8Array.of(1, 2, 3, 4),
    };
    const other = {
      columns: ['b', 'c'],
      scales: [0.5, 9],
      bias: [-1, 9],
      keys: Uint32Array.of(5, 7),
      rarity: Uint8Array.of(16, 16),
      table: Int8Array.of(60, 70, 80, 90),
    };
    expect(withColumns(model, other, new Set(['b']))).toEqual({
      ...model,
      scales: [1, 0.5],
      bias: [0, -1],
      table: Int8Array.of(1, 0, 3, 60),
    });
  });

  it('learns what the texts talk about, and names its sets in the card', () => {
    const files = train('again');
    const header = JSON.parse(files['model.json']!.toString('utf8'));
    expect(header.sha256).toBe(sha256(files['weights.bin']!));
    const reader = new GramReader(header, readyGrams(unpackGrams(header, files['weights.bin']!)));
    const featurizer = themeGrams('ko');
    const buffer = bufferFor(featurizer);
    const logits = (text: string) => {
      featurizer.extract(text, buffer);
      reader.read(buffer, [{ end: text.length }]);
      const out = new Float64Array(header.columns.length);
      reader.ofWhole(out);
      return Object.fromEntries(header.columns.map((name: string, c: number) => [name, out[c]!]));
    };
    const late = logits('새로 연 곳인데 배송이 더뎌요');
    expect(late['delivery.speed']).toBeGreaterThan(late['service.attitude'] + 2);
    expect(late.negative).toBeGreaterThan(late.positive);
    const kind = logits('새로 연 곳인데 직원분이 상냥해요');
    expect(kind['service.attitude']).toBeGreaterThan(kind['delivery.speed'] + 2);
    const card = files['card.md']!.toString('utf8');
    expect(card).toMatch(/\| nsmc \| vectors \| CC0 1\.0 \| 10 \|/);
    expect(card).toMatch(/\| some of nsmc: texts that are nobody's feedback .*\| 1 \|/);
    expect(card).toContain('read-rows.tsv: 1 rows of open sets in this language');
  });
});
