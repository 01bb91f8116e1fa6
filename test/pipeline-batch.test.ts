import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../src/pipeline.js';
import type { Verbatim } from '../src/schema/verbatim.js';
import { textVerbatim } from '../src/text/text-verbatim.js';

/** All that one batch may hold beside each other: both languages, both at once, another, none, nothing, personal data, very long texts. */
const TEXTS = [
  '배송이 너무 늦어요. 상담원 연결도 안 되고 환불해 주세요',
  'The delivery was two weeks late and nobody answers my calls.',
  '',
  '배송 느려요 but the product is great',
  'Bonjour, le service est nul',
  '제 번호는 010-1234-5678 이에요. 연락 좀 주세요',
  'Please write to jane.doe@example.com, my name is Jane Doe.',
  '12345',
  '👍',
  '  ',
  '별로',
  'ok',
  '앱이 자꾸 꺼지고 로그인이 안 돼요. '.repeat(60),
  'The app keeps crashing and I was charged twice. '.repeat(40),
  '不良品이 왔는데 還拂이 안 된다고 하네요',
  '직원분이 친절해서 다음에도 올게요',
  'Friendly staff, will come again, told all my friends',
  '다신 안 사요. 소비자원에 신고할 겁니다',
];

const verbatims = (texts: readonly string[]): Verbatim[] =>
  texts.map((text, i) => textVerbatim(text, { source: 'week46.csv', row: i + 1, cells: [text] }));

/** Two text columns, one of them empty, and none. */
const severalParts: Verbatim[] = [
  {
    ...verbatims(['a'])[0]!,
    texts: [
      { column: '좋은 점', text: '빨라요' },
      { column: 'bad', text: 'The app crashes' },
    ],
  },
  {
    ...verbatims(['b'])[0]!,
    texts: [
      { column: '좋은 점', text: '' },
      { column: 'bad', text: '느려요' },
    ],
  },
  { ...verbatims(['c'])[0]!, texts: [] },
];

describe('a batch says of each text what is said of it alone', () => {
  const batch = [...verbatims([...TEXTS, ...TEXTS.toReversed()]), ...severalParts];

  it('in the order given', async () => {
    const together = await createAnnotator().annotateAll(batch);
    const alone = createAnnotator();
    expect(together).toHaveLength(batch.length);
    for (const [i, verbatim] of batch.entries()) expect(together[i]).toEqual(alone.annotate(verbatim));
  });

  it('holds texts of all kinds: the test above is not about empty annotations', async () => {
    const found = await createAnnotator().annotateAll(batch);
    expect(new Set(found.map(({ language }) => language))).toEqual(
      new Set(['ko', 'en', 'mixed', 'other', 'none']),
    );
    expect(found.filter(({ themes }) => themes.length > 0).length).toBeGreaterThan(15);
    expect(found.filter(({ redactions }) => redactions.length > 0).length).toBeGreaterThanOrEqual(3);
  });
});
