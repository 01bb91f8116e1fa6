import type { Annotation } from '../schema/annotation.js';
import type { DayCell, Summary } from '../schema/summary.js';
import { type Adding, cellOf } from './bounded.js';
import { absorbCounts, count } from './counts.js';
import { takesStance, themesOfStance } from './group.js';

export const dayCells: Adding<DayCell> = {
  empty: () => ({ readable: 0, complaints: 0, praise: 0, themes: new Map() }),
  absorb(target, from) {
    for (const key of ['readable', 'complaints', 'praise'] as const) target[key] += from[key];
    absorbCounts(target.themes, from.themes);
  },
};

/** Counts a readable verbatim on its day. */
export function addToDay({ days }: Summary, annotation: Annotation): void {
  if (annotation.date === null) return;
  const cell = cellOf(days, annotation.date.slice(0, 10), dayCells);
  cell.readable++;
  cell.complaints += Number(takesStance(annotation, 'negative'));
  cell.praise += Number(takesStance(annotation, 'positive'));
  for (const theme of themesOfStance(annotation, 'negative')) count(cell.themes, theme);
}
