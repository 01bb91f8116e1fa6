import { describe, expect, test } from 'vitest';
import { FLAGS } from '../../src/cli/flags.js';
import { mergeOptions, parseValue } from '../../src/cli/options.js';
import { Failure } from '../../src/errors/failure.js';

describe('flag values', () => {
  test.each([
    ['limit', '5', 5],
    ['max-field', '65536', 65536],
    ['max-field', '4MiB', 4 * 1024 * 1024],
    ['max-field', '512k', 512 * 1024],
    ['min-confidence', '0.6', 0.6],
    ['min-confidence', '0', 0],
    ['locale', 'ko', 'ko'],
    ['text', '내용', '내용'],
  ] as const)('--%s %s', (name, text, value) => {
    expect(parseValue(FLAGS[name], text)).toBe(value);
  });

  test.each([
    ['limit', '0', '--limit cannot be "0".'],
    ['limit', '1.5', '--limit cannot be "1.5".'],
    ['limit', 'ten', '--limit cannot be "ten".'],
    ['max-field', '4XB', '--max-field cannot be "4XB".'],
    ['min-confidence', '2', '--min-confidence cannot be "2".'],
    ['min-confidence', '', '--min-confidence cannot be "".'],
    ['locale', 'fr', '--locale cannot be "fr".'],
  ] as const)('--%s %s is refused', (name, text, message) => {
    expect(() => parseValue(FLAGS[name], text)).toThrow(message);
    expect(() => parseValue(FLAGS[name], text)).toThrow(Failure);
  });

  test('flags beat the config file, the config file beats defaults', () => {
    const merged = mergeOptions({ top: 3, locale: 'ko', strict: true }, { locale: 'en', strict: undefined });
    expect(merged).toMatchObject({ top: 3, locale: 'en', strict: true, 'max-field': 4 * 1024 * 1024 });
    expect(mergeOptions({}).top).toBe(10);
  });
});
