import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashString } from '../../src/learn/hash.js';
import type { Polarity } from '../../src/schema/annotation.js';
import { readCorpus } from '../corpus/read.js';
import { parseTsv, type Row, readNdjson, readTsv } from './tables.js';

/** What one text teaches; null leaves that head alone, what lies between 0 and 1 is a soft label. */
export interface Stance {
  /** 0 negative … 1 positive */
  readonly positive: number | null;
  /** 0 takes a side … 1 takes none */
  readonly neutral: number | null;
  /** 1 takes both sides */
  readonly mixed: number | null;
  /** Mean of people's ratings, 0 lowest … 1 highest. */
  readonly rating?: number;
}

/** One open data set of the mix. */
export interface Source {
  readonly set: string;
  readonly licence: string;
  stance(row: Row): Stance | null;
  /** A further file of training rows, gzipped, whose rows count as the set "… more". */
  readonly more?: { readonly file: string; stance(row: Row): Stance | null };
}

export interface Lesson {
  readonly set: string;
  readonly text: string;
  readonly stance: Stance;
  /** Left out of training while the other folds' heads judge it, so that the decision sees unseen texts; null: never judged. */
  readonly fold: number | null;
}

export const FOLDS = 4;

export const POSITIVE: Stance = { positive: 1, neutral: 0, mixed: 0 };
export const NEGATIVE: Stance = { positive: 0, neutral: 0, mixed: 0 };
export const NEUTRAL: Stance = { positive: null, neutral: 1, mixed: 0 };
/** Takes sides, but says nothing of which. */
export const MIXED: Stance = { positive: null, neutral: 0, mixed: 1 };
const BY_LABEL: Readonly<Record<string, Stance>> = {
  pos: POSITIVE,
  neg: NEGATIVE,
  neu: NEUTRAL,
  positive: POSITIVE,
  negative: NEGATIVE,
  neutral: NEUTRAL,
  mixed: MIXED,
};

export const byLabel = (row: Row): Stance | null => BY_LABEL[row.label ?? ''] ?? null;

/** The polarity that a stance stands for; null when it is none of the four. */
export function polarityOf({ positive, neutral, mixed }: Stance): Polarity | null {
  if (mixed === 1) return 'mixed';
  if (neutral === 1) return 'neutral';
  if (positive === 1) return 'positive';
  return positive === 0 ? 'negative' : null;
}

/** The lessons of a split of the open sets, in the order of the list and of the files. */
export function readMix(folder: string, sources: readonly Source[], split: 'train' | 'dev'): Lesson[] {
  return sources.flatMap((source) => {
    const at = (file: string): string => join(folder, 'open', source.set, file);
    const rows = readTsv(at(`${split}.tsv`)).flatMap((row) =>
      toLesson(source.set, row.text, source.stance(row)),
    );
    const { more } = source;
    if (split === 'dev' || more === undefined || !existsSync(at(more.file))) return rows;
    const further = parseTsv(gunzipSync(readFileSync(at(more.file))).toString('utf8'));
    return [
      ...rows,
      ...evened(further.flatMap((row) => toLesson(`${source.set} more`, row.text, more.stance(row)))),
    ];
  });
}

function toLesson(set: string, text: string | undefined, stance: Stance | null): Lesson[] {
  return stance === null || !text ? [] : [{ set, text: text.normalize('NFC'), stance, fold: null }];
}

/** As many praising as blaming lessons: every k-th of the more frequent ones. */
function evened(lessons: readonly Lesson[]): Lesson[] {
  const blame = lessons.filter(({ stance }) => stance.positive === 0);
  const praise = lessons.filter(({ stance }) => stance.positive === 1);
  const size = Math.min(blame.length, praise.length);
  const thinned = (side: readonly Lesson[]): Lesson[] =>
    side.filter((_, i) => i % Math.max(1, Math.floor(side.length / size)) === 0).slice(0, size);
  return [...thinned(blame), ...thinned(praise)];
}

interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly polarity: string;
}

/** The texts labelled for this project; they stand in the open sets too, so the heads have seen them unless they are folded. */
export function readLabelled(folder: string, language: 'ko' | 'en'): Lesson[] {
  return readNdjson<Labelled>(join(folder, 'labelled', 'verbatims.jsonl')).flatMap(
    ({ lang, text, polarity }) =>
      lang === language ? toLesson('labelled', text, BY_LABEL[polarity] ?? null) : [],
  );
}

/** In folds, so that the decision sees what heads say of them that have not read them. */
export const folded = (lessons: readonly Lesson[]): Lesson[] =>
  lessons.map((lesson) => ({ ...lesson, fold: hashString(lesson.text) % FOLDS }));

/** Lessons whose text is that of a folded one, under its fold too: else a head would have read what it judges. */
export function withFoldsOf(known: readonly Lesson[], lessons: readonly Lesson[]): Lesson[] {
  const folds = new Map(known.map(({ text, fold }) => [text, fold]));
  return lessons.map((lesson) => ({ ...lesson, fold: folds.get(lesson.text) ?? null }));
}

/** Lessons whose text is none of the known ones, since what was told better counts once; and those that say how people rate it, which nothing else tells. */
export function without(known: readonly Lesson[], lessons: readonly Lesson[]): Lesson[] {
  const texts = new Set(known.map(({ text }) => text));
  return lessons.filter(({ text, stance }) => stance.rating !== undefined || !texts.has(text));
}

/** The project's own corpus: its training rows, or the fifth that is never trained on. */
export function readCorpusLessons(language: 'ko' | 'en', heldOut: boolean, corpus: string): Lesson[] {
  return readCorpus(corpus)
    .filter((row) => row.language === language && row.heldOut === heldOut)
    .flatMap(({ text, polarity }) => folded(toLesson('corpus', text, BY_LABEL[polarity] ?? null)));
}

/** The lessons of each set, sets in order of their first lesson. */
export function bySet(lessons: readonly Lesson[]): [set: string, lessons: Lesson[]][] {
  const sets = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const known = sets.get(lesson.set);
    if (known) known.push(lesson);
    else sets.set(lesson.set, [lesson]);
  }
  return [...sets];
}
