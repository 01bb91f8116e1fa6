import { DOMAIN, domainShares, fitOf } from '../../../learn/themes/domains.js';
import { standing } from '../../../learn/themes/order.js';
import { type Leaning, likeliestSide } from '../../../learn/themes/sides.js';
import { type CueGrade, type Signs, type Stack, stackProbability } from '../../../learn/themes/stack.js';
import type { MentionPolarity } from '../../../schema/annotation.js';
import type { Mention } from '../mentions.js';
import { BARS, type Case, type Claim, type Decision, neededFor, sureClaims } from './claims.js';
import { cueGrade, isDenied, isOfBlame, isTurned } from './cue-grade.js';
import type { ThemeModel } from './load.js';
import { type SideText, sideSigns, sideText } from './polarity.js';
import type { Scope } from './scope.js';
import { clauseFor, scorePart } from './score.js';
import { settled } from './settle.js';

/** `scope`: which themes the model may speak of. */
export function decisionOf({ header }: ThemeModel, stack: Stack, scope: Scope): Decision {
  const { columns, lifts, habits } = header;
  const isTheme = (name: string): boolean =>
    scope.learned.has(name) && [stack.threshold, lifts, habits].every((of) => of[name] !== undefined);
  const first = columns.findIndex((name) => name.startsWith(DOMAIN));
  const themes = columns.flatMap((name, column) => (isTheme(name) ? [column] : []));
  const fields = first < 0 ? columns.length : first;
  return {
    stack,
    themes,
    fields,
    shares: new Float64Array(columns.length - fields),
    lifts: themes.map((column) => lifts[columns[column]!]!),
    thresholds: themes.map((column) => stack.threshold[columns[column]!]!),
    scope,
    bars: header.language === 'ko' ? BARS.ko : BARS.en,
    standing: (theme, _, signs) => standing(header.order, theme, signs),
  };
}

/** Themes without a cue are not even weighed below these log-odds of the model. */
const HOPELESS = -5;

/**
 * The mentions of a text. A theme that the stack finds probable enough is claimed: by its cues where it has some, else by the
 * words that weigh most. Cues of a theme that it finds improbable are dropped, unless they are trusted: those stand, and on their own side. In each clause one side is taken; cues for and
 * against in one text keep theirs. A theme that the model has not learned is left to its cues.
 */
export function decide(model: ThemeModel, decision: Decision, text: Case): Mention[] {
  const scores = scorePart(model, text.part);
  const { stack, themes, lifts, thresholds, scope } = decision;
  const { columns, habits } = model.header;
  const shares = domainShares(scores.blend, decision.fields, decision.shares);
  const byTheme = groupBy(text.cues, (cue) => cue.theme);
  const grades = new Map<string, readonly CueGrade[]>();
  let strong = 0;
  for (const [theme, cues] of byTheme) {
    const own = cues.map(cueGrade);
    grades.set(theme, own);
    if (own.includes('strong')) strong++;
  }
  const [first, second] = likeliest(scores.blend, themes);
  const read = sideText({ part: text.part, stance: text.stance, scores, columns });
  const blames = text.stance.verdict === 'negative';
  const isTrusted = ({ evidence }: Mention): boolean => scope.isTrusted(evidence.rule);
  const claims: Claim[] = [];
  for (let t = 0; t < themes.length; t++) {
    const column = themes[t]!;
    if (byTheme.size === 0 && scores.blend[column]! < HOPELESS) continue;
    const theme = columns[column]!;
    const cues = byTheme.get(theme) ?? NO_MENTIONS;
    if (cues.length === 0 && scores.blend[column]! < HOPELESS) continue;
    byTheme.delete(theme);
    const own = grades.get(theme) ?? NO_CUES;
    const rival = column === first ? second : first;
    const signs: Signs = {
      model: scores.blend[column]!,
      rival: scores.blend[rival] ?? Number.NEGATIVE_INFINITY,
      cues: own,
      others: own.includes('strong') ? strong - 1 : strong,
      fit: fitOf(shares, lifts[t]!),
      length: text.part.text.length,
    };
    const confidence = stackProbability(stack, theme, signs);
    const isGrave = scope.grave.has(theme);
    const neededBy = (of: readonly Mention[]) =>
      neededFor(theme, thresholds[t]!, { isTrusted: of.some(isTrusted), blames }, decision);
    const needed = neededBy(cues);
    if (confidence < Math.min(needed.claim, needed.first)) continue;
    const tells = (side: MentionPolarity): boolean =>
      cues.some((cue) => cue.polarity === side && cueGrade(cue) !== 'any');
    const isContrary = cues.length > 1 && tells('positive') && tells('negative');
    const sideOf = (clause: number, here: readonly Mention[]): Leaning => {
      const telling = here.filter((cue) => cueGrade(cue) !== 'any');
      const told = telling.find(isTrusted) ?? telling[0];
      if (isGrave && isBlaming(text, clause) && here.some(isOfBlame)) return sure('negative');
      if (told && (isContrary || isGrave || isTrusted(told))) return sure(told.polarity);
      if (isDenied(here) && scoreIn(text, clause) > DOUBTS) return sure('positive');
      if (told?.polarity === 'positive' && isTurned(told) && scoreIn(text, clause) >= PRAISES)
        return sure('positive');
      const leaning = likeliestSide(model.header.sides, sideSigns(read, clause, here, habits[theme]!));
      if (!isGrave) return leaning;
      return sure(graveSide(leaning.side, here.length > 0 || confidence < LIKELY_HARM, read));
    };
    for (const [clause, here] of groupBy(cues, (cue) => cue.clause))
      claims.push({
        theme,
        column,
        rival,
        clause,
        cues: here,
        leaning: sideOf(clause, here),
        confidence,
        needed: neededBy(here),
      });
    if (cues.length > 0) continue;
    const clause = clauseFor(scores, columns.length, column);
    claims.push({ theme, column, rival, clause, cues, leaning: sideOf(clause, []), confidence, needed });
  }
  const mentions = settled(model, sureClaims(claims, decision), decision, text);
  return mentions.concat(...byTheme.values());
}

