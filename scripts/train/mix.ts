import { join } from 'node:path';
import { type Row, readNdjson, readTsv } from './tables.js';

/** What one text teaches: null leaves that head alone. */
export interface Stance {
  /** 0 negative … 1 positive */
  readonly positive: number | null;
  /** 0 takes a side … 1 takes none */
  readonly neutral: number | null;
}

/** One data set of the mix. Weights are per row. */
export interface Source {
  readonly set: string;
  readonly licence: string;
  readonly signWeight: number;
  readonly neutralWeight: number;
  stance(row: Row): Stance | null;
}

export interface Lesson {
  readonly set: string;
  readonly text: string;
  readonly stance: Stance;
  readonly signWeight: number;
  readonly neutralWeight: number;
}

export const POSITIVE: Stance = { positive: 1, neutral: 0 };
export const NEGATIVE: Stance = { positive: 0, neutral: 0 };
export const NEUTRAL: Stance = { positive: null, neutral: 1 };
const BY_LABEL: Readonly<Record<string, Stance>> = {
  pos: POSITIVE,
  neg: NEGATIVE,
  neu: NEUTRAL,
  positive: POSITIVE,
  negative: NEGATIVE,
  neutral: NEUTRAL,
};

export const byLabel = (row: Row): Stance | null => BY_LABEL[row.label ?? ''] ?? null;

/** The lessons of a split of the open sets, in the order of the list and of the files. */
export function readMix(folder: string, sources: readonly Source[], split: 'train' | 'dev'): Lesson[] {
  return sources.flatMap((source) =>
    readTsv(join(folder, 'open', source.set, `${split}.tsv`)).flatMap((row) => toLesson(source, row)),
  );
}

function toLesson(source: Source, row: Row): Lesson[] {
  const stance = source.stance(row);
  if (stance === null || !row.text) return [];
  return [
    {
      set: source.set,
      text: row.text.normalize('NFC'),
      stance,
      signWeight: source.signWeight,
      neutralWeight: source.neutralWeight,
    },
  ];
}

interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly polarity: string;
}

/** The texts labelled for this project; "mixed" teaches that a side is taken, not which. */
export function readLabelled(folder: string, language: 'ko' | 'en', weight: number): Lesson[] {
  return readNdjson<Labelled>(join(folder, 'labelled', 'verbatims.jsonl')).flatMap(
    ({ lang, text, polarity }) => {
      const stance = polarity === 'mixed' ? { positive: 0.5, neutral: 0 } : BY_LABEL[polarity];
      if (lang !== language || !stance) return [];
      return [
        { set: 'labelled', text: text.normalize('NFC'), stance, signWeight: weight, neutralWeight: weight },
      ];
    },
  );
}
