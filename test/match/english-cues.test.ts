import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCue } from '../../src/classify/facets/cue-syntax.js';
import type { CuePlaces } from '../../src/match/cue-graph.js';
import { englishCues, englishGraph } from '../../src/match/english-cues.js';
import { wordings } from './wordings.js';

const places = (cue: string): CuePlaces => parseCue(cue)[0]!.slots;
const finder = (...cues: string[]) => englishCues(englishGraph(cues.map(places)));
const found = (cue: string, text: string): string[] =>
  finder(cue)(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['app crash', 'The apps crashed', ['apps crashed']],
  ['app crash', 'the app keeps on crashing', []],
  ['app crash', 'the app keeps crashing', ['app keeps crashing']],
  ['want money', 'want all of money', ['want all of money']],
  // Two small words, not three; no other word.
  ['want money', 'want all of my money', []],
  ['want money', 'want good money', []],
  // Not over the end of a sentence.
  ['want money', 'want. Money', []],
  ['want money', 'want my (money)', []],
  // The longest wording at each place.
  ['refund (please|)', 'refund please', ['refund please']],
  ['(refund|refund now) (please|)', 'refund now please, refund now', ['refund now please', 'refund now']],
  // A word and none of its forms.
  ['=fix', 'fix it', ['fix']],
  ['=fix', 'fixed it', []],
  ["=can't fix", 'cant fix', ['cant fix']],
  // Not, in one word or two.
  ["doesn't work", 'it does not work', ['does not work']],
  ["doesn't work", 'it doesn’t work', ['doesn’t work']],
  ["can't open", 'I cannot open', ['cannot open']],
  ["can't open", 'I can not open', ['can not open']],
  ["won't open", 'will not open', ['will not open']],
  ["won't open", "won't open", ["won't open"]],
  ['not open', 'is not open', []],
  ['not open', 'please not open', ['not open']],
  // What another sentence begins with is said of that.
  ["don't work", 'what would they do? Not work', []],
  ['not work', 'what would they do? Not work', ['Not work']],
  ['want', 'WANT, wants', ['WANT', 'wants']],
  ['want', '', []],
  ['want', '원해요', []],
])('%s in %s', (cue, text, stretches) => {
  expect(found(cue, text)).toEqual(stretches);
});

test('several cues, each by its number, whole words', () => {
  const hits = finder('late', 'delivery late', 'delivery')('Delivery was late');
  expect(hits).toEqual(
    expect.arrayContaining([
      { cue: 0, start: 13, stemEnd: 17, end: 17, atWordStart: true },
      { cue: 1, start: 0, stemEnd: 17, end: 17, atWordStart: true },
      { cue: 2, start: 0, stemEnd: 8, end: 8, atWordStart: true },
    ]),
  );
  expect(hits).toHaveLength(3);
});

const FILLERS = ['the', 'so'];
const word = fc.record({
  text: fc.constantFrom('app', 'crash', '=crash', 'the', 'want'),
  whole: fc.constant(false),
});
const cue = fc.array(fc.array(fc.array(word, { maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});
const spoken = fc.constantFrom('app', 'apps', 'crash', 'crashed', 'want', 'pie', ...FILLERS);

/** The last word of a wording that begins at a word, by trying; -1: none. */
function byTrying(wording: readonly { text: string }[], words: readonly string[], start: number): number {
  const fits = (asked: string, given: string | undefined): boolean =>
    asked.startsWith('=') ? given === asked.slice(1) : given?.replace(/ed$|s$/, '') === asked;
  const go = (i: number, at: number): number => {
    if (!fits(wording[i]!.text, words[at])) return -1;
    if (i === wording.length - 1) return at;
    let best = -1;
    for (let next = at + 1; next <= at + 3; next++) {
      best = Math.max(best, go(i + 1, next));
      if (!FILLERS.includes(words[next] ?? '')) break;
    }
    return best;
  };
  return go(0, start);
}

/** Where a cue is found, each time by its longest wording. */
function stretches(places: CuePlaces, words: readonly string[]): number[][] {
  const starts = words.map((_, i) => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
  const written = wordings(places).filter(({ length }) => length > 0);
  return words.flatMap((_, at) => {
    const last = Math.max(-1, ...written.map((wording) => byTrying(wording, words, at)));
    return last < 0 ? [] : [[starts[at]!, starts[last]! + words[last]!.length]];
  });
}

test('any cues in any texts: what trying all their wordings at all words finds', () => {
  fc.assert(
    fc.property(
      fc.array(cue, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(spoken, { maxLength: 8 }), { minLength: 1, maxLength: 10 }),
      (cues, texts) => {
        const find = englishCues(englishGraph(cues));
        for (const words of texts) {
          const hits = find(words.join(' '));
          cues.forEach((places, id) => {
            const own = hits.filter(({ cue }) => cue === id).map(({ start, end }) => [start, end]);
            expect(own).toEqual(stretches(places, words));
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