const sure = (side: MentionPolarity): Leaning => ({ side, share: 1 });

const scoreIn = ({ stance }: Case, clause: number): number => stance.clauses[clause]?.score ?? 0;

/** A clause blames by its own score, or as the only one of a text that blames. */
const isBlaming = (text: Case, clause: number): boolean =>
  scoreIn(text, clause) < BLAMES || (text.part.clauses.length < 2 && text.stance.verdict === 'negative');

/** From this score on a clause praises: where a negation further away turned a cue of blame in it, both have heard the negation. */
const PRAISES = 0.6;

/** From this score down a clause blames so clearly that a denial in it is likelier irony, or denies something else. */
const DOUBTS = -0.5;

/** Below this score a clause blames: a cue of harm in it tells of harm, though a negation stands there ("nobody told me of the recall"). */
const BLAMES = -0.3;

/** From this probability on a bare fact that no cue names is taken for harm. */
const LIKELY_HARM = 0.3;

/**
 * The side of harm that no cue takes one of: a text that blames blames it; and told as a bare fact it is a complaint too, though no
 * sentiment model finds it bad. Who asks, only names it or hardly speaks of it (`isBlurred`) may mean no harm.
 */
function graveSide(side: MentionPolarity, isBlurred: boolean, { stance, asks }: SideText): MentionPolarity {
  if (stance.verdict === 'positive') return side;
  if (stance.verdict === 'negative' || stance.verdict === 'mixed') return 'negative';
  return isBlurred || asks ? side : 'negative';
}

const NO_CUES: readonly CueGrade[] = [];
const NO_MENTIONS: readonly Mention[] = [];

function groupBy<Key>(cues: readonly Mention[], keyOf: (cue: Mention) => Key): Map<Key, Mention[]> {
  const groups = new Map<Key, Mention[]>();
  for (const cue of cues) {
    const group = groups.get(keyOf(cue));
    if (group) group.push(cue);
    else groups.set(keyOf(cue), [cue]);
  }
  return groups;
}

/** The two likeliest of some columns; -1 where there are fewer. */
function likeliest(logits: Float64Array, columns: readonly number[]): readonly [number, number] {
  let [first, second] = [-1, -1];
  for (const column of columns) {
    if (first < 0 || logits[column]! > logits[first]!) [first, second] = [column, first];
    else if (second < 0 || logits[column]! > logits[second]!) second = column;
  }
  return [first, second];
}
