import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/schema/annotation.js';
import { analyseScope, clausePolarity } from '../../../src/text/negation/clause-polarity.js';

/** Every mark of a clause, "wish 면 좋겠 > 좀 더 빨랐으": its kind, its cue, and what it governs. */
const marksOf = (text: string, language: Language): string[] =>
  analyseScope(text, { start: 0, end: text.length, sentence: 1 }, language).map(
    (mark) =>
      `${mark.kind} ${text.slice(mark.start, mark.end)} > ${text.slice(mark.scopeStart, mark.scopeEnd)}`,
  );

type Rows = readonly (readonly [text: string, ...marks: string[]])[];
const rows = (table: Rows) => table.map(([text, ...marks]) => [text, marks] as const);

describe('what a Korean clause wishes, asks, expected, remembers, supposes', () => {
  test.each(
    rows([
      ['좀 더 빨랐으면 좋겠어요', 'wish 면 좋겠 > 좀 더 빨랐으'],
      ['배송이 빨랐으면', 'wish 랐으면 > 배송이 빨'],
      ['좀 더 컸으면...', 'wish 컸으면 > 좀 더 '],
      ['주차장이 있으면'],
      ['빠르다면 더 좋을 텐데', 'wish 다면 더 좋을 > 빠르'],
      ['싸면 정말 좋겠습니다', 'wish 면 정말 좋겠 > 싸'],
      ['빨라지길 바랍니다', 'wish 길 바랍 > 빨라지', 'request 바랍니다 > 빨라지길 '],
      ['개선되기를 희망해요', 'wish 기를 희망 > 개선되'],
      ['개선하셔야 할 것 같아요', 'wish 셔야 할 > 개선하'],
      ['개선하셔야겠어요', 'wish 셔야겠 > 개선하'],
      ['친절하게 해 주세요', 'request 주세 > 친절하게 해 '],
      ['빨리 좀 보내줘', 'request 내줘 > 빨리 좀 보'],
      ['빨리 보내 줘.', 'request 내 줘 > 빨리 보'],
      ['끝내줘'],
      ['끝내줘요 정말'],
      ['추천해 주세요'],
      ['개선 부탁드려요', 'request 부탁 > 개선 '],
      ['바꿔 달라고 했어요', 'request 달라고 > 바꿔 '],
      [
        '좋은 상품 감사하고 더 다양해지길 바랍니다',
        'wish 길 바랍 > 더 다양해지',
        'request 바랍니다 > 더 다양해지길 ',
      ],
      ['좋은데 빨리 보내 주세요', 'request 주세 > 좋은데 빨리 보내 '],
      ['가고 싶으니 알려 주세요', 'request 주세 > 가고 싶으니 알려 '],
      ['예쁘고 있으니 보내 주세요', 'request 주세 > 예쁘고 있으니 보내 '],
      ['친절하게 대해 주셔서 보내 주실 수'],
      ['친절히 대해 주셔서 감사하고 또 주세요'],
      ['빠를 줄 알았는데', 'counterfactual 줄 알았 > 빠를 ', 'concession 는데 > 빠를 줄 알았'],
      ['빠를 줄로만 알고 있었어요', 'counterfactual 줄로만 알고 > 빠를 '],
      ['빠를 거라 생각했는데', 'counterfactual 거라 생각 > 빠를 ', 'concession 는데 > 빠를 거라 생각했'],
      ['빠를 것으로 예상했어요', 'counterfactual 것으로 예상 > 빠를 '],
      ['기대했는데', 'counterfactual 기대했는데 > ', 'concession 는데 > 기대했'],
      ['기대하고 샀어요', 'counterfactual 기대하고 > '],
      ['기대했던 대로예요'],
      ['기대한 만큼 좋아요'],
      ['말로만 친절해요', 'counterfactual 말로만 >  친절해요'],
      ['배송 빠른가요?', 'question  > 배송 빠른가요?'],
      ['왜 이렇게 느려요?'],
      ['도대체 왜 느려요?'],
      ['이게 뭐예요?'],
      ['이렇게 느릴 수 있나요?'],
      ['말이 돼요?'],
      ['어떻게 이럴 수가 있어요?'],
      ['빠른지 궁금해요', 'question  > 빠른지 궁금해요'],
      ['빠른지 알려 주세요', 'request 주세 > 빠른지 알려 ', 'question  > 빠른지 알려 주세요'],
      ['빠른가요', 'question  > 빠른가요'],
      ['짜증 나요'],
      ['신뢰가 가요'],
      ['배송이 빠를까요', 'question  > 배송이 빠를까요'],
      ['좋아요? ㅋㅋ', 'question  > 좋아요? ㅋㅋ'],
      ['좋아요?ㅠㅠ 왜'],
      ['예전엔 좋았는데', 'past_contrast 예전엔 >  좋았는데', 'concession 는데 > 예전엔 좋았'],
      ['예전엔 좋아요'],
      ['예전에는 있어요'],
      ['예전에는 좋겠어요'],
      ['예전보다 좋았어요'],
      ['예전에 비해 좋았어요'],
      ['원래는 빨랐어요', 'past_contrast 원래는 >  빨랐어요'],
      ['원래부터 느렸어요'],
      ['한때 좋았죠', 'past_contrast 한때 >  좋았죠'],
      ['처음에는 예뻤어요', 'past_contrast 처음에는 >  예뻤어요'],
      ['어제까지만 해도 됐어요', 'past_contrast 까지만 해도 >  됐어요'],
      ['어제까지는 좋았어요', 'past_contrast 까지는 >  좋았어요'],
      ['이전 버전이 좋았어요', 'past_contrast 이전  > 버전이 좋았어요'],
      ['좋다고 해서 샀어요', 'quoted 다고 해서 > 좋'],
      ['좋다고 해요'],
      ['좋다더니 별로', 'quoted 다더니 > 좋', 'npi 별로 > '],
      ['좋다길래 샀어요', 'quoted 다길래 > 좋'],
      ['좋다는 후기 보고 샀어요', 'quoted 다는 후기 > 좋'],
      ['좋다던데 별로예요', 'quoted 다던데 > 좋', 'npi 별로 > 예요'],
      ['좋다고 들어서 샀어요', 'quoted 다고 들어서 > 좋'],
      ['느리면 환불할게요', 'conditional 리면 > 느'],
      ['느리면, 환불할게요', 'conditional 리면 > 느'],
      ['화면 밝아요'],
      ['라면 맛있어요'],
      ['비빔면 맛있어요'],
      ['정면 승부'],
      ['면 좋아요'],
      ['비하면 좋아요'],
      ['따지면 싼 편'],
      ['느리면 더 좋아요'],
      ['느리면 합니다', 'wish 면 합니다 > 느리'],
      ['친절하지만', 'concession 지만 > 친절하'],
      ['친절하지만요', 'concession 지만요 > 친절하'],
      ['친절하지만 느려요'],
      ['예쁘긴 하나', 'concession 긴 하나 > 예쁘'],
      ['예쁘긴 해도…', 'concession 긴 해도 > 예쁘'],
      ['좋으나', 'concession 으나 > 좋'],
      ['좋은데.', 'concession 은데 > 좋'],
      ['전혀 불편하지 않아요', 'npi 전혀 >  불편하지 않아요', 'negation 않 > 불편하지'],
      ['아무도 안 와요', 'npi 아무도 >  안 와요', 'negation 안 > 와요'],
      ['통 안 와요', 'npi 통 >  안 와요', 'negation 안 > 와요'],
      ['한 번도 안 왔어요', 'npi 한 번도 >  안 왔어요', 'negation 안 > 왔어요'],
      [
        '한번도 절대 안 왔어요',
        'npi 한번도 >  절대 안 왔어요',
        'npi 절대 >  안 왔어요',
        'negation 안 > 왔어요',
      ],
    ]),
  )('%s', (text, marks) => expect(marksOf(text, 'ko')).toEqual(marks));
});

