import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/errors/failure.js';
import { entriesOf } from '../../../src/text/korean/dictionary/trie.js';
import { loadKoreanTokenizer, tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { compileWords, loadUserWords, parseUserWords } from '../../../src/text/korean/user-words.js';
import { written } from './gold.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-words-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (content: string) => {
  const file = join(folder, 'words.tsv');
  writeFileSync(file, content);
  return file;
};

describe('built-in user words', () => {
  const words =
    '가성비 키오스크 챗봇 먹튀 오배송 재구매 노쇼 역대급 갑질 콜센터 언박싱 가심비 창렬 혜자 꿀템 노답 핵노잼 무통장 미배송 간편결제 페이백 알뜰폰 지연배송 새벽배송 로켓배송 블랙컨슈머 어플 렉 환승 별점테러 인증번호 공동인증서';
  it.each(words.split(' '))('%s이/가 is one noun and a particle', (word) => {
    const final = (word.charCodeAt(word.length - 1) - 0xac00) % 28 !== 0;
    expect(written(tokenizeKorean(`${word}${final ? '이' : '가'} 문제`))).toMatch(
      new RegExp(`^${word}/NN[GP] ${final ? '이' : '가'}/JKS 문제/NNG$`),
    );
  });

  it.each([
    ['쿠팡', '쿠팡'],
    ['배민', '배달의민족'],
    ['카톡', '카카오톡'],
    ['인스타', '인스타그램'],
    ['유튜브', '유튜브'],
    ['당근마켓', '당근마켓'],
    ['요기요', '요기요'],
    ['와이파이', '와이파이'],
  ])('%s is a name with the lemma %s', (word, lemma) => {
    expect(tokenizeKorean(`${word}에서`)[0]).toMatchObject({ surface: word, tag: 'NNP', lemma });
  });

  it.each(['알바니아', '오키나와', '렉서스', '컬렉션', '이케아', '어플리케이션'])(
    '%s is not cut by a shorter one',
    (word) => {
      expect(tokenizeKorean(`${word}는`)[0]!.surface).toBe(word);
    },
  );
});

