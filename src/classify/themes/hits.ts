import type { Clause } from '../../schema/document.js';
import type { SequenceHit } from '../../match/sequences.js';
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

/** Everything the lexicon finds in a text, without what its exclusions cover. */
export function findCues(lexicon: Lexicon, text: string, clauses: readonly Clause[]): CueHit[] {
  const excluded: { theme: string; start: number; end: number }[] = [];
  const aspects = new Map<number, SequenceHit[]>();
  const opinions: { hit: SequenceHit; use: Use }[] = [];
  const found: CueHit[] = [];
  const clauseOf = (at: number) => Math.max(0, clauses.findIndex((clause) => at < clause.end));

  for (const hit of lexicon.match(text)) {
    const cue = lexicon.cues[hit.sequence]!;
    for (const use of lexicon.uses[hit.sequence]!) {
      if (use.role === 'opinion') opinions.push({ hit, use });
      else if (!hit.atWordStart) continue;
      else if (use.role === 'exclude') excluded.push({ theme: use.theme, start: hit.start, end: hit.end });
      else if (use.role === 'aspect') {
        if (cue.length > 1 || hit.wholeWord) aspects.set(use.pair, [...(aspects.get(use.pair) ?? []), hit]);
      } else found.push({ theme: use.theme, kind: use.kind, how: 'phrase', start: hit.start, end: hit.end, clause: clauseOf(hit.start), cue });
    }
  }
  for (const { hit, use } of opinions) {
    const clause = clauseOf(hit.start);
    const aspect = nearestAspect(aspects.get(use.pair), hit, (at) => clauseOf(at) === clause);
    if (!aspect) continue;
    const start = Math.min(aspect.start, hit.start);
    const end = Math.max(aspect.end, hit.end);
    found.push({ theme: use.theme, kind: use.kind, how: 'pair', start, end, clause, cue: `${lexicon.cues[aspect.sequence]}+${lexicon.cues[hit.sequence]}` });
  }
  for (const { theme, kind, pattern, text: source } of lexicon.patterns) {
    const matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() === matcher.start()) continue;
      found.push({ theme, kind, how: 'pattern', start: matcher.start(), end: matcher.end(), clause: clauseOf(matcher.start()), cue: source });
    }
  }
  return found.filter((hit) => !excluded.some((other) => other.theme === hit.theme && other.start < hit.end && hit.start < other.end));
}

/** An opinion begins a word, or follows its aspect directly (배송느려요). */
function nearestAspect(aspects: readonly SequenceHit[] | undefined, opinion: SequenceHit, sameClause: (at: number) => boolean): SequenceHit | null {
  let best: SequenceHit | null = null;
  let nearest = PAIR_DISTANCE + 1;
  for (const aspect of aspects ?? []) {
    const gap = aspect.end <= opinion.start ? opinion.start - aspect.end : opinion.end <= aspect.start ? aspect.start - opinion.end : 0;
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