describe('what an English clause denies, wishes, asks, expected, remembers, supposes', () => {
  test.each(
    rows([
      ['not good', 'negation not > good'],
      ['It is not so good, but nice', 'negation not > so good'],
      ['not, really good', 'negation not > '],
      ['isn’t fast or cheap or small or light or thin', 'negation isn’t > fast or cheap or small or light'],
      ['never good because it broke', 'negation never > good'],
      ['not because of price', 'negation not > because of price'],
      ["can't praise them enough"],
      ['cannot recommend it highly enough'],
      ["can't praise them that their help was good", "negation can't > praise them that their help was good"],
      ["can't recommend it", "negation can't > recommend it"],
      ['far from perfect', 'negation far from > perfect'],
      ['far from', 'negation far from > '],
      ['no longer good', 'negation no longer > good'],
      ['bug free', 'negation free > bug'],
      ['free of bugs', 'negation free of > bugs'],
      ['They fixed the bug quickly', 'negation fixed > bug'],
      ['the crash is finally fixed', 'negation fixed > crash'],
      ['all fixed'],
      ['fixed it'],
      ['fixed many very old nasty bugs', 'negation fixed > nasty'],
      ['fixed many very old and nasty bugs'],
      ['fixed the great design'],
      ['has been solved'],
      ['not', 'negation not > '],
      ['It was good and not expensive', 'negation not > expensive'],
      ['not only fast but cheap'],
      ['no question no problem', 'negation no > problem'],
      ['nothing but bad'],
      ['nobody helped me when I called', 'negation nobody > helped me'],
      ['never again'],
      ['let me down'],
      ['not let me down', 'negation not > let me down'],
      ['not a waste of money', 'negation not > a waste of money'],
      ['breaks easily'],
      ['drains fast'],
      ['works fast'],
      ['fast'],
      ['easily breaks'],
      ['breaks, easily'],
      ['good'],
      ['better'],
      ['worse'],
      ['cheaper'],
      ['cheapest'],
      ['crashes'],
      ['crashed'],
      ['crashing'],
      ['bugs'],
      ['disappointed'],
      ['lies'],
      ['easily'],
      ['buggy'],
      ['nicely'],
      ['slower'],
      ['happily'],
      ['happiest'],
      [
        'if it worked I would be happy',
        'conditional if >  it worked I would be happy',
        'wish I would be happy > if it worked I would be happy',
      ],
      ['happy if it worked', 'conditional if >  it worked'],
      ['if only it worked', 'wish if only > if only it worked'],
      ['unless it is cheap, it is good', 'conditional unless >  it is cheap, '],
      ['good, if it works, and cheap', 'conditional if >  it works, '],
      ['is it good?', 'question  > is it good?'],
      ['please fix it', 'request please > please fix it', 'request please > please fix it'],
      ['fix the bug', 'request fix > fix the bug'],
      ['stop crashing', 'request stop > stop crashing'],
      ['we stop here'],
      ['but good', 'concession but > but good'],
      ['however it is good', 'concession however > however it is good'],
      ['good but bad'],
      ['it was good before', 'past_contrast before > it was good before'],
      ['it is not good before', 'negation not > good before'],
      ['it was good before now'],
      ['still good before'],
      ['it was good before today'],
      ['used to be great', 'past_contrast used to > used to be great'],
      ['now used to be great'],
      ['it used to work still'],
      ['I wish it were faster', 'wish I wish > I wish it were faster'],
      ["don't wish it were faster", "negation don't > wish it were faster"],
      ['they say it is good', 'quoted they say > they say it is good'],
      ['I was told it is good', 'quoted I was told > I was told it is good'],
      ['could have been better', 'counterfactual could have been > could have been better'],
      ['could not have been better'],
      ['supposed to be good', 'counterfactual supposed to > supposed to be good'],
      ['not supposed to be good', 'negation not > supposed to be good'],
      ['before', 'past_contrast before > before'],
      ['should be better', 'wish should be > should be better'],
      ['would love a better app', 'wish would love > would love a better app'],
    ]),
  )('%s', (text, marks) => expect(marksOf(text, 'en')).toEqual(marks));
});

