import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../src/schema/annotation.js';
import { analyseScope, clausePolarity } from '../../../src/text/negation/clause-polarity.js';
import { isNegated, valueUnder } from '../../../src/text/negation/marks.js';

const whole = (text: string) => ({ start: 0, end: text.length, sentence: 1 });
const marksOf = (text: string, language: Language) =>
  analyseScope(text, whole(text), language).map((mark) => [
    mark.kind,
    text.slice(mark.start, mark.end),
    text.slice(mark.scopeStart, mark.scopeEnd),
  ]);

/** Text, language, what each negation denies. */
const NEGATIONS: readonly (readonly [string, Language, readonly string[]])[] = [
  ['서비스가 안 좋아요', 'ko', ['좋아요']],
  ['추천 안 해요', 'ko', ['추천 안 해요']],
  ['추천안해요', 'ko', ['추천안해요']],
  ['마음에 안 들어요', 'ko', ['마음에 안 들어요']],
  ['빠르지 않아요', 'ko', ['빠르지']],
  ['빠르지는 못해요', 'ko', ['빠르지']],
  ['비싸지도 느리지도 않아요', 'ko', ['비싸지도 느리지']],
  ['추천하고 싶지 않아요', 'ko', ['추천하고 싶지']],
  ['문제가 전혀 없어요', 'ko', ['문제가']],
  ['실망한 적이 없어요', 'ko', ['실망한 적이']],
  ['하자없이 왔어요', 'ko', ['하자']],
  ['좋은 호텔은 아니에요', 'ko', ['좋은 호텔은']],
  ['걱정하지 마세요', 'ko', ['걱정하지']],
  ['재미가 없지 않아요', 'ko', ['재미가', '재미가 없지']],
  ['안내가 친절해요', 'ko', []],
  ['안전하고 편안해요', 'ko', []],
  ['불안해요 미안해요', 'ko', []],
  ['그동안 보안도 좋았어요', 'ko', []],
  ['새것 못지않게 좋아요', 'ko', []],
  ['끊임없이 울려요', 'ko', []],
  ['사기라고밖에 볼 수 없습니다', 'ko', []],
  ['실망이라고밖에 할 말이 없네요', 'ko', []],
  ['볼 수가 없네요', 'ko', ['볼 수가']],
  ['말할 것도 없이 최고', 'ko', []],
  ['뿐만 아니라 친절해요', 'ko', []],
  ['이보다 더 좋을 수 없어요', 'ko', []],
  ['아직까지 잘 돼요', 'ko', []],
  ['The app is not good, but nice', 'en', ['good']],
  ["It doesn't work when I travel", 'en', ['work']],
  ['dont like it', 'en', ['like it']],
  ['no problem at all', 'en', ['problem at all']],
  ['far from perfect', 'en', ['perfect']],
  ['bug free', 'en', ['bug']],
  ['They fixed the bug quickly', 'en', ['bug']],
  ['not only fast', 'en', []],
  ["can't complain", 'en', []],
  ['nothing but praise', 'en', []],
  ["couldn't be better", 'en', []],
  ['Not to mention the noise', 'en', []],
];

test.each(NEGATIONS)('%s', (text, language, denied) => {
  const negations = marksOf(text, language).filter(([kind]) => kind === 'negation');
  expect(negations.map(([, , scope]) => scope)).toEqual(denied);
});

