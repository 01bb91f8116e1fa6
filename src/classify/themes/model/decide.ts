import { type CueGrade, claimedFrom, type Stack, stackProbability } from '../../../learn/themes/stack.js';
import type { MentionPolarity } from '../../../schema/annotation.js';
import type { DocumentPart } from '../../../schema/document.js';
import { originalSpan } from '../../../text/document.js';
import type { Mention } from '../mentions.js';
import { cueGrade } from './cue-grade.js';
import { weightiestWords } from './evidence.js';
import type { ThemeModel } from './load.js';
import { mentionPolarity, type Stance } from './polarity.js';
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
  /** By column: log-odds from which on it is claimed without a cue; Infinity: it is no theme of the taxonomy. */
  readonly bars: Float64Array;
}

/** `known`: the themes of the taxonomy. */
export const decisionOf = (model: ThemeModel, stack: Stack, known: ReadonlySet<string>): Decision => ({
  stack,
  bars: Float64Array.from(model.header.columns, (theme) =>
    known.has(theme) ? claimedFrom(stack, theme) : Number.POSITIVE_INFINITY,
  ),
});

/** Where a cue speaks of these, recall comes first: a missed hazard costs more than a false one. */
const NEVER_OVERRULED: ReadonlySet<string> = new Set(['product.safety']);

/**
 * The mentions of a text. A theme that the stack finds probable enough is claimed: by its cues where it has some, else by the
 * words that weigh most. Cues of a theme that it finds improbable are dropped; a cue that only names its theme takes its
 * polarity from here. A theme that the model has not learned, or the taxonomy's own, is left to its cues.
 */
export function decide(model: ThemeModel, { stack, bars }: Decision, text: Case): Mention[] {
  const scores = scorePart(model, text.part);
  const byTheme = groupByTheme(text.cues);
  const mentions: Mention[] = [];
  const { columns } = model.header;
  for (let column = 0; column < columns.length; column++) {
    const bar = bars[column]!;
    const logit = scores.blend[column]!;
    if (logit < bar && (byTheme.size === 0 || bar === Number.POSITIVE_INFINITY)) continue;
    const theme = columns[column]!;
    const cues = byTheme.get(theme);
    if (cues === undefined && logit < bar) continue;
    byTheme.delete(theme);
    const confidence = stackProbability(stack, theme, {
      model: logit,
      cues: cues === undefined ? NO_CUES : new Set(cues.map(cueGrade)),
    });
    if (cues !== undefined && confidence < stack.threshold[theme]! && !NEVER_OVERRULED.has(theme)) continue;
    const clause = clauseFor(scores, columns.length, column);
    const polarity = mentionPolarity(scores, columns, clause, text.stance);
    if (cues === undefined)
      mentions.push(...claimed(model, { theme, column, clause, polarity, confidence }, text));
    for (const cue of cues ?? [])
      mentions.push({ ...cue, polarity: cueGrade(cue) === 'any' ? polarity : cue.polarity, confidence });
  }
  for (const cues of byTheme.values()) mentions.push(...cues);
  return mentions;
}

const NO_CUES: ReadonlySet<CueGrade> = new Set();

function groupByTheme(cues: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const cue of cues) {
    const group = groups.get(cue.theme);
    if (group) group.push(cue);
    else groups.set(cue.theme, [cue]);
  }
  return groups;
}

interface Claim {
  readonly theme: string;
  readonly column: number;
  /** The clause that speaks of the theme most. */
  readonly clause: number;
  readonly polarity: MentionPolarity;
  readonly confidence: number;
}

/** The mention of a theme that no cue speaks of, by the words that weigh most in its clause. */
function claimed(model: ThemeModel, claim: Claim, { part, index }: Case): Mention[] {
  const { theme, column, polarity, confidence } = claim;
  const clause = part.clauses[claim.clause];
  if (clause === undefined) return [];
  return weightiestWords(model, part, clause, column).map(({ start, end }) => ({
    theme,
    polarity,
    confidence,
    evidence: { ...originalSpan(part, start, end), rule: `${theme}/model` },
    part: index,
  }));
}
