import { describe, expect, test } from 'vitest';
import { voc, vocProcess } from './voc.js';

const FEEDBACK = 'fixtures/feedback/shop-2026-w46.csv';
const json = async (...args: string[]) => {
  const { stdout, stderr } = await voc(['explain', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};
const at = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('a Korean text', () => {
  const text = '顧客센터 연결이 안 되고 포장은 깨지지 않았어요';

  test('has its Hanja read, its tokens, clauses and scopes at their places in the original', async () => {
    const { parts, versions } = await json(text);
    const [part] = parts;
    expect(part.original).toBe(text);
    expect(part.hanja).toEqual([{ span: { start: 0, end: 2, text: '顧客' }, reading: '고객' }]);
    for (const { surface, start, end } of part.tokens) expect(text.slice(start, end)).toBe(surface);
    expect(part.tokens.map(({ lemma }: { lemma: string }) => lemma)).toContain('깨지다');
    expect(part.clauses.map(({ span }: { span: { text: string } }) => span.text).join(' ')).toContain(
      '깨지지 않았어요',
    );
    const scopes = part.clauses.flatMap(({ scopes }: { scopes: object[] }) => scopes);
    expect(scopes.length).toBeGreaterThanOrEqual(2);
    for (const { kind, effect, cue, scope } of scopes) {
      expect([kind, effect]).toEqual(['negation', 'turn']);
      for (const span of [cue, scope]) expect(at(text, span)).toBe(span.text);
    }
    expect(Object.keys(versions)).toEqual(expect.arrayContaining(['voc', 'taxonomy', 'model']));
  });

  test('is explained as it is annotated', async () => {
    const { annotation, parts } = await json(text);
    const { stdout } = await vocProcess(['classify', '-', '--format', 'ndjson', '--with-text'], {
      input: `text\n${text}\n`,
      stdin: 'pipe',
    });
    const classified = JSON.parse(stdout);
    expect(annotation).toEqual(classified);
    const counted = parts[0].cues.filter(({ lost }: { lost: string | null }) => lost === null);
    const mentioned = new Set(annotation.themes.map(({ id }: { id: string }) => id));
    for (const { theme } of counted) expect(mentioned).toContain(theme);
  });

  test('names the words that moved the polarity, most weighty first', async () => {
    const { features } = (await json('배송이 정말 느려서 짜증나요')).parts[0];
    const weights = features.map(({ weight }: { weight: number }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(features[0]).toMatchObject({ head: 'sign' });
    expect(features[0].weight).toBeLessThan(0);
    const keys = features.map(({ head, span }: { head: string; span: { start: number; end: number } }) =>
      [head, span.start, span.end].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('a file and a --row are enough; reasons go by their names in both languages', async () => {
  const { annotation } = await json(FEEDBACK, '--row', '17');
  expect(annotation).toEqual((await json('--file', FEEDBACK, '--row', '17')).annotation);
  const reasons = {
    ko: '급한 정도: 긴급 (기관 신고, 해지·이탈)',
    en: 'urgency: high (go to a regulator, leaving or cancelling)',
  };
  for (const [locale, words] of Object.entries(reasons)) {
    const { stdout } = await voc([
      'explain',
      '안 되면 해지할게요. 소비자원에 신고하겠습니다',
      '--locale',
      locale,
    ]);
    expect(stdout).toContain(words);
  }
});

test('cues that lost are there with what beat them', async () => {
  const taxonomy = 'test/cli/explain-taxonomy.yaml';
  const { parts } = await json('The screen is broken into parts', '--taxonomy', taxonomy);
  expect(parts[0].cues.map(({ theme, lost, by }: Record<string, string>) => ({ theme, lost, by }))).toEqual(
    expect.arrayContaining([
      { theme: 'a.screen', lost: 'longer_cue', by: 'screen is broken into' },
      { theme: 'b.whole', lost: null, by: '' },
      { theme: 'c.parts', lost: 'excluded', by: 'into parts' },
    ]),
  );
  const page = await voc(['explain', 'The screen is broken into parts', '--taxonomy', taxonomy]);
  expect(page.stdout).toContain('Cues that lost');
  expect(page.stdout.replaceAll(/\s+/g, ' ')).toMatch(/longer cue: screen is (?:broken )*broken into/);
});

test('the page leaves out what says nothing: cues beside others of their theme; -v and JSON have them', async () => {
  const text = 'Returned it three weeks ago and still no refund';
  const lost = (await json(text)).parts[0].cues.filter((cue: { lost: string | null }) => cue.lost !== null);
  const beside = lost.filter((cue: { lost: string }) => cue.lost === 'other_cues');
  expect(beside.length).toBeGreaterThan(2);
  const short = (await voc(['explain', text])).stdout;
  expect(short).not.toContain('other cues of the theme');
  expect(short).toContain(`Not shown: ${beside.length} (-v shows all)`);
  const long = (await voc(['explain', text, '-v', '--top', '50'])).stdout.replaceAll(/\s+/g, ' ');
  for (const { rule, theme } of lost) expect(long).toContain(rule.slice(theme.length + 1).split('+')[0]);
  expect(long).not.toContain('-v shows all');
});

test('-v is cut only by a --top that was given, and shows the pieces that the model weighs', async () => {
  const text = '상담원이 연결이 안 되고 배송도 느려요. 환불도 안 해주고 전화도 안 받아요';
  const rows = async (...flags: string[]) =>
    (await voc(['explain', text, ...flags])).stdout.split('\n').filter((row) => / [+-]\d\.\d+ /.test(row))
      .length;
  const { features } = (await json(text)).parts[0];
  expect(features.length).toBeGreaterThan(20);
  expect(await rows('-v')).toBeGreaterThanOrEqual(features.length);
  expect(await rows('-v', '--top', '3')).toBeLessThan(10);
  const short = (await voc(['explain', text])).stdout;
  expect(short).toMatch(/^느려요 +-\d\.\d /m);
});

test('a weak cue says why it is silent', async () => {
  const taxonomy = 'test/cli/explain-taxonomy.yaml';
  const lost = async (text: string) =>
    (await json(text, '--taxonomy', taxonomy)).parts[0].cues.map(({ lost }: { lost: string }) => lost);
  expect(await lost('I love this gadget, wonderful')).toEqual(['weak_no_blame']);
});

test('a record of a file is found by its row', async () => {
  const { annotation } = await json('--file', FEEDBACK, '--row', '17');
  expect(annotation).toMatchObject({ source: 'shop-2026-w46.csv', row: 17 });
});

test('a page for people: Korean for Korean texts, English for others, the answer first', async () => {
  const korean = await voc(['explain', '배송이 느려요']);
  expect(korean.stdout.indexOf('부정')).toBeLessThan(korean.stdout.indexOf('형태소'));
  const english = await voc(['explain', 'the app crashes']);
  expect(english.stdout).toContain('Clauses and negation');
  expect(english.stdout).not.toContain('\u001b');
});

test('standard input is a text', async () => {
  const { stdout } = await vocProcess(['explain', '--format', 'json'], {
    input: '배송이 느려요\n',
    stdin: 'pipe',
  });
  expect(JSON.parse(stdout).annotation.text).toBe('배송이 느려요');
});

test.each([
  [['--file', FEEDBACK], '--file needs a --row'],
  [['--row', '3'], '--row needs a --file'],
  [['text', '--file', FEEDBACK, '--row', '3'], 'There are a text and a --file'],
  [['--file', FEEDBACK, '--row', '9999'], 'its last one is 200'],
  [[' '], 'The text is empty: there is nothing to explain'],
])('%s is a usage error with a remedy', async (args, message) => {
  const { exitCode, stderr, stdout } = await voc(['explain', ...args]);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

test.each(['\ud800', '👍👍', '🏳️‍🌈 漢字', 'ㅋㅋㅋㅋ', '\u202e abc', '가'.repeat(20_000)])(
  'any text is explained: %j',
  async (text) => {
    const { exitCode } = await voc(['explain', text]);
    expect(exitCode).toBe(0);
  },
);

test('an empty pipe is no text', async () => {
  const { exitCode, stdout, stderr } = await vocProcess(['explain'], { input: '\n', stdin: 'pipe' });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Standard input is empty: there is nothing to explain.');
});

test('a rule and a theme id are broken behind their signs, not within a word', async () => {
  const text = '상담원이 연결이 안 되고 배송도 느려요';
  const { stdout } = await voc(['explain', text, '--locale', 'ko', '-v', '--top', '99']);
  const table = stdout.slice(stdout.indexOf('쓰이지 않은 단서'), stdout.indexOf('그 밖의 신호'));
  const { cues } = (await json(text)).parts[0];
  const lost: { theme: string; rule: string }[] = cues.filter(
    (cue: { lost: string | null }) => cue.lost !== null,
  );
  expect(lost.length).toBeGreaterThan(3);
  // "service.access" may be broken behind its dot, "service.access/negative:연결+안 되" behind the colon of what is shown of it.
  const whole = new Set(
    lost.flatMap(({ theme, rule }) => {
      const [group = '', name = ''] = theme.split('.');
      return [`${group}.`, name, /[a-z]+:/.exec(rule.slice(theme.length + 1))![0]];
    }),
  );
  for (const word of table.match(/[a-z]+[.:]?/g)!) expect([...whole]).toContain(word);
});

test('--guide adds how to listen, in the language of the text', async () => {
  const text = '환불해 달라고 세 번이나 말했는데 답이 없어요';
  const { guide } = await json(text, '--guide');
  expect(guide).toMatchObject({ language: 'ko' });
  expect(guide.acknowledge).toMatch(/\S/);
  const { stdout } = await voc(['explain', text, '--guide', '--locale', 'en']);
  expect(stdout).toContain('How to listen');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(guide.acknowledge.split(' ')[0]);
  expect((await json(text)).guide).toBeUndefined();
});
