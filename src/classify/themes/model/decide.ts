import { DOMAIN, domainShares, fitOf } from '../../../learn/themes/domains.js';
import { type Leaning, likeliestSide } from '../../../learn/themes/sides.js';
import { type CueGrade, type Signs, type Stack, stackProbability } from '../../../learn/themes/stack.js';
import type { MentionPolarity } from '../../../schema/annotation.js';
import type { DocumentPart } from '../../../schema/document.js';
import { evidenceOf, originalSpan } from '../../../text/document.js';
import type { Mention } from '../mentions.js';
import { cueGrade, isOfBlame } from './cue-grade.js';
import { weightiestWords } from './evidence.js';
import type { ThemeModel } from './load.js';
import { type Stance, sideSigns } from './polarity.js';
import type { Scope } from './scope.js';
import { clauseFor, scorePart } from './score.js';

/** One text with what is known of it. */
export interface Case {
  readonly part: DocumentPart;
  /** Its place among the document's parts. */
  readonly index: number;
  /** What its cues say. */
  readonly cues: readonly Mention[];
  readonly stance: Stance;
}

/** How a model's log-odds become claims. */
export interface Decision {
  readonly stack: Stack;
  /** The columns that are themes of the taxonomy. */
  readonly themes: readonly number[];
  /** The first of the columns that are fields of business; the others follow it. */
  readonly fields: number;
  /** Room for their shares, used again for each text. */
  readonly shares: Float64Array<ArrayBuffer>;
  /** Of each of these themes, in their order, what the header holds by name. */
  readonly lifts: readonly (readonly number[])[];
  readonly thresholds: readonly number[];
  readonly scope: Scope;
  /** The share of its threshold from which on a theme is claimed. */
  readonly early: number;
}

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
    early: header.language === 'ko' ? EARLY.ko : EARLY.en,
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
  const read = { part: text.part, stance: text.stance, scores, columns };
  const mentions: Mention[] = [];
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
    const needed = neededFor(theme, thresholds[t]!, cues.length > 0, decision);
    if (confidence < needed.claim) continue;
    const tells = (side: MentionPolarity): boolean =>
      cues.some((cue) => cue.polarity === side && cueGrade(cue) !== 'any');
    const isContrary = cues.length > 1 && tells('positive') && tells('negative');
    const sideOf = (clause: number, here: readonly Mention[]): Leaning => {
      const told = here.find((cue) => cueGrade(cue) !== 'any');
      if (isGrave && (text.stance.clauses[clause]?.score ?? 0) < BLAMES && here.some(isOfBlame))
        return certain('negative');
      if (told && (isContrary || isGrave || scope.trusted.has(theme))) return certain(told.polarity);
      const leaning = likeliestSide(model.header.sides, sideSigns(read, clause, here, habits[theme]!));
      if (!isGrave) return leaning;
      return certain(graveSide(leaning.side, here.length > 0 || confidence < LIKELY_HARM, text));
    };
    const isSure = ({ side, share }: Leaning): boolean =>
      side !== 'negative' || confidence * share >= needed.blame;
    for (const [clause, here] of groupBy(cues, (cue) => cue.clause)) {
      const leaning = sideOf(clause, here);
      if (isSure(leaning)) for (const cue of here) mentions.push(decided(cue, leaning.side, confidence));
    }
    if (cues.length > 0) continue;
    const clause = clauseFor(scores, columns.length, column);
    const leaning = sideOf(clause, []);
    if (!isSure(leaning)) continue;
    const polarity = leaning.side;
    mentions.push(...claimed(model, { theme, column, rival, clause, polarity, confidence }, text));
  }
  for (const cues of byTheme.values()) mentions.push(...cues);
  return mentions;
}

/** Harm is claimed from this probability on, or a lower usual one: recall comes first where somebody may be hurt; facets/harm.ts then judges it with more signs. */
const MAYBE_HARM = 0.04;

interface Needed {
  /** Probability of the theme from which on it is claimed. */
  readonly claim: number;
  /** Probability of theme and blame together from which on it is claimed with blame. */
  readonly blame: number;
}

/** `usual`: the theme's threshold. */
function neededFor(theme: string, usual: number, hasCue: boolean, { scope, early }: Decision): Needed {
  if (hasCue && scope.trusted.has(theme)) return { claim: 0, blame: 0 };
  if (scope.grave.has(theme)) return { claim: Math.min(usual, MAYBE_HARM), blame: 0 };
  return { claim: usual * early, blame: usual * SURE_BLAME };
}

/**
 * Shares of a theme's threshold: where it is claimed, and where theme and blame together are likely enough. What may as well be praised is no
 * complaint. Chosen on texts that no model has seen: in Korean as many complaints are found and one in ten fewer is wrong; English, with
 * a model that is less sure of itself, finds more, and no more of them are wrong.
 */
const EARLY = { ko: 1, en: 0.9 } as const;
const SURE_BLAME = 0.8;

const certain = (side: MentionPolarity): Leaning => ({ side, share: 1 });

/** Below this score a clause blames: a cue of harm in it tells of harm, though a negation stands there ("nobody told me of the recall"). */
const BLAMES = -0.3;

/** From this probability on a bare fact that no cue names is taken for harm. */
const LIKELY_HARM = 0.3;

/**
 * The side of harm that no cue takes one of: a text that blames blames it; and told as a bare fact it is a complaint too, though no
 * sentiment model finds it bad. Who asks, only names it or hardly speaks of it (`isBlurred`) may mean no harm.
 */
function graveSide(side: MentionPolarity, isBlurred: boolean, { part, stance }: Case): MentionPolarity {
  if (stance.verdict === 'positive') return side;
  if (stance.verdict === 'negative' || stance.verdict === 'mixed') return 'negative';
  return isBlurred || /[?？]/.test(part.text) ? side : 'negative';
}

/** A cue with what was decided of its theme. Written out: a spread is slow. */
const decided = (
  { theme, kind, evidence, part, clause }: Mention,
  polarity: MentionPolarity,
  confidence: number,
): Mention => ({ theme, kind, polarity, confidence, evidence, part, clause });

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

interface Claim {
  readonly theme: string;
  readonly column: number;
  /** The column of the likeliest other theme; -1: there is none. */
  readonly rival: number;
  /** The clause that speaks of the theme most. */
  readonly clause: number;
  readonly polarity: MentionPolarity;
  readonly confidence: number;
}

/** The mention of a theme that no cue speaks of, by the words that weigh most in its clause. */
function claimed(model: ThemeModel, claim: Claim, { part, index }: Case): Mention[] {
  const { theme, column, rival, polarity, confidence } = claim;
  const clause = part.clauses[claim.clause];
  if (clause === undefined) return [];
  return weightiestWords(model, part, clause, column, rival).map(({ start, end }) => ({
    theme,
    kind: null,
    polarity,
    confidence,
    evidence: evidenceOf(originalSpan(part, start, end), `${theme}/model`),
    part: index,
    clause: claim.clause,
  }));
}
