import { createHash } from 'node:crypto';
import { openRows } from '../open-rows.js';
import type { Row } from '../tables.js';
import { alarmsUnlessCued, type NamesAlarm } from './alarm-labels.js';
import type { FacetLesson, Labels, NamesHarm } from './lesson.js';

/** Which rows of a set, and what they teach. */
export interface SetPlan {
  readonly set: string;
  readonly licence: string;
  /** No labels at all: the row teaches nothing. `line` of the file, the header being line 1. */
  readonly labels: (row: Row, line: number) => Labels;
  readonly weight: number;
  /** dev: its rows are held out; fifth: every fifth row of train.tsv is; default: none. */
  readonly held?: 'dev' | 'fifth';
  readonly abuseWeight?: (row: Row, line: number) => number;
}

/** Every fifth row, by its set and line, whatever the others are. */
export const isOfFifth = (set: string, line: number | string): boolean =>
  createHash('sha256').update(`${set}:${line}`).digest()[0]! % 5 === 0;

export function lessonsOf(data: string, plan: SetPlan): FacetLesson[] {
  const { set, licence, weight, held, labels, abuseWeight } = plan;
  const of = (file: string, isHeld: (line: number) => boolean): FacetLesson[] =>
    openRows(data, set, file).flatMap((row, i): FacetLesson[] => {
      const line = i + 2;
      const known = labels(row, line);
      if (Object.keys(known).length === 0) return [];
      const heldOut = isHeld(line);
      return [
        {
          set,
          licence,
          text: row.text!,
          labels: known,
          weight,
          abuseWeight: abuseWeight?.(row, line),
          heldOut,
        },
      ];
    });
  return [
    ...of('train', (line) => held === 'fifth' && isOfFifth(set, line)),
    ...(held === 'dev' ? of('dev', () => true) : []),
  ];
}

/** Reviews, of which nobody has read what they say of harm: none, where no cue of it stands; else nobody knows. */
export const reviews =
  (namesHarm: NamesHarm, namesAlarm: NamesAlarm) =>
  ({ text }: Row): Labels => ({
    customer: true,
    ...(namesHarm(text!) ? {} : { harm: false }),
    ...alarmsUnlessCued(namesAlarm(text!)),
  });
