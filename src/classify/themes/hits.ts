import type { SequenceHit } from '../../match/sequences.js';
import type { Clause } from '../../schema/document.js';
import type { CueKind, Lexicon } from './lexicon.js';
import { findPairs, type Opinion } from './pairs.js';

/** A cue of a theme found in a part; offsets into the part's normalised text. */
export interface CueHit {
  readonly theme: string;
  readonly kind: CueKind;
  readonly how: 'phrase' | 'pair' | 'pattern';
  readonly start: number;
  readonly end: number;
  /** What is said: the opinion of a pair, else the whole cue. Negation is judged over it. */
  readonly saidStart: number;
  readonly saidEnd: number;
  /** Index into the part's clauses. */
  readonly clause: number;
  readonly cue: string;
}

interface Stretch {
  readonly theme: string;
  readonly start: number;
  readonly end: number;
}

/** No cue reaches further in a text. */
export const LONGEST_CUE = 60;

/** Everything the lexicon finds in a text, without what its exclusions cover and what its neighbours claim. */
export function findCues(lexicon: Lexicon, text: string, clauses: readonly Clause[]): CueHit[] {
  const excluded: Stretch[] = [];
  const claimed = new Set<string>();
  const aspects = new Map<number, SequenceHit[]>();
  const opinions: Opinion[] = [];
  const found: CueHit[] = [];
  const clauseOf = (at: number) => clauseAt(clauses, at);

  for (const hit of lexicon.match(text)) {
    const cue = lexicon.cues[hit.sequence]!;
    if (!hit.atWordStart || (cue.length === 1 && !hit.wholeWord)) continue;
    for (const { theme, role, kind } of lexicon.uses[hit.sequence] ?? []) {
      if (role === 'exclude') excluded.push({ theme, start: hit.start, end: hit.end });
      else if (role === 'neighbour') claimed.add(`${theme}:${clauseOf(hit.start)}`);
      else found.push(phraseHit(theme, kind, hit, cue, clauseOf(hit.start)));
    }
    for (const group of lexicon.aspectOf[hit.sequence] ?? []) append(aspects, group, hit);
    for (const group of lexicon.opinionOf[hit.sequence] ?? []) opinions.push({ hit, group });
  }
  found.push(...findPairs(lexicon, opinions, aspects, clauseOf), ...findPatterns(lexicon, text, clauseOf));
  if (excluded.length === 0 && claimed.size === 0) return found;
  const isExcluded = overlapsOf(excluded);
  return found.filter((hit) => !claimed.has(`${hit.theme}:${hit.clause}`) && !isExcluded(hit));
}

const phraseHit = (
  theme: string,
  kind: CueKind,
  { start, end }: SequenceHit,
  cue: string,
  clause: number,
): CueHit => ({ theme, kind, how: 'phrase', start, end, saidStart: start, saidEnd: end, clause, cue });

function findPatterns(lexicon: Lexicon, text: string, clauseOf: (at: number) => number): CueHit[] {
  const found: CueHit[] = [];
  for (const { theme, kind, pattern, text: cue } of lexicon.patterns) {
    const matcher = pattern.matcher(text);
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (start === end) continue;
      const clause = clauseOf(start);
      found.push({ theme, kind, how: 'pattern', start, end, saidStart: start, saidEnd: end, clause, cue });
    }
  }
  return found;
}

/** Whether a hit overlaps one of the stretches of its theme; by halving, since both may be many. */
function overlapsOf(stretches: readonly Stretch[]): (hit: CueHit) => boolean {
  const byTheme = new Map<string, Stretch[]>();
  for (const stretch of stretches) append(byTheme, stretch.theme, stretch);
  for (const list of byTheme.values()) list.sort((a, b) => a.end - b.end);
  return (hit) => {
    const list = byTheme.get(hit.theme) ?? [];
    for (let i = firstIndex(list, (stretch) => stretch.end > hit.start); i < list.length; i++) {
      if (list[i]!.start < hit.end) return true;
      if (list[i]!.end > hit.end + LONGEST_CUE) break;
    }
    return false;
  };
}

/** The first clause that ends after a place, by halving; 0 where there is none. */
function clauseAt(clauses: readonly Clause[], at: number): number {
  const index = firstIndex(clauses, (clause) => at < clause.end);
  return index < clauses.length ? index : 0;
}

/** The first index of which `holds` is true, where it is false before and true from there on. */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
