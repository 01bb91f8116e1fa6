import type { DocumentPart } from '../../../schema/document.js';
import type { Scorer } from './load.js';

/** What a theme model says of one text. Valid until the next text is scored. */
export interface PartScores {
  /** Log-odds of every column: of the whole text, and of each clause (clause × columns). */
  readonly whole: Float64Array;
  readonly clauses: Float64Array;
  /** How many clauses. */
  readonly count: number;
  /** Log-odds of every column that a theme is decided by. */
  readonly blend: Float64Array;
}

/** A theme is told by the whole text and by the clause that speaks of it most; long texts by the clause rather. */
const CLAUSE_SHARE = 0.4;

/** Room for the scores of a text, used again for each. */
class Room {
  whole = new Float64Array(0);
  best = new Float64Array(0);
  blend = new Float64Array(0);
  clauses = new Float64Array(0);

  fit(width: number, clauses: number): void {
    if (this.whole.length !== width) {
      this.whole = new Float64Array(width);
      this.best = new Float64Array(width);
      this.blend = new Float64Array(width);
    }
    if (this.clauses.length < width * clauses) this.clauses = new Float64Array(width * clauses * 2);
  }
}
const room = new Room();

export function scorePart({ featurizer, buffer, reader }: Scorer, part: DocumentPart): PartScores {
  featurizer.extract(part.text, buffer);
  reader.read(buffer, part.clauses);
  const width = reader.model.columns.length;
  room.fit(width, reader.count);
  const { whole, best, blend, clauses } = room;
  reader.ofWhole(whole);
  if (reader.count === 1) return { whole, clauses: whole, count: 1, blend: whole };
  best.fill(Number.NEGATIVE_INFINITY);
  for (let clause = 0; clause < reader.count; clause++) {
    const from = clause * width;
    reader.ofStretch(clause, clauses, from);
    for (let c = 0; c < width; c++) if (clauses[from + c]! > best[c]!) best[c] = clauses[from + c]!;
  }
  for (let c = 0; c < width; c++) blend[c] = (1 - CLAUSE_SHARE) * whole[c]! + CLAUSE_SHARE * best[c]!;
  return { whole, clauses, count: reader.count, blend };
}

/** The clause whose own words speak most for a column. */
export function clauseFor({ clauses, count }: PartScores, width: number, column: number): number {
  let best = 0;
  for (let clause = 1; clause < count; clause++)
    if (clauses[clause * width + column]! > clauses[best * width + column]!) best = clause;
  return best;
}
