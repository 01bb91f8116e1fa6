import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareWeights, readThemeHeader, readThemeModel } from '../../../src/classify/themes/model/load.js';
import { Failure } from '../../../src/errors/failure.js';
import { sha256 } from '../../../src/learn/model-file.js';

const SHIPPED = fileURLToPath(new URL('../../../src/data/models', import.meta.url));
const models = mkdtempSync(join(tmpdir(), 'voc-theme-models-'));
const folder = join(models, 'themes-en');
const weights = join(folder, 'weights.bin');
const header = join(folder, 'model.json');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(SHIPPED, 'themes-en'), folder, { recursive: true });
});
afterAll(() => rmSync(models, { recursive: true }));

const load = () => readThemeModel('en', readThemeHeader('en', models).header, models);
const change = (what: Record<string, unknown>): void => {
  const json = JSON.parse(readFileSync(header, 'utf8')) as Record<string, unknown>;
  writeFileSync(header, JSON.stringify({ ...json, ...what }));
};
const refusal = (): string => {
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).code).toBe('model_invalid');
    return (error as Failure).message;
  }
  return 'none';
};

describe('a theme model', () => {
  it('is read as it was written', () => {
    const { header: read, reader } = load();
    expect(reader.model.columns).toEqual(read.columns);
  });

  it('prepared by the build, it is read in the place of its weights, and refused when damaged or of others', () => {
    const scores = () => {
      const model = load();
      const text = 'the delivery was late and nobody answered the phone';
      model.featurizer.extract(text, model.buffer);
      model.reader.read(model.buffer, [{ end: text.length }]);
      const out = new Float64Array(model.header.columns.length);
      model.reader.ofWhole(out);
      return out;
    };
    const plain = scores();
    expect(plain.some((score) => score > 0)).toBe(true);
    const { ready } = prepareWeights('en');
    const file = join(folder, 'ready.bin');
    writeFileSync(file, ready);
    rmSync(weights);
    expect(scores()).toEqual(plain);
    for (const at of [0, 9, ready.length >> 1, ready.length - 1]) {
      const damaged = Buffer.from(ready);
      damaged[at]! ^= 1;
      writeFileSync(file, damaged);
      expect(refusal()).toContain('checksum');
    }
    writeFileSync(file, ready.subarray(0, 4));
    expect(refusal()).toContain('checksum');
    writeFileSync(file, ready);
    change({ sha256: sha256('other weights') });
    expect(refusal()).toContain('other weights');
  });

  it('is refused when a byte of its weights changed', () => {
    const bytes = readFileSync(weights);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(weights, bytes);
    expect(refusal()).toContain('SHA-256');
  });

  it('is refused when its weights were cut, even where the hash was made to fit', () => {
    const bytes = readFileSync(weights).subarray(0, 1000);
    writeFileSync(weights, bytes);
    expect(refusal()).toContain('SHA-256');
    change({ sha256: sha256(bytes) });
    expect(refusal()).toMatch(/1000 bytes instead of \d+/);
  });

  it('is refused when it is missing', () => {
    rmSync(weights);
    expect(refusal()).toContain('missing');
  });

  it.each([
    ['no JSON', () => writeFileSync(header, 'weights')],
    ['another format', () => change({ format: 2 })],
    ['too few weights of the sides', () => change({ sides: [[1], [1], [1]] })],
    [
      'a threshold beyond 1',
      () =>
        change({
          stacks: {
            model: { weights: [], bias: {}, threshold: { 'a.a': 2 } },
            both: { weights: [], bias: {}, threshold: {} },
          },
        }),
    ],
  ])('its header is refused: %s', (_, spoil) => {
    spoil();
    expect(refusal()).toContain('model.json');
  });

  it('is refused when it needs other features', () => {
    change({ features: 'english-theme-grams-0' });
    expect(refusal()).toContain('english-theme-grams-0');
  });
});
