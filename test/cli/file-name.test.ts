import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames, safeFileName } from '../../src/cli/split/file-name.js';

test.each([
  ['물류', '물류'],
  ['../../etc', 'etc'],
  ['..', 'empty'],
  ['', 'empty'],
  ['/etc/passwd', 'etc_passwd'],
  ['C:\\temp\\x', 'C_temp_x'],
  ['.hidden', 'hidden'],
  ['a.html', 'a_html'],
  ['CON', 'CON_'],
  ['고객 서비스 (서울)', '고객_서비스_서울'],
  ['a\u0000b\nc', 'a_b_c'],
  ['\ud800', 'empty'],
  ['-rf', 'rf'],
  ['물류'.normalize('NFD'), '물류'],
])('%j is written to %s', (value, name) => {
  expect(safeFileName(value)).toBe(name);
});

test('any text gives a name that stays in its folder, of at most 120 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (value) => {
      const name = safeFileName(value);
      expect(name).toMatch(/^[\p{L}\p{N}\p{M}_-]+$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
    }),
    { numRuns: 500 },
  );
});

test('no two values share a name, also where case makes no difference, in any order of arrival', () => {
  const values = ['a/b', 'A b', 'a_b', 'a_b-2', ''];
  const names = fileNames(values);
  expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(values.length);
  expect(fileNames([...values].reverse())).toEqual(names);
});

test('a million dashes take no time', () => {
  const start = performance.now();
  safeFileName(`${'-'.repeat(1_000_000)}x`);
  expect(performance.now() - start).toBeLessThan(500);
});
