import { describe, expect, test } from 'vitest';
import type { Theme } from '../../src/schema/taxonomy.js';
import { addAnnotation, emptySummary } from '../../src/summarise/index.js';
import { changeCounter } from '../../src/summarise/taxonomy/change.js';
import { coverageOf } from '../../src/summarise/taxonomy/coverage.js';
import { cuesOf } from '../../src/summarise/taxonomy/cues.js';
import { differenceOf } from '../../src/summarise/taxonomy/difference.js';
import { examplesOf, judgeExample, reportExamples } from '../../src/summarise/taxonomy/examples.js';
import { harmWarnings, ownWarnings, warningsOf } from '../../src/summarise/taxonomy/warnings.js';
import { annotated, mention, stageOf, tinyTaxonomy } from './make.js';
import { bad, good } from './sections/make.js';

const [speed, packaging] = tinyTaxonomy.themes as [Theme, Theme];
type Cues = Theme['cues']['ko'];

/** A theme with these phrases, by language and polarity, and examples of both kinds in both languages. */
function themeWith(theme: Theme, ko: Partial<Cues>, en: Partial<Cues> = {}): Theme {
  const both = { positive: ['예'], negative: ['아니오'] };
  return {
    ...theme,
    cues: { ko: { ...theme.cues.ko, ...ko }, en: { ...theme.cues.en, ...en } },
    examples: { ko: both, en: both },
  };
}
const none = speed.cues.ko.negative;
const phrases = (...words: string[]) => ({ ...none, phrases: words });

describe('what changes from one taxonomy to another', () => {
  const said = (row: number, ...themes: ReturnType<typeof mention>[]) =>
    annotated(`${row}`, { row, themes }).annotation;

  test('gained and lost, the most moved first, equal ones by name', () => {
    const counter = changeCounter(10);
    counter.add(said(1, mention('a')), said(1, mention('a')), () => '같음');
    counter.add(said(2, mention('a')), said(2, mention('b')), () => '바뀜');
    counter.add(said(3), said(3, mention('b'), mention('c')), () => '생김');
    counter.add(said(4, mention('a')), said(4, mention('a', 'positive')), () => '뒤집힘');
    counter.add(said(5, mention('a')), said(5), () => '사라짐');
    expect(counter.report()).toEqual({
      verbatims: 5,
      changed: 4,
      withoutTheme: { before: 1, after: 1 },
      movements: [
        { theme: 'a:negative', before: 4, after: 1, gained: 0, lost: 3 },
        { theme: 'b:negative', before: 0, after: 2, gained: 2, lost: 0 },
        { theme: 'a:positive', before: 0, after: 1, gained: 1, lost: 0 },
        { theme: 'c:negative', before: 0, after: 1, gained: 1, lost: 0 },
      ],
      examples: [
        {
          source: 'week46.csv',
          row: 2,
          id: null,
          text: '바뀜',
          gained: ['b:negative'],
          lost: ['a:negative'],
        },
        {
          source: 'week46.csv',
          row: 3,
          id: null,
          text: '생김',
          gained: ['b:negative', 'c:negative'],
          lost: [],
        },
        {
          source: 'week46.csv',
          row: 4,
          id: null,
          text: '뒤집힘',
          gained: ['a:positive'],
          lost: ['a:negative'],
        },
        { source: 'week46.csv', row: 5, id: null, text: '사라짐', gained: [], lost: ['a:negative'] },
      ],
      notKept: 0,
    });
  });

  test('so many are kept; of the others no text is asked for', () => {
    const counter = changeCounter(1);
    counter.add(said(1), said(1, mention('a')), () => '첫째');
    counter.add(said(2), said(2, mention('a')), () => {
      throw new Error('not asked for');
    });
    expect(counter.report()).toMatchObject({ changed: 2, notKept: 1, examples: [{ row: 1 }] });
  });

  test('nothing at all', () => {
    expect(changeCounter(3).report()).toEqual({
      verbatims: 0,
      changed: 0,
      withoutTheme: { before: 0, after: 0 },
      movements: [],
      examples: [],
      notKept: 0,
    });
  });
});

