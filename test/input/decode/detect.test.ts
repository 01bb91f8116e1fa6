import { describe, expect, test } from 'vitest';
import { chooseEncoding, detectEncoding } from '../../../src/input/decode/detect.js';
import { ENCODINGS, encodingOf } from '../../../src/input/decode/labels.js';
import { said } from '../notes.js';
import { failureOf, source } from '../source.js';
import { cp949, join, latin1, utf16be, utf16le } from './bytes.js';

const KOREAN = 'id,내용\n1,배송이 너무 늦어요\n2,가격이 가장 싸서 가끔 사요\n';
/** Hardly any ASCII, and each word has U+AC00, whose bytes are AC and NUL. */
const GA = `${'가격이가장가볍고가까운가게가좋아가족과가요 '.repeat(40)}\n`;

const CASES: readonly { name: string; bytes: Uint8Array; encoding: string; why: RegExp | string }[] = [
  { name: 'UTF-8 with a mark', bytes: join('\ufeff', KOREAN), encoding: 'utf-8', why: 'byte order mark' },
  {
    name: 'UTF-8 mark and nothing else',
    bytes: latin1('\xef\xbb\xbf'),
    encoding: 'utf-8',
    why: 'byte order mark',
  },
  {
    name: 'UTF-16LE with a mark',
    bytes: utf16le(`\ufeff${KOREAN}`),
    encoding: 'utf-16le',
    why: 'byte order mark',
  },
  {
    name: 'UTF-16BE with a mark',
    bytes: utf16be(`\ufeff${KOREAN}`),
    encoding: 'utf-16be',
    why: 'byte order mark',
  },
  { name: 'UTF-16LE', bytes: utf16le(KOREAN), encoding: 'utf-16le', why: 'NUL bytes at odd places' },
  { name: 'UTF-16BE', bytes: utf16be(KOREAN), encoding: 'utf-16be', why: 'NUL bytes at even places' },
  { name: 'UTF-16LE full of 가', bytes: utf16le(GA), encoding: 'utf-16le', why: 'NUL bytes at odd places' },
  { name: 'UTF-16BE full of 가', bytes: utf16be(GA), encoding: 'utf-16be', why: 'NUL bytes at even places' },
  {
    name: 'UTF-16LE, ASCII only',
    bytes: utf16le('id,review\n1,fine\n'),
    encoding: 'utf-16le',
    why: 'NUL bytes at odd places',
  },
  { name: 'UTF-8', bytes: join(KOREAN), encoding: 'utf-8', why: 'valid UTF-8' },
  { name: 'UTF-8 with emoji', bytes: join('review\n👍 좋아요\n'), encoding: 'utf-8', why: 'valid UTF-8' },
  { name: 'ASCII', bytes: join('id,review\n1,fine\n'), encoding: 'utf-8', why: 'only ASCII so far' },
  {
    name: 'ASCII with a few NULs',
    bytes: join(`id,review\n${'1,fine\n'.repeat(30)}2,a\0b\n`),
    encoding: 'utf-8',
    why: 'only ASCII so far',
  },
  {
    name: 'ASCII, of which two lines are a NUL',
    bytes: join('{"text":"first"}\n\0\n\0'),
    encoding: 'utf-8',
    why: 'only ASCII so far',
  },
  {
    name: 'UTF-8, of which most lines are a NUL',
    bytes: join(`내용\n늦어요\n${'\0\n'.repeat(40)}`),
    encoding: 'utf-8',
    why: 'valid UTF-8',
  },
  {
    name: 'CP949, of which four lines are a NUL',
    bytes: join(cp949('내용\n배송이 너무 늦어요\n'), '\0\n'.repeat(4)),
    encoding: 'cp949',
    why: /^not UTF-8/,
  },
  {
    name: 'UTF-16LE, mostly Hanja',
    bytes: utf16le('id,內容\n1,物件 不良品 還拂 要求합니다\n2,配送遲延 謝過하세요\n3,最惡의 顧客應對\n'),
    encoding: 'utf-16le',
    why: 'NUL bytes at odd places',
  },
  {
    name: 'UTF-16BE, mostly Hanja',
    bytes: utf16be('id,內容\n1,物件 不良品 還拂 要求합니다\n2,配送遲延 謝過하세요\n3,最惡의 顧客應對\n'),
    encoding: 'utf-16be',
    why: 'NUL bytes at even places',
  },
  {
    name: 'UTF-16LE of signs that look like UTF-8 when they are repeated',
    bytes: utf16le(`id,내용\n1,${'요'.repeat(60)}\n2,${'ㅋ'.repeat(60)}\n`),
    encoding: 'utf-16le',
    why: 'NUL bytes at odd places',
  },
  {
    name: 'UTF-16LE with Hanja and dots',
    bytes: utf16le('id,내용\n1,배송(配送)이 늦어요… 다시는 안 사요…\n2,좋아요…\n'),
    encoding: 'utf-16le',
    why: 'NUL bytes at odd places',
  },
  {
    name: 'UTF-8 with a bad byte',
    bytes: join(KOREAN, latin1('3,\xff\n')),
    encoding: 'utf-8',
    why: /^UTF-8 with bad bytes \(1\) among 21 characters$/,
  },
  {
    name: 'UTF-8 with a character cut in two',
    bytes: join(KOREAN, join('가').subarray(0, 2), '\n'),
    encoding: 'utf-8',
    why: /^UTF-8 with bad bytes \(2\)/,
  },
  {
    name: 'UTF-8 with an overlong slash and a surrogate',
    bytes: join(KOREAN, latin1('\xc0\xaf\n\xed\xa0\x80\n')),
    encoding: 'utf-8',
    why: /^UTF-8 with bad bytes \(5\)/,
  },
  { name: 'CP949', bytes: cp949(KOREAN), encoding: 'cp949', why: 'not UTF-8; 100 % common Korean syllables' },
  { name: 'CP949, one word', bytes: cp949('내용\n'), encoding: 'cp949', why: /^not UTF-8/ },
  {
    name: 'CP949 of stars and single letters',
    bytes: cp949('별점,내용\n★★★★★,ㅋㅋㅋㅋㅋ 좋아요 ㅠㅠㅠㅠ\n'),
    encoding: 'cp949',
    why: /^not UTF-8; 33 % common/,
  },
  {
    name: 'CP949 with a rare syllable',
    bytes: cp949('내용\n배송이 됬다고 했는데 안 왔어요 뷁\n'),
    encoding: 'cp949',
    why: /^not UTF-8/,
  },
  {
    name: 'CP949 with some Hanja',
    bytes: cp949('내용\n배송(配送)이 너무 늦어서 환불했어요\n'),
    encoding: 'cp949',
    why: /^not UTF-8/,
  },
  {
    name: 'CP949 with a bad byte',
    bytes: join(cp949(KOREAN), latin1('3,\xff\n')),
    encoding: 'cp949',
    why: /^not UTF-8/,
  },
];

