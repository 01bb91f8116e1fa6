import { expect, test } from 'vitest';
import { buildEnglishSequences, openEnglishSequences } from '../../src/match/english-sequences.js';
import { buildKoreanSequences, openKoreanSequences } from '../../src/match/korean-sequences.js';

const korean = (cues: string[]) => openKoreanSequences(buildKoreanSequences(cues));
const english = (cues: string[]) => openEnglishSequences(buildEnglishSequences(cues));

/** The stretches of a text where a cue stands at the beginning of a word. */
function found(match: ReturnType<typeof korean>, text: string): string[] {
  return match(text)
    .filter(({ atWordStart }) => atWordStart)
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['배송 느리', '배송이 너무 느리네요', '배송이 너무 느리'],
  ['배송 느리', '배송이너무느리네요', '배송이너무느리'],
  ['배송 느리', '배송 느리고', '배송 느리'],
  ['안 되', '로그인이 안되요', '안되'],
  ['안 돼', '로그인이 않되요', '않되'],
  ['안 됐', '연결 안됬어요', '안됬'],
  ['0시간', '12시간이나 걸려', '12시간'],
  ['느려', '너무느려요', '느려'],
  ['기사 던지', '배송기사가 던지고 갔어요', '기사가 던지'],
  ['앱', '앱이 꺼져요', '앱'],
])('Korean cue %s in %s', (cue, text, stretch) => {
  expect(found(korean([cue, '배송']), text)).toContain(stretch);
});

test.each([
  ['고장', '비워지고 장바구니'],
  ['짜', '짜증나요'],
  ['처리 안', '처리에 안심번호'],
  ['친절', '상담원이 불친절해요'],
  ['배송 느리', '배송은 빠른데 답변이 느리'],
])('no Korean cue %s in %s', (cue, text) => {
  const matcher = korean([cue, '상담원', '이불', '비워지']);
  const hits = matcher(text).filter(
    ({ sequence, atWordStart, wholeWord }) => sequence === 0 && atWordStart && wholeWord,
  );
  expect(hits).toEqual([]);
});

test.each([
  ['app crash', 'The app keeps crashing', 'app keeps crashing'],
  ['not work', "it doesn't work", "doesn't work"],
  ['not work', 'it does not really work', 'does not really work'],
  ['0 hours', 'waited 3 hours', '3 hours'],
  ['crash*', 'crashy software', 'crashy'],
  ['=returns', 'returns are slow', 'returns'],
  ['refund', 'REFUNDED at last', 'REFUNDED'],
])('English cue %s in %s', (cue, text, stretch) => {
  expect(found(english([cue]), text)).toContain(stretch);
});

test.each([
  ['custom', 'a customer'],
  ['generous', 'in general'],
  ['=returns', 'I will return'],
  ['app crash', 'the app. Crash diets'],
  ['fee', 'coffee'],
])('no English cue %s in %s', (cue, text) => {
  expect(found(english([cue]), text)).toEqual([]);
});

test('offsets point into the text as given', () => {
  const text = '🙂 배송이 느려요';
  const [hit] = korean(['배송 느려'])(text);
  expect(text.slice(hit!.start, hit!.end)).toBe('배송이 느려');
});
