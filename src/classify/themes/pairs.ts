import type { SequenceHit } from '../../match/sequences.js';
import { type CueHit, firstIndex, LONGEST_CUE, type OnLoss } from './cue-hit.js';
import type { Lexicon } from './lexicon.js';
import type { PairUse } from './lexicon-data.js';

/** The words of a text that opinions may go to, by the groups that they are members of. */
export interface Aspects {
  /** 1 for a group with a word in the text: asked far more often than answered with yes. */
  readonly isPresent: Uint8Array;
  readonly hits: ReadonlyMap<number, readonly SequenceHit[]>;
}

/** Nearly all texts have no more words of one aspect. */
const FEW = 8;
/** An aspect and its opinion stand at most this far apart, characters. */
const REACH = 40;
/** An aspect before its opinion is nearer than one behind it: Korean puts the predicate last, in English both are usual. */
const BEHIND = { ko: 6, en: 1 } as const;
/** Aspects elsewhere in the text count only where the clause has none. */
const ELSEWHERE = 10_000;

interface Candidate {
  readonly pair: PairUse;
  readonly aspect: SequenceHit;
  readonly opinion: SequenceHit;
  readonly distance: number;
}

/**
 * The pairs of a text. Each opinion goes to the aspect nearest to it, whichever theme that belongs to: in "배송은 빠르고 포장이
 * 엉망" 엉망 is said of 포장 alone.
 */
export function findPairs(
  lexicon: Lexicon,
  opinions: readonly SequenceHit[],
  aspects: Aspects,
  clauseOf: (at: number) => number,
  onLoss?: OnLoss,
): CueHit[] {
  const nearest = new Map<number, Candidate[]>();
  const all: Candidate[] = [];
  if (aspects.hits.size === 0) return [];
  const { starts, items } = lexicon.opinionOf;
  const { pairAspects } = lexicon;
  for (const opinion of opinions) {
    for (let i = starts[opinion.sequence]!; i < starts[opinion.sequence + 1]!; i++) {
      const group = items[i]!;
      const first = pairAspects.starts[group]!;
      for (let j = first; j < pairAspects.starts[group + 1]!; j++) {
        if (aspects.isPresent[pairAspects.items[j]!] !== 1) continue;
        const pair = lexicon.pairs[group]![j - first]!;
        const near = aspects.hits.get(pair.aspect)!;
        const found = nearestAspect(near, opinion, lexicon.language, clauseOf, pair.within === 'text');
        if (!found) continue;
        const known = nearest.get(opinion.start);
        const candidate = { pair, opinion, aspect: found.aspect, distance: found.distance };
        if (!known || found.distance < known[0]!.distance) nearest.set(opinion.start, [candidate]);
        else if (found.distance === known[0]!.distance) known.push(candidate);
        if (onLoss) all.push(candidate);
      }
    }
  }
  const hitOf = ({ pair, aspect, opinion, distance }: Candidate): CueHit => ({
    theme: pair.theme,
    language: lexicon.language,
    kind: pair.kind,
    how: 'pair',
    start: distance < ELSEWHERE ? Math.min(aspect.start, opinion.start) : opinion.start,
    end: distance < ELSEWHERE ? Math.max(aspect.end, opinion.end) : opinion.end,
    saidStart: opinion.start,
    saidEnd: opinion.end,
    clause: clauseOf(opinion.start),
    cue: `${lexicon.cues[aspect.sequence]}+${lexicon.cues[opinion.sequence]}`,
  });
  for (const candidate of all) {
    const [winner] = nearest.get(candidate.opinion.start)!;
    if (candidate.distance > winner!.distance)
      onLoss?.(hitOf(candidate), 'nearer_aspect', hitOf(winner!).cue);
  }
  const found: CueHit[] = [];
  for (const candidates of nearest.values()) for (const candidate of candidates) found.push(hitOf(candidate));
  return found;
}

function nearestAspect(
  aspects: readonly SequenceHit[],
  opinion: SequenceHit,
  language: 'ko' | 'en',
  clauseOf: (at: number) => number,
  anywhere: boolean,
): { aspect: SequenceHit; distance: number } | null {
  const clause = clauseOf(opinion.start);
  let best: { aspect: SequenceHit; distance: number } | null = null;
  // those before it are too far: a few are looked at faster than halved
  const first =
    aspects.length <= FEW
      ? 0
      : firstIndex(aspects, (aspect) => aspect.end + LONGEST_CUE + REACH >= opinion.start);
  for (let i = first; i < aspects.length; i++) {
    const aspect = aspects[i]!;
    if (aspect.start > opinion.end + LONGEST_CUE + REACH) break;
    const distance =
      aspect.end <= opinion.start
        ? opinion.start - aspect.end
        : opinion.end <= aspect.start
          ? aspect.start - opinion.end + BEHIND[language]
          : -1;
    if (distance < 0 || distance > REACH || (best && distance >= best.distance)) continue;
    if (clauseOf(aspect.start) === clause) best = { aspect, distance };
  }
  if (best || !anywhere) return best;
  const other = aspects.find((aspect) => aspect.end <= opinion.start || opinion.end <= aspect.start);
  return other ? { aspect: other, distance: ELSEWHERE } : null;
}