describe('what an encoding is told by', () => {
  test('syllables that look like UTF-8 when they are repeated do not outvote the rest', () => {
    const text = cp949(`${KOREAN}3,${'송'.repeat(5000)}\n`);
    expect(detectEncoding(text, true, 'x.csv').encoding).toBe('cp949');
  });

  test('accents that would be Hangul in CP949 stay UTF-8 in spite of a bad byte', () => {
    const text = join('review\ncafé, crème brûlée, déjà vu\n', latin1('don\x92t\n'));
    expect(detectEncoding(text, true, 'x.csv').encoding).toBe('utf-8');
  });

  test.each(CASES)('$name', ({ bytes, encoding, why }) => {
    const found = detectEncoding(bytes, true, 'x.csv');
    expect(found.encoding).toBe(encoding);
    expect(said([found.why])[0]).toMatch(why);
  });

  test.each([1, 2, 3])('a UTF-8 character that the sample cuts after %i bytes is no bad byte', (kept) => {
    const whole = join('너무 늦은 배송과 불친절한 상담 👍');
    const cut = whole.subarray(0, whole.length - 4 + kept);
    expect(said([detectEncoding(cut, false, 'x.csv').why])[0]).toBe('valid UTF-8');
    expect(said([detectEncoding(cut, true, 'x.csv').why])[0]).toMatch(/^UTF-8 with bad bytes \(\d\)/);
  });

  test('a CP949 pair that the sample cuts is no bad byte', () => {
    expect(detectEncoding(cp949(KOREAN).subarray(0, -2), false, 'x.csv').encoding).toBe('cp949');
  });
});

