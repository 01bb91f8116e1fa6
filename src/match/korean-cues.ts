import { readLexicon } from '../text/lexicon.js';
import { type AutomatonData, buildAutomaton, openAutomaton } from './aho-corasick.js';
import {
  addInOrder,
  buildCueGraph,
  type CueFinder,
  type CueGraphData,
  type CueGraphHit,
  type CuePlaces,
  openCueGraph,
} from './cue-graph.js';
import { type Opening, openingsOf, placeIn } from './cue-openings.js';
import { fold, type Squeezed, squeeze } from './korean-text.js';

interface Gaps {
  readonly particles: readonly string[];
  readonly adverbs: readonly string[];
}

/** Korean cues, ready to be opened. */
export interface KoreanCueData extends Omit<CueGraphData, 'words'> {
  /** How many words the cues have: the first in the automaton. */
  readonly stems: number;
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
  const { stems } = data;
  const graph = openCueGraph(data);
  const { complete } = graph;
  const openings = openingsOf(graph, stems);
  const automaton = openAutomaton(data.automaton);
  const isAdverb = (id: number): boolean => id >= stems + particles.length;
  const whole = new Set(['', ...particles]);

  /** Of the text being read: where what was found ends, and what it is. Valid until the next text. */
  let { words: ids, ends } = automaton.scan('');
  let squeezed = squeeze('');
  /** `heads` chains the stems that start at the same place by `next`, `gaps` the words that may stand between stems. */
  let heads = new Int32Array(1024);
  let gaps = new Int32Array(1024);
  let next = new Int32Array(256);
  /** Where in `reach` the places are at which a stem may follow one that ends at a place, then how many; -1: not looked yet. */
  let reachOf = new Int32Array(1024);
  let reach = new Int32Array(256);
  let reached = 0;
  /** The cues that begin at the place at hand, and where the longest wording of each ends; 0: it does not begin there. */
  const begun: number[] = [];
  const longest = new Int32Array(complete.items.reduce((most, cue) => Math.max(most, cue + 1), 0));

  const isWhole = (end: number): boolean => whole.has(squeezed.text.slice(end, endOfWord(squeezed, end)));
  const startsWord = (start: number): boolean =>
    squeezed.unspaced || squeezed.wordStart[start] === 1 || adverbEndsAt(start);