/** Text, language, the kind that must be there. */
const KINDS: readonly (readonly [string, Language, string])[] = [
  ['안 좋은 게 없어요', 'ko', 'double_negation'],
  ['친절하지만', 'ko', 'concession'],
  ['좀 더 빨랐으면 좋겠어요', 'ko', 'wish'],
  ['친절하게 해 주세요', 'ko', 'request'],
  ['빠를 줄 알았는데', 'ko', 'counterfactual'],
  ['배송 빠른가요?', 'ko', 'question'],
  ['예전엔 좋았는데', 'ko', 'past_contrast'],
  ['느리면 환불할게요', 'ko', 'conditional'],
  ['좋다길래 샀어요', 'ko', 'quoted'],
  ['전혀 불편하지 않아요', 'ko', 'npi'],
  ['although it is cheap', 'en', 'concession'],
  ['I wish it were faster', 'en', 'wish'],
  ['please make it easy', 'en', 'request'],
  ['could have been better', 'en', 'counterfactual'],
  ['is it good?', 'en', 'question'],
  ['used to be great', 'en', 'past_contrast'],
  ['happy if it worked', 'en', 'conditional'],
  ['reviews say it is good', 'en', 'quoted'],
  ["there isn't anything not to like", 'en', 'double_negation'],
];

test.each(KINDS)('%s (%s): %s', (text, language, kind) => {
  expect(marksOf(text, language).map(([found]) => found)).toContain(kind);
});

test.each([
  ['신뢰가 가요', 'question'],
  ['짜증 나요', 'question'],
  ['라면 맛있어요', 'conditional'],
  ['화면 밝아요', 'conditional'],
  ['친절하게 해 주셨어요', 'request'],
  ['예전보다 좋아졌어요', 'past_contrast'],
  ['기대 이상이었어요', 'counterfactual'],
])('%s is no %s', (text, kind) => {
  expect(marksOf(text, 'ko').map(([found]) => found)).not.toContain(kind);
});

test('a span is negated by an odd number of negations, never by its own cue', () => {
  const text = '불만이 없지 않아요';
  const marks = analyseScope(text, whole(text), 'ko');
  expect(isNegated(marks, 0, 2)).toBe(false);
  const plain = '문제 없어요 그리고 좋아요';
  const once = analyseScope(plain, whole(plain), 'ko');
  expect(isNegated(once, 0, 2)).toBe(true);
  expect(isNegated(once, 3, 6)).toBe(false);
  expect(isNegated(once, 11, 14)).toBe(false);
});

test('what is turned is weaker, what is wished is missing, what is asked is open', () => {
  const under = (text: string) => valueUnder(-1, analyseScope(text, whole(text), 'ko'), 0, 2);
  expect(under('나쁘다')).toBe(-1);
  expect(under('나쁘지 않아요')).toBeCloseTo(0.6);
  expect(under('나쁘지 않았으면 좋겠어요')).toBe(-1);
  expect(under('나쁜가요?')).toBe(0);
});

test('words outside a clause are not read', () => {
  const text = '느려요. 안 좋아요';
  expect(clausePolarity(text, { start: 0, end: 4, sentence: 1 }, 'ko').polarity).toBe('negative');
  expect(analyseScope(text, { start: 0, end: 4, sentence: 1 }, 'ko')).toEqual([]);
});

const pieces = fc.constantFrom(
  ..."안 |못|않|없|지|아니|말|마|까지|면|줄 알|? |, |\n|좋|나쁘|느려|문제|ㅠㅠ|👍|\ud83d|수 |게 |not |no |never |n't |good |bad |if |wish |used to |free ".split(
    '|',
  ),
);

test('any text gives marks inside its clause, and a number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }),
      (parts) => {
        const text = parts.join('');
        for (const language of ['ko', 'en', 'mixed', 'other'] as const) {
          for (const { start, end, scopeStart, scopeEnd } of analyseScope(text, whole(text), language)) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
            expect(0 <= scopeStart && scopeStart <= scopeEnd && scopeEnd <= text.length).toBe(true);
          }
          expect(Number.isFinite(clausePolarity(text, whole(text), language).score)).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['안 ', 'ko'],
  ['없지 ', 'ko'],
  ['지않', 'ko'],
  ['문제 없', 'ko'],
  ['가', 'ko'],
  ['not ', 'en'],
  ['if good ', 'en'],
] as const)('50,000 characters of %j are read in a second', (piece, language) => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length));
  const before = process.cpuUsage().user;
  clausePolarity(text, whole(text), language);
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});
