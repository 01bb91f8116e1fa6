import type { CueGraphHit } from '../../match/cue-graph.js';
import { sorted } from '../../match/sorted.js';
import type { DocumentPart } from '../../schema/document.js';
import { analyseScope } from '../../text/negation/clause-polarity.js';
import { isNegated, type ScopeMark } from '../../text/negation/marks.js';
import type { FacetLexicon, Lexicon, Rule } from './lexicon.js';

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

const NONE: Found[] = [];
const NO_MARKS: readonly ScopeMark[] = [];
const HANGUL = /[\uac00-\ud7a3]/;
const LATIN = /[a-z]{2}/i;

/** A stretch that a cue covers: its sides apart, since words between them may turn it. */
interface Found {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly sides: readonly Pick<CueGraphHit, 'start' | 'stemEnd'>[];
}

/** Every rule that fires in a part, in order of place. One pass over the text a language; linear. */
export function firingsOf(part: DocumentPart, lexicon: FacetLexicon): Firing[] {
  const korean = HANGUL.test(part.text) ? findCues(part, lexicon.ko) : NONE;
  const english = LATIN.test(part.text) ? findCues(part, lexicon.en) : NONE;
  if (korean.length === 0 && english.length === 0) return [];
  const found = sorted(
    korean.length === 0 ? english : english.length === 0 ? korean : [...korean, ...english],
    (a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule,
  );
  const scopeAt = (at: number): readonly ScopeMark[] => {
    const clause = part.clauses[clauseAt(part, at)];
    return clause ? analyseScope(part.text, clause, part.language) : NO_MARKS;
  };

  /** By clause, where it is said that others say it; by rule, how often it fired. Made when first needed: most texts need neither. */
  let hearsay: Map<number, number> | null = null;
  const counts = found.length > MOST ? new Map<number, number>() : null;
  const firings: Firing[] = [];
  for (const cue of found) {
    const rule = lexicon.rules[cue.rule]!;
    const clause = clauseAt(part, cue.sides[cue.sides.length - 1]!.start);
    if (rule.facet === 'guard' && rule.id === 'hearsay') {
      hearsay ??= new Map();
      if (!hearsay.has(clause)) hearsay.set(clause, cue.start);
      continue;
    }
    const count = counts?.get(cue.rule) ?? 0;
    if (count >= MOST) continue;
    if (hearsay && rule.blocks.includes('hearsay') && (hearsay.get(clause) ?? cue.start) < cue.start)
      continue;
    const level = levelOf(rule, cue, scopeAt, part.text);
    if (level === undefined) continue;
    counts?.set(cue.rule, count + 1);
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
  for (const { start, stemEnd: end } of sides) {
    const all = scopeAt(start);
    if (all.length === 0) continue;
    const around = all.filter(
      (mark) =>
        !sides.some((side) => mark.start < side.stemEnd && side.start < mark.end && mark.start < mark.end),
    );
    if (around.length === 0) continue;
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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function findCues(part: DocumentPart, lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  /** The sides of a cue so far, by cue and number of sides; and where exceptions to a rule stand. Made when first needed. */
  let chains: Map<number, readonly CueGraphHit[]> | null = null;
  let exceptions: Map<number, Stretch[]> | null = null;
  for (const hit of lexicon.find(part.text)) {
    if (!hit.atWordStart && !lexicon.isInside(hit.cue)) continue;
    const use = lexicon.useOf(hit.cue);
    if (use.joined && /\s/.test(part.text.slice(hit.start, hit.stemEnd))) continue;
    let chain: readonly CueGraphHit[];
    if (use.side === 0) chain = [hit];
    else {
      // most second sides stand alone
      const before = chains?.get(use.cue * MOST_SIDES + use.side - 1);
      if (!before || !joins(part, before[before.length - 1]!, hit)) continue;
      chain = [...before, hit];
    }
    if (use.side + 1 < use.sides) {
      chains ??= new Map();
      chains.set(use.cue * MOST_SIDES + use.side, chain);
    } else if (use.except) {
      exceptions ??= new Map();
      append(exceptions, use.rule, { start: chain[0]!.start, end: hit.stemEnd });
    } else found.push({ rule: use.rule, start: chain[0]!.start, end: hit.end, sides: chain });
  }
  if (exceptions === null || found.length === 0) return found;
  const excepted = exceptions;
  return found.filter((cue) => !isExcepted(cue, excepted.get(cue.rule)));
}

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
function isExcepted({ start, end }: Found, exceptions?: readonly Stretch[]): boolean {
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