describe('--user-words', () => {
  it('always win over the dictionary, the longest first', () => {
    const tokenizer = loadKoreanTokenizer({
      userWords: loadUserWords(fileOf('# ours\n송이\tNNP\n배송이너\tNNP\n\n느려\tNNP\n')),
    });
    expect(written(tokenizeKorean('배송이너무 느려요', { tokenizer }))).toMatch(
      /^배송이너\/NNP 무\/\w+ 느려\/NNP 요\//,
    );
  });

  it('with a cost take part as the dictionary does', () => {
    const dear = loadKoreanTokenizer({ userWords: parseUserWords('송이\tNNP\t30000', 'w') });
    expect(written(dear.tokenize('배송이'))).toBe('배송/NNG 이/JKS');
  });

  it('may be inflected forms with their morphemes', () => {
    const tokenizer = loadKoreanTokenizer({
      userWords: parseUserWords('띠용해\tVV+EC\t\t띠용하/VV+여/EC', 'w'),
    });
    expect(written(tokenizer.tokenize('띠용해'))).toBe('띠용해/VV:띠용하다 띠용해/EC:여');
  });

  it.each([
    ['가성비', ':1: "가성비" has no tag.'],
    ['\n\n가성비\tnoun', ':3: "noun" is not a Sejong tag.'],
    ['가 성비\tNNG', ':1: "가 성비" has a space; a user word has none.'],
    ['\tNNG', ':1: the word is missing.'],
    ['가성비\tNNG\tlow', ':1: the cost "low" is not a whole number between -99999 and 99999.'],
    ['쩔어\tVA+EC', ':1: "쩔어" has several tags, so its morphemes must follow the cost.'],
    ['쩔어\tVA+EC\t\t쩔+어', ':1: "쩔+어" is not of the form 쩔/VA+어/EC.'],
    ['가\tNNG\t1\t가/NNG\t?', ':1: there are more than four columns.'],
  ])('%j is refused at file:line', (content, message) => {
    const file = fileOf(content);
    const refused = expect(() => loadUserWords(file));
    refused.toThrow(Failure);
    refused.toThrow(`${file}${message}`);
  });

  it.each([
    [`${'가'.repeat(61)}\tNNG`, 'w:1: the word has more than 60 characters.'],
    ['가\tNNG\t100000', 'w:1: the cost "100000" is not a whole number between -99999 and 99999.'],
    ['가\tNNG\t1.5', 'w:1: the cost "1.5" is not a whole number between -99999 and 99999.'],
    ['가\tN', 'w:1: "N" is not a Sejong tag.'],
    ['가\tNNGG', 'w:1: "NNGG" is not a Sejong tag.'],
    ['가\tnng', 'w:1: "nng" is not a Sejong tag.'],
    ['가\tNNG+', 'w:1: "NNG+" is not a Sejong tag.'],
    ['가\tVA+EC\t\t쩔/VA어/EC', 'w:1: "쩔/VA어/EC" is not of the form 쩔/VA+어/EC.'],
    ['가\tVA\t\t쩔/va', 'w:1: "쩔/va" is not of the form 쩔/VA+어/EC.'],
    ['# ours\r\n\r\n  # more\r\n가\tN', 'w:4: "N" is not a Sejong tag.'],
  ])('%j is refused', (content, message) => {
    let failure: unknown;
    try {
      parseUserWords(content, 'w');
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({
      code: 'config_invalid',
      message,
      remedy: 'A line is: word, tab, tag (NNG, NNP, VV …), and optionally tab, cost.',
    });
  });

  it('are read with a mark, comments, Windows line ends, spaces and decomposed letters', () => {
    const content =
      '\ufeff# ours\r\n \u1100\u1161 \t NNG \r\n\t \r\n나\tVV+EC\t-99999\t\u1102\u1161/VV+\u110b\u1165/EC\r\n';
    expect(parseUserWords(content, 'w')).toEqual([
      { word: '가', tag: 'NNG', cost: null, expression: null },
      { word: '나', tag: 'VV+EC', cost: -99_999, expression: '나/VV+어/EC' },
    ]);
    expect(parseUserWords(`${'가'.repeat(60)}\tNNG\t99999\t`, 'w')).toEqual([
      { word: '가'.repeat(60), tag: 'NNG', cost: 99_999, expression: null },
    ]);
    expect(parseUserWords('', 'w')).toEqual([]);
  });

  it('may be given twice, with several tags, and with an expression of one morpheme', () => {
    const tokenizer = loadKoreanTokenizer({
      userWords: parseUserWords(
        '뿌링\tNNG\n뿌링\tNNP\n뿌링\tNNG\n슈룹\tNNG\n가즈아\tVV\t\t가/VV\n쓱쓱싹\tMAG',
        'w',
      ),
    });
    expect(written(tokenizer.tokenize('뿌링이 좋아요'))).toMatch(/^뿌링\/NN[GP] 이\/JKS 좋/);
    expect(written(tokenizer.tokenize('슈룹은'))).toBe('슈룹/NNG 은/JX');
    expect(written(tokenizer.tokenize('가즈아'))).toBe('가즈아/VV:가다');
    expect(written(tokenizer.tokenize('쓱쓱싹 왔어요'))).toMatch(/^쓱쓱싹\/MAG 왔/);
  });

  it('win over two shorter ones', () => {
    const tokenizer = loadKoreanTokenizer({
      userWords: parseUserWords('뿌링\tNNG\n클맛\tNNG\n뿌링클맛\tNNP', 'w'),
    });
    expect(written(tokenizer.tokenize('뿌링클맛'))).toBe('뿌링클맛/NNP');
  });

  it('a missing file is a failure', () => {
    expect(() => loadUserWords(join(folder, 'none.tsv'))).toThrow('the user words cannot be read');
  });
});

describe('words as the lattice takes them', () => {
  const contexts = {
    NNG: { T: [1, 2], F: [3, 4] },
    VV: { T: [5, 6] },
    EC: { F: [7, 8] },
    'VA+EF': { F: [9, 10] },
  };
  const compiled = (lines: string, given = '') =>
    compileWords(given === '' ? [] : parseUserWords(given, 'g'), parseUserWords(lines, 'w'), {
      facts: { contexts },
    } as never);
  const ids = (lines: string) => {
    const { left, right } = compiled(lines).extra;
    return [...left].map((id, i) => `${id}/${right[i]}`).join(' ');
  };

  it.each([
    ['가\tNNG', '3/4'],
    ['각\tNNG', '1/2'],
    ['힣\tNNG', '1/2'],
    ['히\tNNG', '3/4'],
    ['AS\tNNG', '3/4'],
    ['\ud7a4\tNNG', '3/4'],
    ['가\tVV', '5/6'],
    // Known as a whole, by its first and its last tag, or like a noun.
    ['가\tVA+EF\t\t가/VA+다/EF', '9/10'],
    ['가\tVV+EC\t\t가/VV+아/EC', '5/8'],
    ['가\tXR+EC\t\t가/XR+아/EC', '3/8'],
    ['각\tVV+JX\t\t각/VV+은/JX', '5/2'],
    ['각\tZZ', '1/2'],
  ])('%j has the ids of words like it: %s', (line, expected) => expect(ids(line)).toBe(expected));

  it('are sorted, each surface once, behind those that are given', () => {
    const { extra, morphemes } = compiled('나\tNNG\n가\tNNG\t-5\n가\tVV\n나\tNNG', 'ㅋ\tIC\t0');
    expect([...extra.cost]).toEqual([0, -5, -50_000, -50_000]);
    expect(morphemes.map((parts) => parts.map(({ lemma, tag }) => `${lemma}/${tag}`).join('+'))).toEqual([
      'ㅋ/IC',
      '가/NNG',
      '가다/VV',
      '나/NNG',
    ]);
    expect(entriesOf(extra.trie!, '가')).toEqual({ first: 1, count: 2 });
    expect(entriesOf(extra.trie!, '나')).toEqual({ first: 3, count: 1 });
    expect(compiled('').extra.trie).toBeNull();
    expect([...compiled('가나\tNNG\n가나다\tNNG').extra.cost]).toEqual([-120_000, -190_000]);
  });
});
