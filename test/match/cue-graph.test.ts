import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCueGraph, type CuePlaces, openCueGraph, START } from '../../src/match/cue-graph.js';
import { wordings } from './wordings.js';

const word = fc.record({ text: fc.constantFrom('a', 'b', 'C', 'd'), whole: fc.boolean() });
const cue: fc.Arbitrary<CuePlaces> = fc.array(
  fc.array(fc.array(word, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const lower = (text: string) => text.toLowerCase();

/** The cues that are complete behind a row of words; a word that is not the whole one takes no edge that asks for it. */
function completeBehind(
  data: ReturnType<typeof buildCueGraph>,
  words: readonly { text: string; whole: boolean }[],
): number[] {
  const graph = openCueGraph(data);
  let states = new Set([START]);
  for (const { text, whole } of words) {
    const after = new Set<number>();
    const id = data.words.indexOf(lower(text));
    if (id < 0) return [];
    for (const state of states) {
      for (let edge = graph.edge(state, id); edge >= 0; edge = graph.another(state, edge)) {
        expect(graph.goesOn(state)).toBe(true);
        const target = graph.target(edge);
        if (whole || target % 2 === 0) after.add(target >> 1);
      }
    }
    states = after;
  }
  const found = [...states].flatMap((state) => [
    ...graph.complete.items.subarray(graph.complete.starts[state], graph.complete.starts[state + 1]),
  ]);
  return [...new Set(found)].sort((a, b) => a - b);
}

test('behind a row of words those cues are complete of which it is a wording', () => {
  fc.assert(
    fc.property(
      fc.array(cue, { minLength: 1, maxLength: 4 }),
      fc.array(word, { minLength: 1, maxLength: 5 }),
      (cues, words) => {
        const complete = cues.flatMap((places, id) =>
          wordings(places).some(
            (wording) =>
              wording.length === words.length &&
              wording.every(
                (one, i) => lower(one.text) === lower(words[i]!.text) && (words[i]!.whole || !one.whole),
              ),
          )
            ? id
            : [],
        );
        expect(completeBehind(buildCueGraph(cues, lower), words)).toEqual(complete);
      },
    ),
    { numRuns: 1000 },
  );
});

const places = (...slots: string[]): CuePlaces =>
  slots.map((slot) =>
    slot.split('|').map((words) =>
      words
        .split(' ')
        .filter(Boolean)
        .map((text) => ({ text, whole: false })),
    ),
  );

test('words are numbered in the order in which they come, each once, as they are compared', () => {
  expect(buildCueGraph([places('B|a', 'A c'), places('b')], lower).words).toEqual(['b', 'a', 'c']);
});

test('the graph grows with the words written, not with the wordings that they multiply to', () => {
  const { words, edgeWords } = buildCueGraph([places(...Array.from({ length: 12 }, () => 'a|b|c|d'))], lower);
  expect(words).toHaveLength(4);
  expect(edgeWords).toHaveLength(48);
});

test('edges of a state stand by word, the end of the cue has none', () => {
  const data = buildCueGraph([places('b|a', 'c')], lower);
  const graph = openCueGraph(data);
  expect([...data.edgeWords]).toEqual([0, 1, 2]);
  const behind = graph.target(graph.edge(START, 0)) >> 1;
  const end = graph.target(graph.edge(behind, 2)) >> 1;
  expect([START, behind, end].map(graph.goesOn)).toEqual([true, true, false]);
  // No edge: a word of the cue elsewhere, the end, a word that is none of them.
  expect([graph.edge(behind, 0), graph.edge(end, 2), graph.edge(START, 2), graph.edge(START, 9)]).toEqual([
    -1, -1, -1, -1,
  ]);
});

test('a cue that may be empty is not found where nothing stands', () => {
  const { starts } = buildCueGraph([places('a|', 'b|')], lower).complete;
  expect(starts[START]).toBe(starts[START + 1]);
});
