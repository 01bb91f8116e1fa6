import type { CueGraphHit } from '../../match/cue-graph.js';
import type { DocumentPart } from '../../schema/document.js';
import { analyseScope } from '../../text/negation/clause-polarity.js';
import { isNegated, type ScopeMark } from '../../text/negation/marks.js';
import type { FacetLexicon, Lexicon, Rule } from './lexicon.js';
import type { Use } from './uses.js';

/** A rule whose cue stands in a part and is meant; offsets into the part's normalised text. */
export interface Firing {
  readonly rule: Rule;
  readonly level: number | null;
  readonly start: number;
  readonly end: number;
  /** Index into the part's clauses. */
  readonly clause: number;
  /** The number of its sentence in the part. */
  readonly sentence: number;
}

/** The two sides of a cue stand at most so many characters apart. */
const GAP = 40;
/** More evidence of one value than this is not looked for: time stays linear on texts made of cues. */
const MOST = 20;

/** No cue has more sides. */
const MOST_SIDES = 8;

const NONE: readonly Found[] = [];
const HANGUL = /[\uac00-\ud7a3]/;
const LATIN = /[a-z]{2}/i;

/** A stretch that a cue covers: its sides apart, since words between them may turn it. */
interface Found {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly sides: readonly { readonly start: number; readonly end: number }[];
}

/** Every rule that fires in a part, in order of place. One pass over the text a language; linear. */
export function firingsOf(part: DocumentPart, lexicon: FacetLexicon): Firing[] {
  const scopes = new Map<number, readonly ScopeMark[]>();
  const scopeOf = (clause: number): readonly ScopeMark[] => {
    let marks = scopes.get(clause);
    if (!marks) {
      const whole = part.clauses[clause];
      marks = whole ? analyseScope(part.text, whole, part.language) : [];
      scopes.set(clause, marks);
    }
    return marks;
  };
  const korean = HANGUL.test(part.text) ? findCues(part, lexicon.ko) : NONE;
  const english = LATIN.test(part.text) ? findCues(part, lexicon.en) : NONE;
  if (korean.length === 0 && english.length === 0) return [];
  const found = [...korean, ...english].sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule);

  const hearsay = new Map<number, number>();
  const counts = new Map<number, number>();
  const firings: Firing[] = [];
  for (const cue of found) {
    const rule = lexicon.rules[cue.rule]!;
    const clause = clauseAt(part, cue.sides.at(-1)!.start);
    if (rule.facet === 'guard' && rule.id === 'hearsay') {
      if (!hearsay.has(clause)) hearsay.set(clause, cue.start);
      continue;
    }
    const count = counts.get(cue.rule) ?? 0;
    if (count >= MOST) continue;
    if (rule.blocks.includes('hearsay') && (hearsay.get(clause) ?? cue.start) < cue.start) continue;
    const level = levelOf(rule, cue, (at) => scopeOf(clauseAt(part, at)), part.text);
    if (level === undefined) continue;
    counts.set(cue.rule, count + 1);
    const sentence = part.clauses[clause]?.sentence ?? 0;
    firings.push({ rule, level, start: cue.start, end: cue.end, clause, sentence });
  }
  return firings;
}

/** The level at which a cue fires, undefined when what stands around it says that it is not meant. */
function levelOf(
  rule: Rule,
  { sides }: Found,
  scopeAt: (at: number) => readonly ScopeMark[],
  text: string,
): number | null | undefined {
  let level = rule.level;
  for (const { start, end } of sides) {
    const all = scopeAt(start);
    if (all.length === 0) continue;
    const around = all.filter(
      (mark) =>
        !sides.some((side) => mark.start < side.end && side.start < mark.end && mark.start < mark.end),
    );
    const supposed = around.find((mark) => mark.kind === 'conditional' && mark.end <= start);
    const marks =
      supposed && isConsequence(text, supposed.end, end)
        ? around.filter(
            (mark) =>
              mark !== supposed && !(mark.start >= supposed.end && isConsequence(text, mark.end, end)),
          )
        : around;
    const isOver = (mark: ScopeMark): boolean => mark.scopeStart < end && start < mark.scopeEnd;
    if (marks.some((mark) => mark.kind !== 'negation' && rule.blocks.includes(mark.kind) && isOver(mark)))
      return undefined;
    if (rule.blocks.includes('negation') && isNegated(marks, start, end)) {
      if (rule.denied === null) return undefined;
      level = rule.denied;
    }
  }
  return level;
}

/** "if you don't refund me I will sue": what comes after the subject of the main clause is neither supposed nor denied. */
const CONSEQUENCE = /\b(?:i|we)\s*(?:['’]ll|will|['’]m|am|shall|['’]d|would|have to)\b|\bthen\b/i;
const FARTHEST = 200;

const isConsequence = (text: string, from: number, to: number): boolean =>
  from <= to && to - from <= FARTHEST && CONSEQUENCE.test(text.slice(from, to));

function findCues(part: DocumentPart, lexicon: Lexicon): Found[] {
  const all = lexicon.find(part.text).filter((hit) => hit.atWordStart || lexicon.isInside(hit.cue));
  if (all.length === 0) return [];
  const hits = all.sort((a, b) => a.start - b.start || a.end - b.end || a.cue - b.cue);
  const found: Found[] = [];
  /** The sides of a cue so far, by cue and number of sides. */
  const chains = new Map<number, readonly CueGraphHit[]>();
  const exceptions = new Map<number, { start: number; end: number }[]>();
  for (const hit of hits) {
    const use = lexicon.useOf(hit.cue);
    if (use.joined && /\s/.test(part.text.slice(hit.start, hit.stemEnd))) continue;
    if (use.sides === 1 && !use.except) {
      found.push(toFound(use, hit, [hit]));
      continue;
    }
    const before = use.side === 0 ? [] : chains.get(use.cue * MOST_SIDES + use.side - 1);
    const last = before?.at(-1);
    if (!before || (last && !joins(part, last, hit))) continue;
    const chain = [...before, hit];
    if (use.side + 1 < use.sides) chains.set(use.cue * MOST_SIDES + use.side, chain);
    else if (use.except) append(exceptions, use.rule, { start: chain[0]!.start, end: hit.stemEnd });
    else found.push(toFound(use, hit, chain));
  }
  return exceptions.size === 0 ? found : found.filter((cue) => !isExcepted(cue, exceptions.get(cue.rule)));
}

const toFound = ({ rule }: Use, last: CueGraphHit, chain: readonly CueGraphHit[]): Found => ({
  rule,
  start: chain[0]!.start,
  end: last.end,
  sides: chain.map((hit) => ({ start: hit.start, end: hit.stemEnd })),
});

function joins(part: DocumentPart, first: CueGraphHit, second: CueGraphHit): boolean {
  if (first.stemEnd > second.start || second.start - first.stemEnd > GAP) return false;
  const { clauses } = part;
  return clauses[clauseAt(part, first.start)]?.sentence === clauses[clauseAt(part, second.start)]?.sentence;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Exceptions are in order of their start and no longer than a cue may be. */
function isExcepted({ start, end }: Found, exceptions?: readonly { start: number; end: number }[]): boolean {
  if (!exceptions) return false;
  let low = 0;
  let high = exceptions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exceptions[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && exceptions[i]!.start > start - 2 * GAP; i--)
    if (exceptions[i]!.end > start) return true;
  return false;
}

/** The clause in which a place stands, by halving; 0 where there is none. */
function clauseAt({ clauses }: DocumentPart, at: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low < clauses.length ? low : 0;
}
