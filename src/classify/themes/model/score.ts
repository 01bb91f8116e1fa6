import type { DocumentPart } from '../../../schema/document.js';
import type { Scorer } from './load.js';

/** What a theme model says of one text. Valid until the next text is scored. */
export interface PartScores {
  /** Log-odds of every column: of the whole text, and of each clause (clause × columns). */
  readonly whole: Float64Array;
  readonly clauses: Float64Array;
  /** Log-odds of every column that a theme is decided by. */
  readonly blend: Float64Array;
}

/** A theme is told by the whole text and by the clause that speaks of it most; long texts by the clause rather. */
const CLAUSE_SHARE = 0.4;

/** Room for the scores of a text, used again for each. */
const room = new Map<string, Float64Array>();

function scratch(name: string, length: number): Float64Array {
  let own = room.get(name);
  if (own === undefined || own.length < length) {
    own = new Float64Array(length * 2);
    room.set(name, own);
  }
  return own.subarray(0, length);
}

export function scorePart({ featurizer, buffer, reader }: Scorer, part: DocumentPart): PartScores {
  featurizer.extract(part.text, buffer);
  reader.read(buffer, part.clauses);
  const width = reader.model.columns.length;
  const whole = scratch('whole', width);
  reader.ofWhole(whole);
  if (reader.count === 1) return { whole, clauses: whole, blend: whole };
  const clauses = scratch('clauses', reader.count * width);
  const best = scratch('best', width).fill(Number.NEGATIVE_INFINITY);
  for (let clause = 0; clause < reader.count; clause++) {
    const of = clauses.subarray(clause * width, (clause + 1) * width);
    reader.ofStretch(clause, of);
    for (let c = 0; c < width; c++) if (of[c]! > best[c]!) best[c] = of[c]!;
  }
  const blend = scratch('blend', width);
  for (let c = 0; c < width; c++) blend[c] = (1 - CLAUSE_SHARE) * whole[c]! + CLAUSE_SHARE * best[c]!;
  return { whole, clauses, blend };
}

/** The clause whose own words speak most for a column. */
export function clauseFor({ clauses }: PartScores, width: number, column: number): number {
  let best = 0;
  for (let clause = 1; clause * width < clauses.length; clause++)
    if (clauses[clause * width + column]! > clauses[best * width + column]!) best = clause;
  return best;
}
