import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { SHIPPED_MODELS } from '../../src/classify/sentiment/load.js';
import { Failure } from '../../src/errors/failure.js';
import { toDocument } from '../../src/text/document.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voc-models-'));
  cpSync(SHIPPED_MODELS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (text: string): void => {
  loadSentiment(folder).classify(toDocument([{ column: 'text', text }]), {});
};

function failure(run: () => void): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

describe('loading the sentiment models', () => {
  it.each<[string, () => void, RegExp]>([
    ['no folder', () => (folder += '/none'), /none\/sentiment-ko\/model\.json cannot be used: it is missing/],
    [
      'a header that is no JSON',
      () => edit('sentiment-ko/model.json', () => '{'),
      /model\.json cannot be used: it is not JSON/,
    ],
    [
      'a header that lacks a head',
      () => edit('sentiment-en/model.json', (text) => text.replace('"neutral"', '"other"')),
      /sentiment-en\/model\.json cannot be used: heads\.neutral/,
    ],
    [
      'weights that were changed',
      () => appendFileSync(join(folder, 'sentiment-ko/weights.bin'), '!'),
      /weights\.bin cannot be used: its SHA-256/,
    ],
    [
      'weights that are missing',
      () => rmSync(join(folder, 'sentiment-ko/weights.bin')),
      /weights\.bin cannot be used: it is missing/,
    ],
    [
      'other features',
      () => edit('sentiment-ko/model.json', (text) => text.replace('korean-syllables', 'korean-jamo')),
      /needs the features "korean-jamo/,
    ],
    [
      'a size that does not fit',
      () => edit('sentiment-ko/model.json', (text) => text.replace('"bits": 20', '"bits": 19')),
      /weights\.bin cannot be used: \d+ bytes instead of/,
    ],
  ])('fails on %s', (_, spoil, message) => {
    const whole = folder;
    spoil();
    const found = failure(() => read('좋아요'));
    folder = whole;
    expect(found.code).toBe('model_invalid');
    expect(found.message).toMatch(message);
    expect(found.remedy).toContain('--model');
  });

  it('reads the weights of a language only when its first text comes', () => {
    rmSync(join(folder, 'sentiment-en/weights.bin'));
    expect(() => read('좋아요')).not.toThrow();
    expect(failure(() => read('good')).message).toMatch(/sentiment-en/);
  });

  it('another model has another hash', () => {
    const { modelHash } = loadSentiment(folder);
    edit('sentiment-ko/model.json', (text) => text.replace('"minConfidence": 0.6', '"minConfidence": 0.7'));
    expect(loadSentiment(folder).modelHash).not.toBe(modelHash);
  });

  it('ships at most 6 MB in all', () => {
    const sizes = ['ko/weights.bin', 'en/weights.bin', 'en/valence.tsv'].map(
      (file) => readFileSync(join(folder, `sentiment-${file}`)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6);
  });
});
