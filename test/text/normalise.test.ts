import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/text/normalise.js';

test.each([
  ['plain Korean', '배송이 느려요ㅠㅠ', '배송이 느려요ㅠㅠ'],
  ['Hanja, emoji, punctuation', '顧客 不滿… “좋아요” 👍🏽 ❤️', '顧客 不滿… “좋아요” 👍🏽 ❤️'],
  ['decomposed Hangul', '\u1107\u1162\u1109\u1169\u11bc', '배송'],
  ['a syllable and a loose final', '가\u11a8', '각'],
  ['decomposed accents', 'cafe\u0301', 'café'],
  ['full-width ASCII', 'ＡＳ ７일！', 'AS 7일!'],
  ['a full-width letter takes the accent after it', 'ｅ\u0301', 'é'],
  ['an accent after a zero-width space', 'e\u200b\u0301', 'é'],
  ['zero-width space', '환\u200b불', '환불'],
  ['soft hyphen', 'can\u00adcel', 'cancel'],
  ['BOM inside', '좋\ufeff아', '좋아'],
  ['bidirectional override', 'a\u202eb', 'ab'],
  ['Hangul filler', 'ㅋ\u3164ㅋ', 'ㅋㅋ'],
  ['zero-width joiner outside emoji', '가\u200d나', '가나'],
  [
    'zero-width joiner in emoji',
    '👩🏽\u200d🔬 👨\u200d👩\u200d👧 ❤️\u200d🔥',
    '👩🏽\u200d🔬 👨\u200d👩\u200d👧 ❤️\u200d🔥',
  ],
  ['NUL and escape', 'a\u0000b\u001b[31m', 'a b [31m'],
  ['ideographic and no-break space', '가\u3000나\u00a0다', '가 나 다'],
  ['line breaks', 'a\r\nb\u2028c\u0085d', 'a\n\nb\nc\nd'],
  ['compatibility Hanja', '\uf914', '樂'],
  ['Kelvin sign', '5\u212a', '5K'],
  ['a lone surrogate', 'a\ud83db', 'a\ud83db'],
  ['angle brackets that NFC replaces', '\u2329a\u232a', '〈a〉'],
])('%s', (_, original, text) => {
  expect(normalise(original).text).toBe(text);
});

test('no map where nothing changed', () => {
  expect(normalise('그대로 the same 👍🏽').offsets).toBeNull();
  expect(normalise('👩🏽\u200d🔬').offsets).toBeNull();
});

test('the map leads back to the original', () => {
  const original = '\ufeff환\u200b불 \u1112\u1161\u11ab cafe\u0301!';
  const { text, offsets } = normalise(original);
  expect(text).toBe('환불 한 café!');
  expect([...offsets!]).toEqual([1, 3, 4, 5, 8, 9, 10, 11, 12, 14, 15]);
});

test('100,000 combining marks on one letter are linear and cut', () => {
  const { text, offsets } = normalise(`a${'\u0316\u0301'.repeat(50_000)}b`);
  expect(text.length).toBeLessThan(40);
  expect(text.at(-1)).toBe('b');
  expect(offsets!.at(-1)).toBe(100_002);
});

test('40,000 joined emoji take less than two seconds, on a busy machine too', () => {
  const joined = '👩🏽\u200d🔬'.repeat(40_000);
  const before = process.cpuUsage().user;
  expect(normalise(`${joined}\u200b`).text).toBe(joined);
  expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
});

describe('at most 32 code units stay of a character and its marks', () => {
  const below = '\u0316';
  // A mark of two code units, of the same class.
  const astral = '\u{1d17b}';
  test.each([
    ['31 marks', `a${below.repeat(31)}`, 32],
    ['32 marks', `a${below.repeat(32)}`, 32],
    ['a pair that ends at the limit', `a${below.repeat(29)}${astral}`, 32],
    ['a pair that ends at the limit, and more', `a${below.repeat(29)}${astral}${below}`, 32],
    ['a pair across the limit', `a${below.repeat(30)}${astral}`, 31],
    ['marks behind an emoji', `😀${below.repeat(40)}`, 32],
  ])('%s', (_, original, length) => {
    const { text, offsets } = normalise(`${original}b`);
    expect(text).toBe(`${original.slice(0, length)}b`);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    const end = offsets === null ? length : offsets[length];
    expect(end).toBe(original.length);
  });

  test('marks of two code units belong to what they stand on', () => {
    expect([...normalise(`x\u200b가${astral}\u11a8`).offsets!]).toEqual([0, 2, 3, 4, 5, 6]);
    expect([...normalise(`\u200be\u0301${astral}!`).offsets!]).toEqual([1, 1, 1, 5, 6]);
  });
});

test('an emoji is joined only between emoji', () => {
  expect(normalise('👩\u200d가').text).toBe('👩가');
  expect(normalise('가\u200d👩').text).toBe('가👩');
  expect(normalise('👩\u200d').text).toBe('👩');
  expect(normalise('👩가\u200d👩').text).toBe('👩가👩');
  expect(normalise('👩\u200d 👩').text).toBe('👩 👩');
});
