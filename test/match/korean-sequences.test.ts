import { expect, test } from 'vitest';
import { buildKoreanSequences, openKoreanSequences } from '../../src/match/korean-sequences.js';

const matcher = (...cues: string[]) => openKoreanSequences(buildKoreanSequences(cues));

/** What is found of the first cue, "~" before what begins inside a word, "…" behind what goes on as another word. */
function found(cues: string, text: string): string[] {
  return matcher(...cues.split('; '))(text)
    .filter(({ sequence }) => sequence === 0)
    .map(
      ({ start, end, atWordStart, wholeWord }) =>
        `${atWordStart ? '' : '~'}${text.slice(start, end)}${wholeWord ? '' : '…'}`,
    );
}

test.each([
  ['배송 느리', '배송이 너무 느리네요', ['배송이 너무 느리']],
  // Three particles or adverbs between two stems, not four.
  ['배송 느리', '배송은 진짜 너무 느리네요', ['배송은 진짜 너무 느리']],
  ['배송 느리', '배송은 진짜 너무 자꾸 느리네요', []],
  ['배송 느리', '배송 업체가 느리네요', []],
  ['배송 느리 짜증', '배송이 느리고 짜증', []],
  ['배송 느리 짜증', '배송이 느리 너무 짜증', ['배송이 느리 너무 짜증']],
  // A single syllable is whole where it ends, before an ending, a space, or one particle.
  ['짜', '짜요', ['짜']],
  ['짜', '짜', ['짜']],
  ['짜', '짜 진심', ['짜']],
  ['짜', '짜증나요', ['짜…']],
  ['앱', '앱이', ['앱']],
  ['앱', '앱에서는 안 돼요', ['앱']],
  ['앱', '앱에서는안돼요', ['앱…']],
  ['앱', '앱솔루트', ['앱…']],
  ['앱', '앱2', ['앱']],
  // Longer ones are whole.
  ['배송', '배송비', ['배송']],
  // Inside a word; behind a stem or an adverb written together with it a word begins.
  ['느려', '배송느려', ['~느려']],
  ['느려; 배송', '배송느려', ['느려']],
  ['느려', '너무느려', ['느려']],
  ['느려', '넘느려', ['느려']],
  ['느려; 배송', '배송이느려', ['느려']],
  ['느려', '이느려', ['~느려']],
  ['느려; 배', '배느려', ['~느려']],
  // A single syllable begins where a word of the text does.
  ['짜', '너무짜요', ['~짜']],
  ['짜', '너무 짜요', ['짜']],
  // No stem inside a compound runs on into the next word.
  ['고장; 비워지', '비워지고 장바구니', []],
  ['고장; 비워지', '비워지고장바구니', ['고장']],
  // Written together: a cue may begin anywhere.
  ['느려', '어제부터배송계속느려요요', ['느려']],
  // Digits are all alike, a number is found whole, to twelve digits back.
  ['0시간', '3시간', ['3시간']],
  ['0시간', '12시간', ['12시간']],
  ['0시간', '총 123시간', ['123시간']],
  ['0시간', '1234567890123시간', ['1234567890123시간']],
  ['0시간', '12345678901234시간', ['2345678901234시간']],
  ['00분', '30분', ['30분']],
  ['00분', '5분', []],
  ['0시간', '1.5시간', ['5시간']],
  // 안 and 못 that are the beginning of another word.
  ['처리 안', '처리 안 돼요', ['처리 안']],
  ['처리 안', '처리 안내', []],
  ['처리 안', '처리 안드로이드', []],
  ['처리 못', '처리 못 해요', ['처리 못']],
  ['처리 못', '처리 못생긴', []],
  ['처리 못', '처리 안 못', []],
  ['안', '안내', []],
  // Case, common misspellings and form of the characters do not matter.
  ['앱 UI', '앱 ui가', ['앱 ui']],
  ['안 돼', '않되요', ['않되']],
  ['배송'.normalize('NFD'), '배송', ['배송']],
  ['느려', '', []],
  ['느려', 'slow', []],
])('%s in %s', (cues, text, stretches) => {
  expect(found(cues, text)).toEqual(stretches);
});

test('cues of the same words are found together, each by its number', () => {
  const hits = matcher('배송 느리', '배송', '느리', '배송 느리')('배송이 느리');
  expect(hits.map(({ sequence, start, end }) => [sequence, start, end]).sort()).toEqual([
    [0, 0, 6],
    [1, 0, 2],
    [2, 4, 6],
    [3, 0, 6],
  ]);
});

test('a long text, and a short one after it', () => {
  const match = matcher('배송 느려', '느려', '려');
  const hits = match('배송이 느려 '.repeat(1000));
  expect(hits.filter(({ sequence }) => sequence === 0)).toHaveLength(1000);
  expect(hits.filter(({ sequence }) => sequence === 1)).toHaveLength(1000);
  expect(hits.filter(({ sequence }) => sequence === 2).every(({ atWordStart }) => !atWordStart)).toBe(true);
  expect(
    match('느려')
      .map(({ sequence }) => sequence)
      .sort(),
  ).toEqual([1, 2]);
  expect(match('배송')).toEqual([]);
});
