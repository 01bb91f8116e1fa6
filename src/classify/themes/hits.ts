import type { SequenceHit } from '../../match/sequences.js';
import type { Clause } from '../../schema/document.js';
import { type CueHit, firstIndex, LONGEST_CUE, type OnLoss } from './cue-hit.js';
import type { Lexicon } from './lexicon.js';
import type { CueKind } from './lexicon-data.js';
import { findPairs } from './pairs.js';

interface Stretch {
  readonly theme: string;
  readonly start: number;
  readonly end: number;
  readonly cue: string;
}

/** Everything the lexicon finds in a text, without what exclusions cover, neighbours claim, or a missing word forbids. */
export function findCues(
  lexicon: Lexicon,
  text: string,
  clauses: readonly Clause[],
  onLoss?: OnLoss,
): CueHit[] {
  const excluded: Stretch[] = [];
  const claimed = new Map<string, string>();
  const present = new Set<string>();
  const aspects = new Map<number, SequenceHit[]>();
  const { isPresent } = lexicon;
  const opinions: SequenceHit[] = [];
  let found: CueHit[] = [];
  const clauseOf = (at: number) => clauseAt(clauses, at);
  const { language, uses, aspectOf, opinionOf } = lexicon;

  for (const hit of lexicon.match(text)) {
    const cue = lexicon.cues[hit.sequence]!;
    if (!hit.atWordStart || (cue.length === 1 && !hit.wholeWord)) continue;
    for (let i = uses.starts[hit.sequence]!; i < uses.starts[hit.sequence + 1]!; i++) {
      const { theme, role, kind } = lexicon.useTable[uses.items[i]!]!;
      if (role === 'exclude') excluded.push({ theme, start: hit.start, end: hit.end, cue });
      else if (role === 'neighbour') claimed.set(`${theme}:${clauseOf(hit.start)}`, cue);
      else if (role === 'world') claimed.set(theme, cue);
      else if (role === 'required') present.add(theme);
      else found.push(phraseHit(language, theme, kind, hit, cue, clauseOf(hit.start)));
    }
    for (let i = aspectOf.starts[hit.sequence]!; i < aspectOf.starts[hit.sequence + 1]!; i++) {
      isPresent[aspectOf.items[i]!] = 1;
      append(aspects, aspectOf.items[i]!, hit);
    }
    if (opinionOf.starts[hit.sequence]! < opinionOf.starts[hit.sequence + 1]!) opinions.push(hit);
  }
  if (opinions.length > 0 && aspects.size > 0)
    found = found.concat(findPairs(lexicon, opinions, { isPresent, hits: aspects }, clauseOf, onLoss));
  for (const group of aspects.keys()) isPresent[group] = 0;
  if (lexicon.patterns.length > 0) found = found.concat(findPatterns(lexicon, text, clauseOf));
  if (found.length === 0) return found;
  const excludedBy = overlapsOf(excluded);
  return found.filter((hit) => {
    if (lexicon.requiring.has(hit.theme) && !present.has(hit.theme)) {
      onLoss?.(hit, 'required', '');
      return false;
    }
    const neighbour =
      claimed.size === 0 ? undefined : (claimed.get(hit.theme) ?? claimed.get(`${hit.theme}:${hit.clause}`));
    const by = neighbour ?? excludedBy(hit);
    if (by === undefined) return true;
    onLoss?.(hit, neighbour === undefined ? 'excluded' : 'neighbour', by);
    return false;
  });
}

const phraseHit = (
  language: 'ko' | 'en',
  theme: string,
  kind: CueKind,
  { start, end }: SequenceHit,
  cue: string,
  clause: number,
): CueHit => ({
  theme,
  language,
  kind,
  how: 'phrase',
  start,
  end,
  saidStart: start,
  saidEnd: end,
  clause,
  cue,
});

function findPatterns(lexicon: Lexicon, text: string, clauseOf: (at: number) => number): CueHit[] {
  const found: CueHit[] = [];
  const { language } = lexicon;
  for (const { theme, kind, pattern, text: cue, isPossible } of lexicon.patterns) {
    if (!isPossible(text)) continue;
    const matcher = pattern().matcher(text);
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (start === end) continue;
      const clause = clauseOf(start);
      found.push({
        theme,
        language,
        kind,
        how: 'pattern',
        start,
        end,
        saidStart: start,
        saidEnd: end,
        clause,
        cue,
      });
    }
  }
  return found;
}

/** The cue of a stretch of its theme that a hit overlaps; by halving, since both may be many. */
function overlapsOf(stretches: readonly Stretch[]): (hit: CueHit) => string | undefined {
  if (stretches.length === 0) return () => undefined;
  const byTheme = new Map<string, Stretch[]>();
  for (const stretch of stretches) append(byTheme, stretch.theme, stretch);
  for (const list of byTheme.values()) list.sort((a, b) => a.end - b.end);
  return (hit) => {
    const list = byTheme.get(hit.theme) ?? [];
    for (let i = firstIndex(list, (stretch) => stretch.end > hit.start); i < list.length; i++) {
      if (list[i]!.start < hit.end) return list[i]!.cue;
      if (list[i]!.end > hit.end + LONGEST_CUE) break;
    }
    return undefined;
  };
}

/** Texts of so few clauses, nearly all, are looked through one by one. */
const FEW_CLAUSES = 6;

/** The first clause that ends after a place, by halving where they are many; 0 where there is none. */
function clauseAt(clauses: readonly Clause[], at: number): number {
  if (clauses.length <= FEW_CLAUSES) {
    for (let i = 0; i < clauses.length; i++) if (at < clauses[i]!.end) return i;
    return 0;
  }
  const index = firstIndex(clauses, (clause) => at < clause.end);
  return index < clauses.length ? index : 0;
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
