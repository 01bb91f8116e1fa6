import { type Stack, stackProbability } from '../../../learn/themes/stack.js';
import type { DocumentPart } from '../../../schema/document.js';
import { originalSpan } from '../../../text/document.js';
import type { ClauseSentiment } from '../../sentiment-value.js';
import type { Mention } from '../mentions.js';
import { cueGrade } from './cue-grade.js';
import { weightiestWords } from './evidence.js';
import type { ThemeModel } from './load.js';
import { mentionPolarity } from './polarity.js';
import { clauseFor, type PartScores, scorePart } from './score.js';

/** One text with what is known of it. */
export interface Case {
  readonly part: DocumentPart;
  /** Its place among the document's parts. */
  readonly index: number;
  /** What its cues say. */
  readonly cues: readonly Mention[];
  readonly stance: readonly ClauseSentiment[];
}

/** Where a cue speaks of these, recall comes first: a missed hazard costs more than a false one. */
const NEVER_OVERRULED: ReadonlySet<string> = new Set(['product.safety']);

/**
 * The mentions of a text. A theme that the stack finds probable enough is claimed: by its cues where it has some, else by the
 * words that weigh most. Cues of a theme that it finds improbable are dropped. A theme of the taxonomy (`known`) that the model
 * has not learned is left to its cues.
 */
export function decide(model: ThemeModel, stack: Stack, known: ReadonlySet<string>, text: Case): Mention[] {
  const scores = scorePart(model, text.part);
  const byTheme = groupByTheme(text.cues);
  const mentions: Mention[] = [];
  model.header.columns.forEach((theme, column) => {
    const threshold = stack.threshold[theme];
    if (threshold === undefined || !known.has(theme)) return;
    const cues = byTheme.get(theme) ?? [];
    byTheme.delete(theme);
    const confidence = stackProbability(stack, theme, {
      model: scores.blend[column]!,
      cues: new Set(cues.map(cueGrade)),
    });
    if (cues.length > 0) {
      if (confidence >= threshold || NEVER_OVERRULED.has(theme))
        mentions.push(...cues.map((cue) => ({ ...cue, confidence })));
    } else if (confidence >= threshold) mentions.push(...claimed(model, scores, column, confidence, text));
  });
  for (const cues of byTheme.values()) mentions.push(...cues);
  return mentions;
}

function groupByTheme(cues: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const cue of cues) {
    const group = groups.get(cue.theme);
    if (group) group.push(cue);
    else groups.set(cue.theme, [cue]);
  }
  return groups;
}

/** The mention of a theme that no cue speaks of: in the clause that speaks of it most. */
function claimed(
  model: ThemeModel,
  scores: PartScores,
  column: number,
  confidence: number,
  { part, index, stance }: Case,
): Mention[] {
  const { columns } = model.header;
  const at = clauseFor(scores, columns.length, column);
  const clause = part.clauses[at];
  if (clause === undefined) return [];
  const polarity = mentionPolarity(scores, columns, at, stance);
  return weightiestWords(model, part, clause, column).map(({ start, end }) => ({
    theme: columns[column]!,
    polarity,
    confidence,
    evidence: { ...originalSpan(part, start, end), rule: `${columns[column]}/model` },
    part: index,
  }));
}
