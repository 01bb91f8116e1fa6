import type { SequenceHit } from '../../match/sequences.js';
import type { Clause } from '../../schema/document.js';
import type { CueKind, Lexicon, Use } from './lexicon.js';

/** A cue of a theme found in a part; offsets into the part's normalised text. */
export interface CueHit {
  readonly theme: string;
  readonly kind: CueKind;
  readonly how: 'phrase' | 'pair' | 'pattern';
  readonly start: number;
  readonly end: number;
  /** Index into the part's clauses. */
  readonly clause: number;
  readonly cue: string;
}

/** An aspect and its opinion stand at most this far apart, characters. */
const PAIR_DISTANCE = 40;
/** Hits come in about the order of the text: none is further out of it than a cue is long. */
const LONGEST_CUE = 60;

/** Everything the lexicon finds in a text, without what its exclusions cover. */
export function findCues(lexicon: Lexicon, text: string, clauses: readonly Clause[]): CueHit[] {
  const excluded: { theme: string; start: number; end: number }[] = [];
  const aspects = new Map<number, SequenceHit[]>();
  const opinions: { hit: SequenceHit; use: Use }[] = [];
  const found: CueHit[] = [];
  const clauseOf = (at: number) => clauseAt(clauses, at);

  for (const hit of lexicon.match(text)) {
    const cue = lexicon.cues[hit.sequence]!;
    for (const use of lexicon.uses[hit.sequence]!) {
      if (use.role === 'opinion') opinions.push({ hit, use });
      else if (!hit.atWordStart) continue;
      else if (use.role === 'exclude') excluded.push({ theme: use.theme, start: hit.start, end: hit.end });
      else if (use.role === 'aspect') {
        if (cue.length > 1 || hit.wholeWord) append(aspects, use.pair, hit);
      } else
        found.push({
          theme: use.theme,
          kind: use.kind,
          how: 'phrase',
          start: hit.start,
          end: hit.end,
          clause: clauseOf(hit.start),
          cue,
        });
    }
  }
  for (const { hit, use } of opinions) {
    const clause = clauseOf(hit.start);
    const aspect = nearestAspect(aspects.get(use.pair), hit, (at) => clauseOf(at) === clause);
    if (!aspect) continue;
    const start = Math.min(aspect.start, hit.start);
    const end = Math.max(aspect.end, hit.end);
    found.push({
      theme: use.theme,
      kind: use.kind,
      how: 'pair',
      start,
      end,
      clause,
      cue: `${lexicon.cues[aspect.sequence]}+${lexicon.cues[hit.sequence]}`,
    });
  }
  for (const { theme, kind, pattern, text: source } of lexicon.patterns) {
    const matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() === matcher.start()) continue;
      found.push({
        theme,
        kind,
        how: 'pattern',
        start: matcher.start(),
        end: matcher.end(),
        clause: clauseOf(matcher.start()),
        cue: source,
      });
    }
  }
  return found.filter(
    (hit) =>
      !excluded.some((other) => other.theme === hit.theme && other.start < hit.end && hit.start < other.end),
  );
}

/** The first clause that ends after a place, by halving; 0 where there is none. */
function clauseAt(clauses: readonly Clause[], at: number): number {
  const index = firstIndex(clauses, (clause) => at < clause.end);
  return index < clauses.length ? index : 0;
}

/** The first index of which `holds` is true, where it is false before and true from there on. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function append(aspects: Map<number, SequenceHit[]>, pair: number, hit: SequenceHit): void {
  const known = aspects.get(pair);
  if (known) known.push(hit);
  else aspects.set(pair, [hit]);
}

/** An opinion begins a word, or follows its aspect directly (배송느려요). */
function nearestAspect(
  aspects: readonly SequenceHit[] | undefined,
  opinion: SequenceHit,
  sameClause: (at: number) => boolean,
): SequenceHit | null {
  let best: SequenceHit | null = null;
  let nearest = PAIR_DISTANCE + 1;
  const near = aspects ?? [];
  const first = firstIndex(near, (aspect) => aspect.end + LONGEST_CUE + PAIR_DISTANCE >= opinion.start);
  for (let i = first; i < near.length; i++) {
    const aspect = near[i]!;
    if (aspect.start > opinion.end + LONGEST_CUE + PAIR_DISTANCE) break;
    const gap =
      aspect.end <= opinion.start
        ? opinion.start - aspect.end
        : opinion.end <= aspect.start
          ? aspect.start - opinion.end
          : 0;
    const overlaps = aspect.start < opinion.end && opinion.start < aspect.end;
    // The aspect's word may run into the opinion when both are written together.
    if (overlaps && (opinion.start <= aspect.start || opinion.atWordStart)) continue;
    if (!opinion.atWordStart && !overlaps) continue;
    if (gap < nearest && sameClause(aspect.start)) {
      best = aspect;
      nearest = gap;
    }
  }
  return best;
}