describe('a clause inside a text', () => {
  test('is read from its start to its end, in its language', () => {
    const text = '안 와요. not good at all 왜요';
    const marks = (start: number, end: number, language: Language) =>
      analyseScope(text, { start, end, sentence: 1 }, language).map((mark) => [
        mark.scopeStart,
        mark.scopeEnd,
      ]);
    expect(marks(0, 4, 'ko')).toEqual([[2, 4]]);
    expect(marks(6, 21, 'en')).toEqual([[10, 21]]);
    // What is mixed or of no known language is read as Korean where it has Hangul, else as English.
    expect(marks(0, 4, 'mixed')).toEqual([[2, 4]]);
    expect(marks(6, 21, 'mixed')).toEqual([[10, 21]]);
    expect(marks(6, 21, 'ko')).toEqual([]);
    expect(marks(0, 4, 'en')).toEqual([]);
    // Another end at the same start, and the first once more.
    expect(marks(6, 14, 'en')).toEqual([[10, 14]]);
    expect(marks(6, 21, 'en')).toEqual([[10, 21]]);
  });

  test('of more than a thousand characters the rest is not read', () => {
    const filler = 'x'.repeat(992);
    expect(marksOf(`${filler} no bugs`, 'en')).toEqual(['negation no > bugs']);
    expect(marksOf(`${filler}x no bugs`, 'en')).toEqual(['negation no > bug']);
    expect(marksOf(`${filler}xxxxxxx no bugs`, 'en')).toEqual([]);
    const score = (text: string) =>
      clausePolarity(text, { start: 0, end: text.length, sentence: 1 }, 'en').score;
    expect(score(`${filler} no bugs`)).toBe(0.6);
    expect(score(`${filler}xxxxxxxx bugs`)).toBe(0);
  });

  test('marks come in the order of the text, a denied denial is told', () => {
    expect(marksOf('전혀 안 좋은 게 없어요', 'ko')).toEqual([
      'npi 전혀 >  안 좋은 게 없어요',
      'negation 안 > 좋은',
      'negation 없 > 전혀 안 좋은 게',
      'double_negation 없 > 좋은',
    ]);
    expect(marksOf('안 친절하고 음식이 안 와요', 'ko')).toEqual([
      'negation 안 > 친절하고',
      'negation 안 > 와요',
    ]);
  });
});
