import { readLexicon } from '../text/lexicon.js';
import { buildAutomaton } from './aho-corasick.js';
import {
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
} from './cue-graph.js';
import { fold, type Squeezed, squeeze } from './korean-text.js';

interface Gaps {
  readonly particles: readonly string[];
  readonly adverbs: readonly string[];
}

/** A stem's particles and endings are shorter than this; where more letters follow, the next words are written together. */
const LONGEST_ENDING = 8;

/** A stem found in the squeezed text. */
interface StemHit {
  readonly stem: number;
  readonly end: number;
}

/**
 * Finds Korean cues: stems that follow each other directly, or with a particle, an adverb or both between. White space in
 * the text does not matter, numbers do: a third call is not a first one. Linear in the text and its stems.
 */
export function koreanCues(data: CueGraphData): CueFinder {
  const { particles, adverbs } = readLexicon<Gaps>('ko/cue-gaps.yaml');
  const graph = openCueGraph(data);
  const stems = data.words.length;
  const automaton = buildAutomaton([...data.words, ...particles.map(foldWord), ...adverbs.map(foldWord)]);
  const isParticle = (id: number): boolean => id >= stems && id < stems + particles.length;
  const isAdverb = (id: number): boolean => id >= stems + particles.length;
  const whole = new Set(['', ...particles.map(foldWord)]);

  return (text) => {
    const squeezed = withNumbers(squeeze(text), text);
    const at = new Map<number, StemHit[]>();
    automaton.scan(squeezed.text, (stem, start, end) => {
      const known = at.get(start);
      if (known) known.push({ stem, end });
      else at.set(start, [{ stem, end }]);
    });
    /** Where the next stem may begin: here, behind a particle, an adverb, a particle and an adverb. */
    const behindGaps = (end: number): number[] => {
      const here = [end];
      for (const { stem, end: next } of at.get(end) ?? []) if (isParticle(stem)) here.push(next);
      for (const place of [...here])
        for (const { stem, end: next } of at.get(place) ?? []) if (isAdverb(stem)) here.push(next);
      return here;
    };
    const isWhole = (end: number): boolean => whole.has(squeezed.text.slice(end, endOfWord(squeezed, end)));
    const startsWord = (start: number): boolean =>
      squeezed.unspaced || squeezed.wordStart[start] === 1 || adverbEndsAt(squeezed, at, start, isAdverb);

    const hits: CueGraphHit[] = [];
    for (const [start, stemsHere] of at) {
      const longest = new Map<number, number>();
      const visit = (state: number, end: number): void => {
        for (const cue of graph.complete(state)) longest.set(cue, Math.max(end, longest.get(cue) ?? 0));
        if (!graph.goesOn(state)) return;
        for (const place of behindGaps(end))
          for (const next of at.get(place) ?? [])
            graph.follow(state, next.stem, (target, whole) => {
              if (!whole || isWhole(next.end)) visit(target, next.end);
            });
      };
      for (const { stem, end } of stemsHere)
        graph.follow(0, stem, (target, whole) => {
          if (!whole || isWhole(end)) visit(target, end);
        });
      if (longest.size === 0) continue;
      const atWordStart = startsWord(start);
      for (const [cue, end] of longest) {
        const stemEnd = squeezed.places[end - 1]! + 1;
        const wordEnd = squeezed.places[endOfWord(squeezed, end) - 1]! + 1;
        hits.push({ cue, start: squeezed.places[start]!, stemEnd, end: wordEnd, atWordStart });
      }
    }
    return hits;
  };
}

/** The graph of Korean cues. */
export const koreanGraph = (cues: readonly CuePlaces[]): CueGraphData => buildCueGraph(cues, foldWord);

/** Folded like the text, but for its numbers. */
function foldWord(word: string): string {
  const normal = word.normalize('NFC');
  return restoreDigits(fold(normal), (i) => normal[i]!);
}

function withNumbers(squeezed: Squeezed, original: string): Squeezed {
  return { ...squeezed, text: restoreDigits(squeezed.text, (i) => original[squeezed.places[i]!]!) };
}

const restoreDigits = (folded: string, original: (i: number) => string): string =>
  folded.replace(/0/g, (_, i: number) => original(i));

/** Longer than any adverb that people write together with what follows: 너무느려요. */
const LONGEST_ADVERB = 5;

function adverbEndsAt(
  { wordStart }: Squeezed,
  at: ReadonlyMap<number, readonly StemHit[]>,
  start: number,
  isAdverb: (id: number) => boolean,
): boolean {
  for (let from = start - 1; from >= 0 && start - from <= LONGEST_ADVERB; from--) {
    if (wordStart[from] === 1)
      return at.get(from)?.some(({ stem, end }) => end === start && isAdverb(stem)) ?? false;
  }
  return false;
}

/** Where the word around a stem ends; the stem's own end when words are written together. */
function endOfWord({ text, wordStart }: Squeezed, end: number): number {
  let at = end;
  while (at < text.length && wordStart[at] === 0 && isLetter(text.charCodeAt(at))) {
    at++;
    if (at - end > LONGEST_ENDING) return end;
  }
  return at;
}

/** Hangul syllables, Latin letters, digits and Hanja; emoticon jamo and punctuation end a word. */
const isLetter = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  (code >= 0x3400 && code <= 0x9fff);