test('coverage: what has no theme, with its quotes, and the words that such complaints have more often', () => {
  const summary = emptySummary();
  const add = (row: number, text: string, change: object) => {
    const { annotation, verbatim } = annotated(text, { row, ...change });
    addAnnotation(summary, annotation, verbatim, stageOf);
  };
  for (let row = 1; row <= 8; row++)
    add(row, `${row}번째로 온 소음이 심한 기계입니다`, { ...bad(), keywords: ['소음'] });
  for (let row = 9; row <= 16; row++)
    add(row, `${row}번째 배송이 너무 늦었습니다`, { ...bad('delivery.speed'), keywords: ['배송'] });
  add(17, '배송이 빨라서 좋았습니다', good('delivery.speed'));
  add(18, '...', { polarity: null, language: 'none' });
  const coverage = coverageOf(summary, tinyTaxonomy, 3);
  expect(coverage).toMatchObject({
    verbatims: 18,
    readable: 17,
    withoutTheme: { count: 8 },
    complaints: 16,
    complaintsWithoutTheme: { count: 8, share: 0.5 },
    keywords: [{ keyword: '소음', withoutTheme: 8, withTheme: 0 }],
  });
  expect(coverage.quotes.map(({ row }) => row).every((row) => row <= 8)).toBe(true);
  expect(coverage.quotes.length).toBeGreaterThan(0);
  expect(coverageOf(emptySummary(), tinyTaxonomy, 3)).toMatchObject({
    keywords: [],
    quotes: [],
    complaints: 0,
  });
});

test('cues are told with where they stand, pairs as one', () => {
  const theme = themeWith(
    speed,
    {
      negative: { ...phrases('안 와'), pairs: [{ aspects: ['배송', '택배'], opinions: ['느리'] }] as never },
      exclude: ['배송비'],
    },
    { any: phrases('shipping') },
  );
  expect(cuesOf(theme)).toEqual([
    { place: 'ko.negative.phrases', words: '안 와' },
    { place: 'ko.negative.pairs', words: '배송 | 택배 + 느리' },
    { place: 'ko.exclude', words: '배송비' },
    { place: 'en.any.phrases', words: 'shipping' },
  ]);
});

describe('two taxonomies as they are written', () => {
  const before = { themes: [themeWith(speed, { negative: phrases('안 와', '늦') }), packaging] };

  test('themes that came and went, by name', () => {
    const after = { themes: [tinyTaxonomy.themes[3]!, tinyTaxonomy.themes[2]!] };
    expect(differenceOf(before, after)).toEqual({
      added: ['product.safety', 'service.access'],
      removed: ['delivery.packaging', 'delivery.speed'],
      changed: [],
      sharedCues: [],
    });
  });

  test('fields and cues that changed; an equal theme is not told', () => {
    const changed = themeWith({ ...speed, severity: 4 }, { negative: phrases('늦', '안 도착') });
    expect(differenceOf(before, { themes: [changed, packaging] })).toEqual({
      added: [],
      removed: [],
      changed: [
        {
          id: 'delivery.speed',
          fields: ['severity'],
          cuesAdded: [{ place: 'ko.negative.phrases', words: '안 도착' }],
          cuesRemoved: [{ place: 'ko.negative.phrases', words: '안 와' }],
        },
      ],
      sharedCues: [],
    });
    expect(differenceOf(before, before).changed).toEqual([]);
  });

  test('a cue that comes to be shared is told; one that was shared before is not', () => {
    const sharing = themeWith(packaging, { negative: phrases('늦') });
    expect(
      differenceOf(before, { themes: [themeWith(speed, { negative: phrases('늦') }), sharing] }).sharedCues,
    ).toEqual([
      { kind: 'sharedCue', language: 'ko', themes: ['delivery.speed', 'delivery.packaging'], words: '늦' },
    ]);
    const old = { themes: [themeWith(speed, { negative: phrases('늦') }), sharing] };
    expect(differenceOf(old, old).sharedCues).toEqual([]);
  });

  test('the same words in another place are another cue; changed themes by name', () => {
    const moved = themeWith(speed, { positive: phrases('안 와'), negative: phrases('늦') });
    const { changed } = differenceOf(before, { themes: [moved, { ...packaging, owner: 'store' as never }] });
    expect(changed.map(({ id }) => id)).toEqual(['delivery.packaging', 'delivery.speed']);
    expect(changed[0]).toMatchObject({ fields: ['owner'], cuesAdded: [], cuesRemoved: [] });
    expect(changed[1]!.cuesAdded).toEqual([{ place: 'ko.positive.phrases', words: '안 와' }]);
  });
});

