import { buildAutomaton } from './aho-corasick.js';
import { buildCueGraph, type CueFinder, type CueGraphHit, type CuePlaces } from './cue-graph.js';
import { lower, PARTICLES, type Squeezed, squeeze } from './korean-text.js';

/** Words that people write together with what follows: 너무느려요, 안돼요. */
const PREFIXES = [
  '너무',
  '넘',
  '진짜',
  '정말',
  '완전',
  '많이',
  '자꾸',
  '계속',
  '잘',
  '더',
  '좀',
  '꼭',
  '또',
  '다시',
];
/** A stem's particles and endings are shorter than this; where more letters follow, the next words are written together. */
const LONGEST_ENDING = 8;
const WHOLE = new Set(PARTICLES);

/** A stem found in the squeezed text. */
interface StemHit {
  readonly stem: number;
  readonly end: number;
}

/**
 * Finds Korean cues: stems that follow each other directly, or with a particle between. White space in the text does not
 * matter. Linear in the text and its stems.
 */
export function koreanCues(cues: readonly CuePlaces[]): CueFinder {
  const graph = buildCueGraph(cues, (word) => lower(word.normalize('NFC')));
  const automaton = buildAutomaton(graph.words);
  return (text) => {
    const squeezed = squeeze(text);
    const at = new Map<number, StemHit[]>();
    automaton.scan(squeezed.text, (stem, start, end) => {
      const known = at.get(start);
      if (known) known.push({ stem, end });
      else at.set(start, [{ stem, end }]);
    });
    const hits: CueGraphHit[] = [];
    for (const [start, stems] of at) {
      const longest = new Map<number, number>();
      const visit = (state: number, end: number): void => {
        for (const cue of graph.complete(state)) longest.set(cue, Math.max(end, longest.get(cue) ?? 0));
        if (!graph.goesOn(state)) return;
        for (const particle of PARTICLES) {
          if (particle !== '' && !squeezed.text.startsWith(particle, end)) continue;
          for (const next of at.get(end + particle.length) ?? [])
            for (const edge of graph.edges(state, next.stem))
              if (!edge.whole || isWhole(squeezed, next.end)) visit(edge.target, next.end);
        }
      };
      for (const { stem, end } of stems)
        for (const edge of graph.starts(stem))
          if (!edge.whole || isWhole(squeezed, end)) visit(edge.target, end);
      if (longest.size === 0) continue;
      const atWordStart = startsWord(squeezed, start);
      for (const [cue, end] of longest) {
        const stemEnd = squeezed.places[end - 1]! + 1;
        const wordEnd = squeezed.places[endOfWord(squeezed, end) - 1]! + 1;
        hits.push({ cue, start: squeezed.places[start]!, stemEnd, end: wordEnd, atWordStart });
      }
    }
    return hits;
  };
}

function startsWord({ text, wordStart, unspaced }: Squeezed, start: number): boolean {
  if (unspaced || wordStart[start] === 1) return true;
  return PREFIXES.some(
    (prefix) => wordStart[start - prefix.length] === 1 && text.startsWith(prefix, start - prefix.length),
  );
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

const isWhole = (squeezed: Squeezed, end: number): boolean =>
  WHOLE.has(squeezed.text.slice(end, endOfWord(squeezed, end)));

/** Hangul syllables, Latin letters, digits and Hanja; emoticon jamo and punctuation end a word. */
const isLetter = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  (code >= 0x3400 && code <= 0x9fff);
