import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenizeEnglish } from '../../../src/text/english/tokenizer.js';
import { hashtagWords, unstretched } from '../../../src/text/english/vocabulary.js';

/** "surface/lemma/TAG" by spaces. */
test.each([
  ['The rooms were dirty.', 'The/the/DET rooms/room/NOUN were/be/AUX dirty/dirty/ADJ ././PUNCT'],
  ["I don't like it", "I/i/PRON do/do/AUX n't/not/PART like/like/VERB it/it/PRON"],
  ['I dont like it', 'I/i/PRON do/do/AUX nt/not/PART like/like/VERB it/it/PRON'],
  ['It wont work', 'It/it/PRON wo/will/AUX nt/not/PART work/work/VERB'],
  ['Wasn’t happy', 'Was/be/AUX n’t/not/PART happy/happy/ADJ'],
  ['soooo slow', 'soooo/so/ADV slow/slow/ADJ'],
  ['a goooood hotel', 'a/a/DET goooood/good/ADJ hotel/hotel/NOUN'],
  ['#worstairline ever', 'worst/bad/ADJ airline/airline/NOUN ever/ever/ADV'],
  ['thanks @united !', 'thanks/thanks/NOUN @united/@united/MENTION !/!/PUNCT'],
  [
    'see https://x.co/a?b=1, bye',
    'see/see/VERB https://x.co/a?b=1/https://x.co/a?b=1/ADDRESS ,/,/PUNCT bye/bye/NOUN',
  ],
  ['mail a.b@c.com.', 'mail/mail/NOUN a.b@c.com/a.b@c.com/ADDRESS ././PUNCT'],
  ['lost 2 bags 👍', 'lost/lose/VERB 2/2/NUM bags/bag/NOUN 👍/👍/SYM'],
  // wink has no lemma for it before a mark
  ['I cannot. Sorry', 'I/i/PRON cannot/cannot/AUX ././PUNCT Sorry/sorry/ADJ'],
  ['', ''],
  [' \n\t ', ''],
])('%s', (text, tokens) => {
  expect(
    tokenizeEnglish(text)
      .map(({ surface, lemma, tag }) => `${surface}/${lemma}/${tag}`)
      .join(' '),
  ).toBe(tokens);
});

test.each([
  ['worstairline', ['worst', 'airline']],
  ['WorstAirlineEver', ['Worst', 'Airline', 'Ever']],
  ['poor_service', ['poor', 'service']],
  ['neveragain', ['never', 'again']],
  ['customerservice', ['customer', 'service']],
  ['ios17', ['ios', '17']],
  ['qzxv', ['qzxv']],
  ['fail', ['fail']],
])('#%s', (body, words) => {
  expect(hashtagWords(body)).toEqual(words);
});

test.each([
  ['sooooo', 'so'],
  ['goooood', 'good'],
  ['yesss', 'yes'],
  ['slooooow', 'slow'],
  ['freee', 'free'],
  ['zzzz', 'z'],
])('%s is %s', (word, short) => {
  expect(unstretched(word)).toBe(short);
});

const piece = fc.constantFrom(
  ...[
    "don't ",
    'dont ',
    'soooo',
    '#worstairline',
    '#A',
    '@x',
    'a@b.co',
    'http://x ',
    '👍',
    '\ud83d',
    '\u0301',
    '배송 ',
    '  ',
    '\n',
    '.',
    '!!',
    '3.5',
    '’',
    'U.S. ',
    '-',
  ],
);

test('surfaces are cut from the text by their offsets, in order, without overlaps, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 25 }),
      (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { surface, start, end } of tokenizeEnglish(text)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('every word of a text is in a token', () => {
  const text = 'The app froze twice, so I uninstalled it: no refund, no reply!';
  const covered = tokenizeEnglish(text).map(({ start, end }) => [start, end] as const);
  for (const word of text.matchAll(/\w+/g)) {
    expect(covered.some(([start, end]) => start <= word.index && word.index + word[0].length <= end)).toBe(
      true,
    );
  }
});

const SHORTENED =
  "cannot can't won't ain't gonna gotta wanna gimme lemme dunno y'all o'clock ma'am let's it's I'd they're d'you".split(
    ' ',
  );
const MARKS = ['.', '!', '?', ',', ';', ':', '…', ')', '"', '/', '-'];
test.each(SHORTENED)('%s has lemmas before any mark', (word) => {
  for (const mark of MARKS)
    for (const text of [`${word}${mark}`, `that I ${word}${mark} So`, `${word.toUpperCase()}${mark}`])
      for (const { lemma } of tokenizeEnglish(text)) expect(lemma).not.toBe('');
});

test.each(['a', '!', '#a', "'", 'bad ', '👍', 'aGVsbG8', '-', '\ud83d'])(
  '30,000 characters of %j take less than two seconds',
  (unit) => {
    const text = unit.repeat(Math.ceil(30_000 / unit.length));
    const before = process.cpuUsage().user;
    tokenizeEnglish(text);
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  },
);
