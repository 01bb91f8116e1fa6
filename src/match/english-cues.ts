import { buildCueGraph, type CueFinder, type CueGraphHit, type CuePlaces } from './cue-graph.js';
import { type StemmedWord, stemmedWords, stemOf } from './english-text.js';

/** Words that may stand between the words of a cue: "want my money" has the cue "want money". */
const FILLERS = new Set(
  'a an the my your our their his her its it is was were are be been so very really too just this that of still always super pretty quite also even i me ever'.split(
    ' ',
  ),
);
const MOST_FILLERS = 2;

const AUXILIARIES = new Set(
  'do does did is are was were can could would should has have had will'.split(' '),
);

/** Finds English cues: words compared by their Porter stem, up to two small words between them. Linear in the text. */
export function englishCues(cues: readonly CuePlaces[]): CueFinder {
  const graph = buildCueGraph(cues, (word) => stemOf(word.toLowerCase().replace(/['’]/g, '')));
  const ids = new Map(graph.words.map((word, id) => [word, id]));
  return (text) => {
    const words = joinNegations(stemmedWords(text));
    const known = words.map(({ stem }) => ids.get(stem) ?? -1);
    const hits: CueGraphHit[] = [];
    words.forEach(({ start }, first) => {
      const opened = known[first]! < 0 ? [] : graph.starts(known[first]!);
      if (opened.length === 0) return;
      const longest = new Map<number, number>();
      const visit = (state: number, at: number): void => {
        for (const cue of graph.complete(state)) longest.set(cue, Math.max(at, longest.get(cue) ?? 0));
        if (!graph.goesOn(state)) return;
        for (let next = at + 1; next < words.length && next - at <= MOST_FILLERS + 1; next++) {
          if (known[next]! >= 0)
            for (const { target } of graph.edges(state, known[next]!)) visit(target, next);
          if (!FILLERS.has(words[next]!.word)) break;
        }
      };
      for (const { target } of opened) visit(target, first);
      for (const [cue, last] of longest) {
        const { end } = words[last]!;
        hits.push({ cue, start, stemEnd: end, end, atWordStart: true });
      }
    });
    return hits;
  };
}

/** "does not" and "doesn't" are one word, "doesnt"; "cannot" and "can not" are "cant". */
function joinNegations(words: readonly StemmedWord[]): StemmedWord[] {
  const joined: StemmedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (word.word === 'not' && before && AUXILIARIES.has(before.word)) {
      const auxiliary = before.word === 'will' ? 'wo' : before.word === 'can' ? 'ca' : before.word;
      joined[joined.length - 1] = negated(`${auxiliary}nt`, before.start, word.end);
    } else joined.push(word.word === 'cannot' ? negated('cant', word.start, word.end) : word);
  }
  return joined;
}

const negated = (word: string, start: number, end: number): StemmedWord => ({
  word,
  stem: stemOf(word),
  start,
  end,
});
