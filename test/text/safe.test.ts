import { expect, test } from 'vitest';
import { bytesForTerminal, escapedForTerminal, safeForTerminal } from '../../src/text/safe.js';

test.each([
  ['colours', '\x1b[31m빨강\x1b[0m', '빨강'],
  ['a title (OSC, BEL)', 'a\x1b]0;pwned\x07b', 'ab'],
  ['a link (OSC, ST)', '\x1b]8;;http://x\x1b\\go', 'go'],
  ['clear screen', '\x1b[2J\x1b[H!', '!'],
  ['8-bit CSI', 'a\u009b31mb', 'a 31mb'],
  ['carriage return and backspace', 'good\rbad\b', 'good bad '],
  ['a bidirectional override', 'abc\u202edef', 'abc def'],
  ['isolates', '\u2066x\u2069', ' x '],
  ['an unfinished escape', 'x\x1b', 'x '],
  ['tab and newline stay', 'a\tb\nc', 'a\tb\nc'],
  ['emoji with a joiner stay', '👩\u200d🔬', '👩\u200d🔬'],
  ['NUL and DEL', 'a\0b\x7f', 'a b '],
])('%s', (_, text, safe) => {
  expect(safeForTerminal(text)).toBe(safe);
});

test.each([
  ['sequences stay whole and readable', 'a\x1b[31m,\x1b]0;t\x07', 'a\\u001b[31m,\\u001b]0;t\\u0007'],
  ['one without an end takes nothing along', '\x1b]0;a\r\nb,c\r\n', '\\u001b]0;a\r\nb,c\r\n'],
  ['a carriage return that ends no line', 'good\rbad\r\n\t', 'good\\u000dbad\r\n\t'],
  ['8-bit CSI and overrides', '\u009b31m\u202e', '\\u009b31m\\u202e'],
])('data: %s', (_, text, shown) => {
  expect(escapedForTerminal(text)).toBe(shown);
});

test('data in CP949 keeps its letters', () => {
  const bytes = Buffer.from([0xb0, 0xa1, 0x81, 0x41, 0x1b, 0x5b, 0x0d, 0x0a]);
  expect(Buffer.from(bytesForTerminal(bytes)).toString('latin1')).toBe('\xb0\xa1\x81A\\u001b[\r\n');
});
