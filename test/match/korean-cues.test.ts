import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCue } from '../../src/classify/facets/cue-syntax.js';
import type { CuePlaces } from '../../src/match/cue-graph.js';
import { koreanCues, koreanGraph } from '../../src/match/korean-cues.js';
import { wordings } from './wordings.js';

const places = (cue: string): CuePlaces => parseCue(cue)[0]!.slots;
const finder = (...cues: string[]) => koreanCues(koreanGraph(cues.map(places)));

/** What is found of a cue: its stretch to the end of the last stem, "+" and the rest of the word; "~" where it begins inside a word. */
const found = (cue: string, text: string): string[] =>
  finder(cue)(text).map(
    ({ start, stemEnd, end, atWordStart }) =>
      `${atWordStart ? '' : '~'}${text.slice(start, stemEnd)}+${text.slice(stemEnd, end)}`,
  );

test.each([
  ['환불 해주', '환불해주세요', ['환불해주+세요']],
  ['환불 해주', '환불 좀 해주세요', ['환불 좀 해주+세요']],
  ['환불 해주', '환불을 해주세요', ['환불을 해주+세요']],
  ['환불 해주', '환불을 빨리 해주세요', []],
  ['환불 해주', '환불을 다시 해주세요', ['환불을 다시 해주+세요']],
  // One particle, one adverb; not two, and no particle behind an adverb.
  ['환불 해주', '환불만을 해주세요', []],
  ['환불 해주', '환불 다시 좀 해주세요', []],
  ['환불 해주', '환불 다시는 해주세요', []],
  // The longest wording.
  ['(환불|환불 요청) (드려|)', '환불 요청 드려요', ['환불 요청 드려+요']],
  ['느리 (다|)', '느리다', ['느리다+']],
  // White space does not matter, nor where words are cut.
  ['안 되', '안되네요', ['안되+네요']],
  ['안 되', '안 되네요', ['안 되+네요']],
  // Spellings that people mix up.
  ['안 되', '않돼요', ['않돼+요']],
  ['했', '햇어요', ['햇+어요']],
  // Numbers are themselves.
  ['1번', '1번 창구', ['1번+']],
  ['1번', '2번 창구', []],
  ['10년', '10년째', ['10년+째']],
  ['10년', '20년째', []],
  ['문의', '10번 문의', ['문의+']],
  // Whole words: nothing but one particle follows.
  ['앱$', '앱', ['앱+']],
  ['앱$', '앱이 꺼져요', ['앱+이']],
  ['앱$', '앱에서는', ['앱+에서는']],
  ['앱$', '앱솔루트', []],
  ['앱$', '앱!', ['앱+']],
  ['앱$ 꺼져', '앱 꺼져', ['앱 꺼져+']],
  ['앱$ 꺼져', '앱이 꺼져', ['앱이 꺼져+']],
  // Inside a word, unless an adverb stands before it.
  ['느려', '배송느려요', ['~느려+요']],
  ['느려', '너무느려요', ['느려+요']],
  ['느려', '배송너무느려요', ['~느려+요']],
  ['느려', '상대적으로느려요', ['느려+요']],
  ['느려', '아무너무느려요', ['~느려+요']],
  // Behind another script a word begins.
  ['느려', 'UI느려요', ['느려+요']],
  ['느려', 'ㅠㅠ느려요', ['느려+요']],
  // Nine letters on average are written together: a cue may begin anywhere.
  ['느려', '배송이어제부터계속느려요', ['느려+요']],
  // The rest of a word has up to eight letters; where there are more, they are other words.
  ['느려', '느려가나다라마바사아', ['느려+가나다라마바사아']],
  ['느려', '느려가나다라마바사아자', ['느려+']],
  // It ends at signs, jamo and spaces, and where the script changes.
  ['느려', '느려요.', ['느려+요']],
  ['느려', '느려ㅠㅠ', ['느려+']],
  ['느려', '느려요App', ['느려+요']],
  ['느려', '느려요 진짜', ['느려+요']],
  ['app', 'app2는', ['app+']],
  // Nothing.
  ['느려', '', []],
  ['느려', '빨라요', []],
  ['느려', 'slow', []],
])('%s in %s', (cue, text, stretches) => {
  expect(found(cue, text)).toEqual(stretches);
});

