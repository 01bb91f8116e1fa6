import { expect, test } from 'vitest';
import { safeForTerminal } from '../../src/text/safe.js';

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