  const put = (number: number): void => {
    if (reached === reach.length) {
      const wider = new Int32Array(reach.length * 2);
      wider.set(reach);
      reach = wider;
    }
    reach[reached++] = number;
  };
  /** The next stem begins here, behind a particle, an adverb, or a particle and an adverb. Looked for once a place. */
  const lookFrom = (end: number): number => {
    const from = reached;
    reachOf[end] = from;
    put(0);
    const reachPlace = (place: number): void => {
      if (heads[place]! < 0) return;
      for (let i = from + 1; i < reached; i++) if (reach[i] === place) return;
      put(place);
    };
    reachPlace(end);
    for (let hit = gaps[end]!; hit >= 0; hit = next[hit]!) {
      const behind = ends[hit]!;
      reachPlace(behind);
      if (isAdverb(ids[hit]!)) continue;
      for (let more = gaps[behind]!; more >= 0; more = next[more]!)
        if (isAdverb(ids[more]!)) reachPlace(ends[more]!);
    }
    reach[from] = reached - from - 1;
    return from;
  };
  const reachFrom = (end: number): number => (reachOf[end]! >= 0 ? reachOf[end]! : lookFrom(end));
  const note = (cue: number, end: number): void => {
    if (longest[cue] === 0) begun.push(cue);
    if (longest[cue]! < end) longest[cue] = end;
  };
  /** Begins with every stem at a place. */
  const begin = (place: number): void => {
    for (let hit = heads[place]!; hit >= 0; hit = next[hit]!) {
      const found = openings(ids[hit]!);
      if (found === null) continue;
      const end = ends[hit]!;
      if (found.anywhere !== null) open(found.anywhere, end);
      if (found.whole !== null && isWhole(end)) open(found.whole, end);
    }
  };
  const open = (opening: Opening, end: number): void => {
    for (let i = 0; i < opening.complete.length; i++) note(opening.complete[i]!, end);
    const { words, targets } = opening;
    if (words.length === 0) return;
    const from = reachFrom(end);
    const last = from + reach[from]!;
    for (let i = from + 1; i <= last; i++) {
      for (let hit = heads[reach[i]!]!; hit >= 0; hit = next[hit]!) {
        const word = ids[hit]!;
        for (let at = placeIn(opening, word); at >= 0 && words[at] === word; at++)
          reachBy(targets[at]!, ends[hit]!);
      }
    }
  };
  /** Goes on by every stem at a place. */
  const enter = (state: number, place: number): void => {
    for (let hit = heads[place]!; hit >= 0; hit = next[hit]!)
      for (let edge = graph.edge(state, ids[hit]!); edge >= 0; edge = graph.another(state, edge))
        reachBy(graph.target(edge), ends[hit]!);
  };
  const reachBy = (target: number, end: number): void => {
    if ((target & 1) === 0 || isWhole(end)) visit(target >> 1, end);
  };
  const visit = (state: number, end: number): void => {
    for (let i = complete.starts[state]!; i < complete.starts[state + 1]!; i++) note(complete.items[i]!, end);
    if (!graph.goesOn(state)) return;
    const from = reachFrom(end);
    const last = from + reach[from]!;
    for (let i = from + 1; i <= last; i++) enter(state, reach[i]!);
  };
  /** A word of few letters whose adverb is written together with what follows. */
  function adverbEndsAt(start: number): boolean {
    for (let from = start - 1; from >= 0 && start - from <= LONGEST_ADVERB; from--) {
      if (squeezed.wordStart[from] !== 1) continue;
      for (let hit = gaps[from]!; hit >= 0; hit = next[hit]!)
        if (ends[hit] === start && isAdverb(ids[hit]!)) return true;
      return false;
    }
    return false;
  }

  return (text) => {
    squeezed = withNumbers(squeeze(text), text);
    const { length } = squeezed.text;
    if (heads.length <= length) {
      heads = new Int32Array(length * 2);
      gaps = new Int32Array(length * 2);
      reachOf = new Int32Array(length * 2);
    }
    const found = automaton.scan(squeezed.text);
    const { starts, count } = found;
    if (count === 0) return [];
    ({ words: ids, ends } = found);
    heads.fill(-1, 0, length + 1);
    gaps.fill(-1, 0, length + 1);
    reachOf.fill(-1, 0, length + 1);
    reached = 0;
    if (next.length < count) next = new Int32Array(count * 2);
    for (let hit = 0; hit < count; hit++) {
      const chain = ids[hit]! < stems ? heads : gaps;
      next[hit] = chain[starts[hit]!]!;
      chain[starts[hit]!] = hit;
    }
    const hits: CueGraphHit[] = [];
    for (let start = 0; start < length; start++) {
      if (heads[start]! < 0) continue;
      begin(start);
      if (begun.length === 0) continue;
      const atWordStart = startsWord(start);
      const from = hits.length;
      for (const cue of begun) {
        const end = longest[cue]!;
        longest[cue] = 0;
        const stemEnd = squeezed.places[end - 1]! + 1;
        const wordEnd = squeezed.places[endOfWord(squeezed, end) - 1]! + 1;
        addInOrder(hits, from, { cue, start: squeezed.places[start]!, stemEnd, end: wordEnd, atWordStart });
      }
      begun.length = 0;
    }
    return hits;
  };
}

/** The graph of Korean cues. */
export function koreanGraph(cues: readonly CuePlaces[]): KoreanCueData {
  const { words, ...graph } = buildCueGraph(cues, foldWord);
  const { particles, adverbs } = gapWords();
  return { ...graph, stems: words.length, automaton: buildAutomaton([...words, ...particles, ...adverbs]) };
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
