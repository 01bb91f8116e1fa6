import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchingForm } from '../../../src/text/korean/matching-form.js';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { written } from './gold.js';

describe('matching form', () => {
  it.each([
    ['너무우우', '너무'],
    ['조아요오오', '좋아요'],
    ['좋아요오', '좋아요'],
    ['좋아ㅏㅏㅏ요', '좋아요'],
    ['됨ㅁㅁ', '됨'],
    ['느려어어어요', '느려요'],
    ['않좋아요', '안 좋아요'],
    ['안조아요', '안 좋아요'],
    ['됬어요', '됐어요'],
    ['어의없다', '어이없다'],
    ['하지안아요', '하지 않아요'],
    ['왓는데 업네요', '왔는데 없네요'],
    ['마니 늦어여', '많이 늦어요'],
  ])('%s → %s', (text, form) => expect(matchingForm(text).text).toBe(form));

  it.each([
    ['나아지지 않아요', 'a verb with 나아'],
    ['그렇지 않나요?', '-지 않나요 is right'],
    ['마니아가 조치해 주세요', 'words that only begin like a misspelling'],
    ['강아지 안고 왔어요', '안고 of 안다'],
    ['피해여부', '해여 inside a word'],
    ['너무ㅜㅜ 슬퍼ㅠㅠ', 'weeping is no stretch'],
    ['아이들이 와요', 'vowels that belong there'],
    ['', 'nothing'],
  ])('%s stays: %s', (text) => expect(matchingForm(text)).toEqual({ text, offsets: null }));

  it('leads every character back', () => {
    const { text, offsets } = matchingForm('배송 않좋아요오오!');
    expect(text).toBe('배송 안 좋아요!');
    // 배 송 _ 안 _ 좋 아 요 ! end: the stretch belongs to 요, the space that came in to nothing.
    expect([...offsets!]).toEqual([0, 1, 2, 3, 4, 4, 5, 6, 9, 10]);
  });
});

describe('the table of misspellings', () => {
  const lines = readFileSync(
    new URL('../../../src/data/lexicon/ko/misspellings.tsv', import.meta.url),
    'utf8',
  )
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
  const letters = (text: string) => text.replace(/[ ^$]/g, '').length;

  it('has 100 or more, each once', () => {
    expect(lines.length).toBeGreaterThanOrEqual(100);
    expect(new Set(lines.map(([wrong]) => wrong)).size).toBe(lines.length);
  });

  it.each(lines)('%s → %s never gains letters, and stays when corrected', (wrong, right) => {
    expect(letters(right)).toBeLessThanOrEqual(letters(wrong));
    expect(matchingForm(right).text).toBe(right);
  });
});

describe('tokens of noise', () => {
  it.each([
    ['ㅠㅠㅠㅠ', 'ㅠㅠㅠㅠ/IC'],
    ['ㅋㅋㅋ', 'ㅋㅋㅋ/IC'],
    ['ㅎㅎ', 'ㅎㅎ/IC'],
    ['ㅡㅡ', 'ㅡㅡ/IC'],
    ['ㅇㅇ ㄷㄷ ㄴㄴ', 'ㅇㅇ/IC ㄷㄷ/IC ㄴㄴ/IC'],
    ['ㅋㅋㅋㅠㅠ', 'ㅋㅋㅋ/IC ㅠㅠ/IC'],
    ['ㅠ_ㅠ', 'ㅠ_ㅠ/IC'],
    ['👨‍👩‍👧👍🏽', '👨‍👩‍👧/SW 👍🏽/SW'],
    ['🇰🇷🇺🇸', '🇰🇷/SW 🇺🇸/SW'],
    ['❤️1️⃣', '❤️/SW 1️⃣/SW'],
    ['^^ :) T_T', '^^/SW :)/SW T_T/SW'],
    ['너무우우 느려', '너무우우/MAG:너무 느려/VA:느리다 느려/EC:어'],
    ['조아요', '조/VA:좋다 아요/EF'],
    ['Wi-Fi 안됨', 'Wi/SL -/SO Fi/SL 안/MAG 됨/VV:되다 됨/ETN:ㅁ'],
    ['iPhone15', 'iPhone/SL 15/SN'],
    ['… 환불, (교환) ~', '…/SE 환불/NNG ,/SP (/SS 교환/NNG )/SS ~/SO'],
  ])('%s → %s', (text, tokens) => expect(written(tokenizeKorean(text))).toBe(tokens));
});