const UNCLEAR: readonly { name: string; bytes: Uint8Array; western: boolean }[] = [
  // 0x92 0x74 is the syllable 뭪 in CP949.
  { name: '“don’t” in windows-1252', bytes: latin1('review\nI don\x92t like it\n'), western: true },
  {
    name: '“don’t” and “can’t”, many times',
    bytes: latin1(`review\n${'I don\x92t and can\x92t\n'.repeat(50)}`),
    western: true,
  },
  {
    name: 'French in windows-1252',
    bytes: latin1('avis\nd\xe9j\xe0 cass\xe9, tr\xe8s d\xe9\xe7u\n'),
    western: true,
  },
  { name: 'one accent', bytes: latin1('review\ncaf\xe9\n'), western: true },
  // 我们的产品很好用 and so on: GB 2312 has the same lead bytes as CP949.
  {
    name: 'Chinese in GB 2312',
    bytes: latin1(
      '\xce\xd2\xc3\xc7\xb5\xc4\xb2\xfa\xc6\xb7\xba\xdc\xba\xc3\xd3\xc3\xa3\xac\xd5\xe2\xca\xc7\xd2\xbb\xb8\xf6\xba\xc3\xb6\xab\xce\xf7\n',
    ),
    western: false,
  },
  // これは良い商品です。
  {
    name: 'Japanese in EUC-JP',
    bytes: latin1('\xa4\xb3\xa4\xec\xa4\xcf\xce\xc9\xa4\xa4\xbe\xa6\xc9\xca\xa4\xc7\xa4\xb9\xa1\xa3\n'),
    western: false,
  },
  {
    name: 'Shift_JIS',
    bytes: latin1('\x82\xb1\x82\xea\x82\xcd\x97\xc7\x82\xa2\x8f\xa4\x95i\x82\xc5\x82\xb7\n'),
    western: false,
  },
  {
    name: 'random high bytes',
    bytes: Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 89 + 31) % 128)),
    western: false,
  },
];

describe('what is not certain is a question', () => {
  test.each(UNCLEAR)('$name', async ({ bytes, western }) => {
    const failure = await failureOf(Promise.resolve().then(() => detectEncoding(bytes, true, 'x.csv')));
    expect(failure).toEqual(
      western
        ? {
            code: 'encoding_unclear',
            message:
              'x.csv is neither UTF-8 nor Korean CP949; it looks like windows-1252 (Western European).',
            remedy: 'If that is right, add --encoding windows-1252.',
          }
        : {
            code: 'encoding_unclear',
            message: 'The encoding of x.csv cannot be told with certainty.',
            remedy:
              'Name it: --encoding utf-8, cp949, utf-16le, utf-16be or windows-1252. Rows with bytes that do not fit are then rejected and counted.',
          },
    );
  });
});

describe('labels', () => {
  test.each([
    ['UTF-8', 'utf-8'],
    [' utf8 ', 'utf-8'],
    ['EUC-KR', 'cp949'],
    ['ms949', 'cp949'],
    ['ks_c_5601-1987', 'cp949'],
    ['latin1', 'windows-1252'],
    ['CP1252', 'windows-1252'],
    ['UTF-16BE', 'utf-16be'],
    ...ENCODINGS.map((label): [string, string] => [label, label]),
  ])('%s is %s', (label, encoding) => {
    expect(encodingOf(label)).toBe(encoding);
  });

  test.each(['klingon', '', 'shift_jis', 'constructor'])('%j is unknown', async (label) => {
    expect(await failureOf(Promise.resolve().then(() => encodingOf(label)))).toMatchObject({
      code: 'encoding_unknown',
      message: `voc does not know the encoding "${label}".`,
    });
  });

  test('a given label is not doubted; UTF-16 without a byte order takes it from the bytes', () => {
    const chosen = (bytes: Uint8Array, label: string) =>
      chooseEncoding(source(bytes, 'x.csv'), label).encoding;
    expect(chosen(latin1('caf\xe9'), 'windows-1252')).toBe('windows-1252');
    expect(chosen(join(KOREAN), 'cp949')).toBe('cp949');
    expect(chosen(utf16be(`\ufeff${KOREAN}`), 'utf-16')).toBe('utf-16be');
    expect(chosen(utf16be(KOREAN), 'UTF-16')).toBe('utf-16be');
    expect(chosen(utf16le(`\ufeff${KOREAN}`), 'unicode')).toBe('utf-16le');
    expect(chosen(utf16le('가나다'), 'utf16')).toBe('utf-16le');
  });
});
