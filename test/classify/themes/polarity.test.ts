import { expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';

const annotator = createAnnotator();
const themesOf = (text: string): string[] =>
  annotator
    .annotate({
      source: '-',
      row: 1,
      id: null,
      date: null,
      rating: null,
      texts: [{ column: 'text', text }],
    } as never)
    .themes.map(({ id, polarity }) => `${id}:${polarity}`);

test.each([
  ['배송이 빨라요', 'delivery.speed:positive'],
  ['배송이 안 느려요', 'delivery.speed:positive'],
  ['배송이 느리지 않아요', 'delivery.speed:positive'],
  ['배송이 더 빨랐으면 좋겠어요', 'delivery.speed:negative'],
  ['예전엔 배송이 빨랐는데 요즘은 일주일 걸려요', 'delivery.speed:negative'],
  ['배송 언제 오나요?', 'delivery.speed:neutral'],
  ['불친절하지 않았어요 만족합니다', 'service.attitude:positive'],
  ['상담원이 불친절해요', 'service.attitude:negative'],
  ['연락이 되지 않아요', 'service.access:negative'],
  ['The app never crashes, I love it', 'digital.stability:positive'],
  ['The app crashes all the time', 'digital.stability:negative'],
  ['Staff were not rude at all, lovely people', 'service.attitude:positive'],
])('%s is %s', (text, mention) => {
  expect(themesOf(text)).toContain(mention);
});

test('a theme that is praised and blamed stands twice', () => {
  const themes = themesOf('첫 배송은 빨랐지만 두 번째는 배송이 너무 느렸어요 짜증나요');
  expect(themes).toContain('delivery.speed:positive');
  expect(themes).toContain('delivery.speed:negative');
});

test('an angry sentence about a chatbot is no praise of reaching a person', () => {
  const themes = themesOf('고객센터 전화하면 챗봇만 나오고 사람 연결이 안 되니 정말 화나네요');
  expect(themes).toContain('selfservice.channel:negative');
  expect(themes).toContain('service.access:negative');
  expect(themes).not.toContain('service.access:positive');
});

test('evidence is exact and short', () => {
  const text = '포장도엉망이고배송이너무느려요다신안사요';
  const annotation = annotator.annotate({
    source: '-',
    row: 1,
    id: null,
    date: null,
    rating: null,
    texts: [{ column: 'text', text }],
  } as never);
  const speed = annotation.themes.find(({ id }) => id === 'delivery.speed');
  const [first] = speed!.evidence;
  expect(text.slice(first!.start, first!.end)).toBe(first!.text);
  expect(first!.text).toBe('배송이너무느려요');
});