test('several cues in a text, each by its number, at each place', () => {
  const hits = finder('느리', '배송 느리', '배송')('배송이 느리고 배송비도 비싸요');
  expect(hits.map(({ cue, start, stemEnd }) => [cue, start, stemEnd]).sort()).toEqual([
    [0, 4, 6],
    [1, 0, 6],
    [2, 0, 2],
    [2, 8, 10],
  ]);
});

test('a text with more stems and letters than there was room for, and a short one after it', () => {
  const find = finder('느려', '려', '배송 느려');
  const hits = find('배송 느려 '.repeat(1000));
  expect(hits).toHaveLength(3000);
  expect(hits.at(-1)).toMatchObject({ cue: 1, start: 5998, stemEnd: 5999, end: 5999, atWordStart: false });
  expect(find('배송').length).toBe(0);
  expect(find('느려')).toHaveLength(2);
});

const PARTICLES = ['이', '에', '에서', '에서는'];
const ADVERBS = ['너무', '다시'];
const piece = fc.constantFrom('배송', '느리', '리', '앱', ...PARTICLES, ...ADVERBS, ' ', '요', 'ㅠ', '!');
const stem = fc.record({ text: fc.constantFrom('배송', '느리', '리', '앱', '배'), whole: fc.boolean() });
const cue = fc.array(fc.array(fc.array(stem, { maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});

/** Where the last stem of the longest wording ends that begins at a place, by trying; in letters without white space. */
function byTrying(
  wording: ReturnType<typeof wordings>[number],
  words: readonly string[],
  start: number,
): number {
  const text = words.join('');
  const ends: number[] = [];
  let at = 0;
  for (const { length } of words) ends.push((at += length));
  /** From a place, as far as the rest of its word. */
  const restOf = (from: number): string => {
    const end = ends.find((end) => end >= from)!;
    const rest = text.slice(from, end);
    const { 0: letters } = /^[가-힣]*/.exec(rest)!;
    // More are words of their own.
    return letters.length > 8 ? '' : letters;
  };
  const places = (from: number): number[] => {
    const behind = (gaps: readonly string[], place: number) =>
      gaps.filter((gap) => text.startsWith(gap, place)).map((gap) => place + gap.length);
    const particles = behind(PARTICLES, from);
    return [from, ...particles, ...[from, ...particles].flatMap((place) => behind(ADVERBS, place))];
  };
  const go = (i: number, from: number): number => {
    const word = wording[i]!;
    if (!text.startsWith(word.text, from)) return -1;
    const end = from + word.text.length;
    if (word.whole && !['', ...PARTICLES].includes(restOf(end))) return -1;
    if (i === wording.length - 1) return end;
    return Math.max(-1, ...places(end).map((place) => go(i + 1, place)));
  };
  return go(0, start);
}

/** Where a cue is found, each time by its longest wording. */
function stretches(places: CuePlaces, text: string): number[][] {
  const words = text.split(' ').filter(Boolean);
  const written = wordings(places).filter(({ length }) => length > 0);
  const letters = [...text].flatMap((sign, i) => (sign === ' ' ? [] : i));
  return letters.flatMap((place, at) => {
    const end = Math.max(-1, ...written.map((wording) => byTrying(wording, words, at)));
    return end < 0 ? [] : [[place, letters[end - 1]! + 1]];
  });
}

test('any cues in any texts: what trying all their wordings at all places finds', () => {
  fc.assert(
    fc.property(
      fc.array(cue, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(piece, { maxLength: 10 }), { minLength: 1, maxLength: 10 }),
      (cues, texts) => {
        const find = koreanCues(koreanGraph(cues));
        for (const pieces of texts) {
          const text = pieces.join('');
          const hits = find(text);
          cues.forEach((places, id) => {
            const own = hits.filter(({ cue }) => cue === id).map(({ start, stemEnd }) => [start, stemEnd]);
            expect(own).toEqual(stretches(places, text));
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
