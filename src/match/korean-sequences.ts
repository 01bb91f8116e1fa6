import { AN_WORD, MOT_WORD } from '../text/korean/negation/lexicon.js';
import { readLexicon } from '../text/lexicon.js';
import { type AutomatonData, buildAutomaton, openAutomaton, type WordHits } from './aho-corasick.js';
import { fold, type Squeezed, squeeze } from './korean-text.js';
import {
  buildTree,
  numberWords,
  openTree,
  type SequenceHit,
  type SequenceMatcher,
  type TreeData,
} from './sequences.js';

interface Gaps {
  readonly particles: readonly string[];
  readonly adverbs: readonly string[];
}

/** Words that may follow each other between two words of a cue: 배송[이][너무][자꾸] 늦. */
const MOST_GAPS = 3;

/** Korean cues, ready to be opened. */
export interface KoreanData {
  /** How many stems and gap words: they themselves are in the automaton, by number. */
  readonly wordCount: number;
  readonly particles: readonly number[];
  readonly adverbs: readonly number[];
  readonly tree: TreeData;
  /** Finds the words. */
  readonly automaton: AutomatonData;
}

export function buildKoreanSequences(cues: readonly string[]): KoreanData {
  const gaps = readLexicon<Gaps>('ko/cue-gaps.yaml');
  const { idOf, words } = numberWords();
  const tree = buildTree(cues.map((cue) => fold(cue.normalize('NFC')).split(' ').map(idOf)));
  const particles = gaps.particles.map((word) => idOf(fold(word)));
  const adverbs = gaps.adverbs.map((word) => idOf(fold(word)));
  return { wordCount: words().length, particles, adverbs, tree, automaton: buildAutomaton(words()) };
}

/**
 * Korean cues: stems separated by spaces. Each matches as the beginning of a word; white space in the text does not matter,
 * and particles and adverbs may stand between two stems ("배송 느리" finds 배송이너무느리네요). One automaton finds stems and gap
 * words in one pass; the sequences are then followed from stem to stem. Linear in the text and its hits.
 */