describe('warnings', () => {
  test('no cues in a language, or no example of a kind', () => {
    const theme = themeWith(speed, { negative: phrases('늦') });
    const noNegative = { ...theme, examples: { ...theme.examples, ko: { positive: ['예'], negative: [] } } };
    const noPositive = { ...theme, examples: { ...theme.examples, ko: { positive: [], negative: ['예'] } } };
    const english = { kind: 'noCues', language: 'en', themes: ['delivery.speed'], words: '' };
    expect(warningsOf({ themes: [theme] })).toEqual([english]);
    for (const one of [noNegative, noPositive])
      expect(warningsOf({ themes: [one] })).toEqual([
        { kind: 'noExamples', language: 'ko', themes: ['delivery.speed'], words: '' },
        english,
      ]);
  });

  test('a cue that fires alone in several themes; not one that needs company', () => {
    const en = { any: phrases('x') };
    const one = themeWith(speed, { negative: phrases('늦', '안 와'), weak: phrases('함께') } as never, en);
    const two = themeWith(
      packaging,
      { negative: phrases('안 와'), positive: phrases('늦'), weak: phrases('함께') } as never,
      {
        ...en,
        negative: phrases('늦'),
      },
    );
    expect(warningsOf({ themes: [one, two] })).toEqual([
      { kind: 'sharedCue', language: 'en', themes: ['delivery.speed', 'delivery.packaging'], words: 'x' },
      { kind: 'sharedCue', language: 'ko', themes: ['delivery.speed', 'delivery.packaging'], words: '늦' },
      { kind: 'sharedCue', language: 'ko', themes: ['delivery.speed', 'delivery.packaging'], words: '안 와' },
    ]);
    expect(warningsOf({ themes: [one] })).toEqual([]);
  });

  test('no theme of severity 5: harm to people is not looked for', () => {
    expect(harmWarnings({ themes: [{ ...speed, severity: 4 }] })).toEqual([
      { kind: 'noHarm', language: null, themes: [], words: '' },
    ]);
    expect(harmWarnings({ themes: [speed, { ...packaging, severity: 5 }] })).toEqual([]);
  });

  test('what the extended taxonomy has been warned of already is not told again', () => {
    expect(ownWarnings({ themes: [speed, packaging] }, { themes: [speed] })).toEqual([
      { kind: 'noCues', language: 'ko', themes: ['delivery.packaging'], words: '' },
      { kind: 'noCues', language: 'en', themes: ['delivery.packaging'], words: '' },
    ]);
  });
});

test('examples by language, kind and theme', () => {
  const examples = examplesOf({ themes: [themeWith(speed, {})] });
  expect(examples).toEqual([
    { theme: 'delivery.speed', language: 'ko', kind: 'positive', polarity: null, text: '예' },
    { theme: 'delivery.speed', language: 'ko', kind: 'negative', polarity: null, text: '아니오' },
    { theme: 'delivery.speed', language: 'en', kind: 'positive', polarity: null, text: '예' },
    { theme: 'delivery.speed', language: 'en', kind: 'negative', polarity: null, text: '아니오' },
  ]);
  const outcomes = examples.slice(0, 3).map((example) => judgeExample(example, [mention('delivery.speed')]));
  expect(outcomes[0]!.found).toEqual(['delivery.speed:negative']);
  expect(reportExamples(outcomes)).toEqual({
    total: { passed: 2, of: 3 },
    kinds: [
      { language: 'ko', kind: 'positive', passed: 1, of: 1 },
      { language: 'ko', kind: 'negative', passed: 0, of: 1 },
      { language: 'en', kind: 'positive', passed: 1, of: 1 },
    ],
    polarity: { passed: 0, of: 0 },
    themes: [{ id: 'delivery.speed', passed: 2, of: 3 }],
    failures: [outcomes[1]],
    learned: null,
  });
});
