import type { LabelReading } from '../input/columns/labels.js';
import { hashString } from '../learn/hash.js';
import type { Polarity } from '../schema/annotation.js';
import type { Evaluation } from '../schema/evaluation.js';
import type { TextPart } from '../schema/verbatim.js';
import { safeForTerminal } from '../text/safe.js';
import type { Labels } from './labelled.js';

/** More rows teach little that these do not, and cost time and memory. */
const MOST_ROWS = 10_000;
/** Characters of a text that are kept. */
const KEPT = 2000;
const UNKNOWN_SHOWN = 6;

export interface RatedRows {
  readonly rows: readonly { readonly texts: readonly TextPart[]; readonly polarity: Polarity }[];
  readonly tally: Evaluation['rows'];
  readonly reading: LabelReading;
}

interface Kept {
  readonly rank: number;
  readonly at: number;
  readonly texts: readonly TextPart[];
  readonly label: string;
}

/** Reads all labels and as many texts as training needs: of more, those whose hash is lowest, so that each run takes the same. */
export async function readRated(labels: Labels, middle: 'leave-out' | 'neutral'): Promise<RatedRows> {
  const cells = new Map<string, number>();
  let kept: Kept[] = [];
  let read = 0;
  for await (const { label, texts } of labels.items()) {
    const cell = label.trim();
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    const at = read++;
    if (cell === '' || texts.every(({ text }) => text.trim() === '')) continue;
    const short = texts.map(({ column, text }) => ({ column, text: text.slice(0, KEPT) }));
    kept.push({ rank: hashString(short.map(({ text }) => text).join('\n')), at, texts: short, label: cell });
    if (kept.length >= 2 * MOST_ROWS) kept = lowest(kept);
  }
  const reading = labels.reading([...cells.keys()]);
  const polarityOf = (cell: string): Polarity | 'middle' | null => {
    const side = reading.polarityOf(cell);
    return side === 'middle' && middle === 'neutral' ? 'neutral' : side;
  };
  const rows = lowest(kept).flatMap(({ texts, label }) => {
    const polarity = polarityOf(label);
    return polarity === null || polarity === 'middle' ? [] : [{ texts, polarity }];
  });
  return { rows, reading, tally: { ...tallyOf(cells, polarityOf), read, evaluated: rows.length } };
}

const lowest = (kept: readonly Kept[]): Kept[] =>
  [...kept]
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST_ROWS)
    .sort((a, b) => a.at - b.at);

function tallyOf(
  cells: ReadonlyMap<string, number>,
  polarityOf: (cell: string) => Polarity | 'middle' | null,
) {
  const tally = { unlabelled: cells.get('') ?? 0, unknown: 0, middle: 0, unreadable: 0 };
  const unknownLabels: string[] = [];
  for (const [cell, count] of cells) {
    if (cell === '') continue;
    const polarity = polarityOf(cell);
    if (polarity === 'middle') tally.middle += count;
    if (polarity !== null) continue;
    tally.unknown += count;
    if (unknownLabels.length < UNKNOWN_SHOWN) unknownLabels.push(safeForTerminal(cell).slice(0, 20));
  }
  return { ...tally, unknownLabels };
}