export function openKoreanSequences({
  wordCount,
  particles,
  adverbs,
  tree: data,
  automaton: found,
}: KoreanData): SequenceMatcher {
  const tree = openTree(data, wordCount);
  const gaps = new Uint8Array(wordCount);
  for (const id of particles) gaps[id] = PARTICLE;
  for (const id of adverbs) gaps[id] = gaps[id]! | ADVERB;
  const automaton = openAutomaton(found);
  /** The last text's, used again where they are long enough. */
  let room = { heads: new Int32Array(1024), next: new Int32Array(256), boundary: new Uint8Array(1024) };

  return (text) => {
    const squeezed = squeeze(text);
    const found = scan(squeezed);
    const { words: ids, starts, ends, heads, next: nextOf, boundary, count } = found;
    const { length } = squeezed.text;
    const hits: SequenceHit[] = [];
    const follow = (node: number, start: number, end: number, first: number): void => {
      const last = data.endings.starts[node + 1]!;
      for (let i = data.endings.starts[node]!; i < last && !isOtherWord(squeezed.text, end); i++) {
        const several = end - first > 1;
        hits.push({
          sequence: data.endings.items[i]!,
          start: squeezed.places[numberStart(squeezed.text, start)]!,
          end: squeezed.places[end - 1]! + 1,
          atWordStart: squeezed.unspaced || boundary[start]! >= (several ? INSIDE : WORD),
          wholeWord: several || endsWord(squeezed, found, end),
        });
      }
      if (tree.goesOn(node)) step(node, start, end, first, MOST_GAPS);
    };
    /** From a place inside a sequence to every next stem there, or behind a gap word. */
    const step = (node: number, start: number, at: number, first: number, most: number): void => {
      for (let hit = at < length ? heads[at]! : -1; hit >= 0; hit = nextOf[hit]!) {
        const next = tree.next(node, ids[hit]!);
        if (next >= 0) follow(next, start, ends[hit]!, first);
        if (most > 0 && gaps[ids[hit]!] !== 0) step(node, start, ends[hit]!, first, most - 1);
      }
    };
    for (let hit = 0; hit < count; hit++) {
      const node = tree.next(0, ids[hit]!);
      if (node < 0) continue;
      const [start, end] = [starts[hit]!, ends[hit]!];
      if (boundary[start] === INSIDE && crossesWord(boundary, start, end)) continue;
      follow(node, start, end, start);
    }
    return hits;
  };

  /** Stems and gap words in the text, and where words begin, also inside compounds. Valid until the next text. */
  function scan({ text, wordStart }: Squeezed): Found {
    const { words: ids, starts, ends, count } = automaton.scan(text);
    let { heads, next, boundary } = room;
    if (heads.length <= text.length) {
      heads = new Int32Array(text.length * 2 + 64);
      boundary = new Uint8Array(text.length * 2 + 64);
    }
    if (next.length < count) next = new Int32Array(count * 2);
    heads.fill(-1, 0, text.length);
    boundary.fill(0, 0, text.length + 1);
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // every place of a number is as good as its first
      if (wordStart[i] === 1 || (code === ZERO && before === ZERO)) boundary[i] = WORD;
      before = code;
    }
    for (let hit = 0; hit < count; hit++) {
      const [id, start, end] = [ids[hit]!, starts[hit]!, ends[hit]!];
      next[hit] = heads[start]!;
      heads[start] = hit;
      const from = boundary[start]!;
      if (from === 0 || boundary[end] === WORD) continue;
      if (from === INSIDE && crossesWord(boundary, start, end)) continue;
      if ((gaps[id]! & PARTICLE) !== 0 ? from === INSIDE : (gaps[id]! & ADVERB) !== 0 || end - start > 1)
        boundary[end] = INSIDE;
    }
    room = { heads, next, boundary };
    return { words: ids, starts, ends, count, next, heads, boundary };
  }

  /** Behind a single syllable: nothing, an ending, or one particle, and the word is over: 짜요 and 앱은, not 짜증 and 앱솔루트. */
  function endsWord(
    { text }: Squeezed,
    { heads, ends, next, words: ids, boundary }: Found,
    end: number,
  ): boolean {
    if (end >= text.length || boundary[end] === WORD || ENDINGS.has(text[end]!)) return true;
    for (let hit = heads[end]!; hit >= 0; hit = next[hit]!) {
      const after = ends[hit]!;
      if ((gaps[ids[hit]!]! & PARTICLE) !== 0 && (after >= text.length || boundary[after] === WORD))
        return true;
    }
    return false;
  }
}

const ZERO = 0x30;

/** Syllables with which endings begin (국립국어원, 한국어 문법 1: 어미). */
const ENDINGS = new Set('요다고서네지니면게긴기은는음을던며워웠어아었았습세군구나냐라만죠자데길');

/** Where the number begins in which a cue begins: 12시간 for 0시간. */
function numberStart(text: string, start: number): number {
  let from = start;
  while (
    start - from < LONGEST_NUMBER &&
    text.charCodeAt(from) === ZERO &&
    text.charCodeAt(from - 1) === ZERO
  )
    from--;
  return from;
}
const LONGEST_NUMBER = 12;

/** A stem inside a compound does not run on into the next word: 지우고 장바구니 has no 고장. */
function crossesWord(boundary: Uint8Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (boundary[i] === WORD) return true;
  return false;
}

/** A cue that ends in 안 or 못 does not mean 안심, 안내, 못생긴. */
function isOtherWord(text: string, end: number): boolean {
  const sign = text.charCodeAt(end - 1);
  if (sign !== AN && sign !== MOT) return false;
  return (sign === AN ? AN_WORD : MOT_WORD).test(text.slice(end - 1, end + LONGEST_AN_WORD));
}
const [AN, MOT] = [0xc548, 0xbabb];
const LONGEST_AN_WORD = 5;

const PARTICLE = 1;
const ADVERB = 2;
/** A word begins here; or a word inside a compound or behind an adverb written together (배송기사, 너무느려요). */
const WORD = 2;
const INSIDE = 1;

/** Stems and gap words found; `heads` and `next` chain those that start at the same place. */
interface Found extends Pick<WordHits, 'words' | 'starts' | 'ends' | 'count'> {
  readonly next: Int32Array<ArrayBuffer>;
  readonly heads: Int32Array<ArrayBuffer>;
  readonly boundary: Uint8Array<ArrayBuffer>;
}
