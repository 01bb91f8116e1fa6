import { readLexicon } from '../text/lexicon.js';
import { type AutomatonData, buildAutomaton, openAutomaton } from './aho-corasick.js';
import {
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
  START,
} from './cue-graph.js';
import { fold, type Squeezed, squeeze } from './korean-text.js';

interface Gaps {
  readonly particles: readonly string[];
  readonly adverbs: readonly string[];
}

/** Korean cues, ready to be opened. */
export interface KoreanCueData extends CueGraphData {
  /** Finds the words of the cues, then particles, then adverbs. */
  readonly automaton: AutomatonData;
}

/** A stem's particles and endings are shorter than this; where more letters follow, the next words are written together. */
const LONGEST_ENDING = 8;

/**
 * Finds Korean cues: stems that follow each other directly, or with a particle, an adverb or both between. White space in
 * the text does not matter, numbers do: a third call is not a first one. Linear in the text and its stems.
 */
export function koreanCues(data: KoreanCueData): CueFinder {
  const { particles } = gapWords();
  const graph = openCueGraph(data);
  const { complete } = graph;
  const stems = data.words.length;
  const automaton = openAutomaton(data.automaton);
  const isParticle = (id: number): boolean => id >= stems && id < stems + particles.length;
  const isAdverb = (id: number): boolean => id >= stems + particles.length;
  const whole = new Set(['', ...particles]);

  /** `heads` and `next` chain the stems and gap words of the text being read that start at the same place. */
  let heads = new Int32Array(1024);
  let next = new Int32Array(256);

  return (text) => {
    const squeezed = withNumbers(squeeze(text), text);
    const { length } = squeezed.text;
    if (heads.length <= length) heads = new Int32Array(length * 2);
    const { words: ids, starts, ends, count } = automaton.scan(squeezed.text);
    if (count === 0) return [];
    heads.fill(-1, 0, length + 1);
    if (next.length < count) next = new Int32Array(count * 2);
    for (let hit = 0; hit < count; hit++) {
      next[hit] = heads[starts[hit]!]!;
      heads[starts[hit]!] = hit;
    }
    const isWhole = (end: number): boolean => whole.has(squeezed.text.slice(end, endOfWord(squeezed, end)));
    const startsWord = (start: number): boolean =>
      squeezed.unspaced || squeezed.wordStart[start] === 1 || adverbEndsAt(squeezed, start);
    /** The longest wording of each cue that begins at the place at hand. */
    const longest = new Map<number, number>();

    /** Goes on by every stem at a place. */
    const enter = (state: number, place: number): void => {
      for (let hit = heads[place]!; hit >= 0; hit = next[hit]!) {
        for (let edge = graph.edge(state, ids[hit]!); edge >= 0; edge = graph.another(edge)) {
          const target = graph.target(edge);
          if ((target & 1) === 0 || isWhole(ends[hit]!)) visit(target >> 1, ends[hit]!);
        }
      }
    };
    const visit = (state: number, end: number): void => {
      for (let i = complete.starts[state]!; i < complete.starts[state + 1]!; i++) {
        const cue = complete.items[i]!;
        const known = longest.get(cue);
        if (known === undefined || known < end) longest.set(cue, end);
      }
      if (!graph.goesOn(state)) return;
      // The next stem begins here, behind a particle, an adverb, or a particle and an adverb.
      enter(state, end);
      for (let hit = heads[end]!; hit >= 0; hit = next[hit]!) {
        const behind = ends[hit]!;
        if (isParticle(ids[hit]!)) {
          enter(state, behind);
          for (let more = heads[behind]!; more >= 0; more = next[more]!)
            if (isAdverb(ids[more]!)) enter(state, ends[more]!);
        } else if (isAdverb(ids[hit]!)) enter(state, behind);
      }
    };
    /** A word of few letters whose adverb is written together with what follows. */
    function adverbEndsAt({ wordStart }: Squeezed, start: number): boolean {
      for (let from = start - 1; from >= 0 && start - from <= LONGEST_ADVERB; from--) {
        if (wordStart[from] !== 1) continue;
        for (let hit = heads[from]!; hit >= 0; hit = next[hit]!)
          if (ends[hit] === start && isAdverb(ids[hit]!)) return true;
        return false;
      }
      return false;
    }

    const hits: CueGraphHit[] = [];
    for (let start = 0; start < length; start++) {
      if (heads[start]! < 0) continue;
      enter(START, start);
      if (longest.size === 0) continue;
      const atWordStart = startsWord(start);
      for (const [cue, end] of longest) {
        const stemEnd = squeezed.places[end - 1]! + 1;
        const wordEnd = squeezed.places[endOfWord(squeezed, end) - 1]! + 1;
        hits.push({ cue, start: squeezed.places[start]!, stemEnd, end: wordEnd, atWordStart });
      }
      longest.clear();
    }
    return hits;
  };
}

/** The graph of Korean cues. */
export function koreanGraph(cues: readonly CuePlaces[]): KoreanCueData {
  const graph = buildCueGraph(cues, foldWord);
  const { particles, adverbs } = gapWords();
  return { ...graph, automaton: buildAutomaton([...graph.words, ...particles, ...adverbs]) };
}

/** What may stand between two stems, folded. */
function gapWords(): Gaps {
  const { particles, adverbs } = readLexicon<Gaps>('ko/cue-gaps.yaml');
  return { particles: particles.map(foldWord), adverbs: adverbs.map(foldWord) };
}

/** Folded like the text, but for its numbers. */
function foldWord(word: string): string {
  const normal = word.normalize('NFC');
  return restoreDigits(fold(normal), (i) => normal[i]!);
}

function withNumbers(squeezed: Squeezed, original: string): Squeezed {
  if (!squeezed.text.includes('0')) return squeezed;
  return { ...squeezed, text: restoreDigits(squeezed.text, (i) => original[squeezed.places[i]!]!) };
}

const restoreDigits = (folded: string, original: (i: number) => string): string =>
  folded.replace(/0/g, (_, i: number) => original(i));

/** Longer than any adverb that people write together with what follows: 너무느려요. */
const LONGEST_ADVERB = 5;

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
