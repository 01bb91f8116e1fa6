import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/errors/failure.js';
import { loadKoreanTokenizer, tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { loadUserWords, parseUserWords } from '../../../src/text/korean/user-words.js';
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

  it('a missing file is a failure', () => {
    expect(() => loadUserWords(join(folder, 'none.tsv'))).toThrow('the user words cannot be read');
  });
});
