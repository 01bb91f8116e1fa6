import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { MentionPolarity, Polarity } from '../../src/schema/annotation.js';
import type { DocumentPart } from '../../src/schema/document.js';
import { toDocument } from '../../src/text/document.js';
import { readCorpus } from '../corpus/read.js';
import { readNdjson, readTsv } from '../train/tables.js';

export type Language = 'ko' | 'en';

/** A labelled text, as the annotator would see it. */
export interface ThemeRow {
  readonly set: 'corpus' | 'labelled' | 'open' | 'held out';
  readonly part: DocumentPart;
  readonly themes: readonly { readonly id: string; readonly polarity: MentionPolarity }[];
  /** null: not customer feedback, or not known. */
  readonly polarity: Polarity | null;
  /** The themes of which it is known whether the text speaks of them, beside those that it speaks of; null: all. */
  readonly known: ReadonlySet<string> | null;
}

interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly polarity: Polarity | 'none';
  readonly themes: readonly (readonly [string, MentionPolarity])[];
}

/** Our own corpus, DATA/labelled and the open sets that tell themes, in one language, in the order of the files. */
export function readThemeRows(folder: string, language: Language, corpusFolder?: string): ThemeRow[] {
  const corpus = readCorpus(corpusFolder)
    .filter((row) => row.language === language)
    .map(({ text, themes, polarity, heldOut }): ThemeRow => {
      return { set: heldOut ? 'held out' : 'corpus', part: partOf(text), themes, polarity, known: null };
    });
  const labelled = readNdjson<Labelled>(join(folder, 'labelled', 'verbatims.jsonl'))
    .filter((row) => row.lang === language)
    .map(({ text, themes, polarity }): ThemeRow => {
      const mentions = themes.map(([id, side]) => ({ id, polarity: side }));
      return {
        set: 'labelled',
        part: partOf(text),
        themes: mentions,
        polarity: polarity === 'none' ? null : polarity,
        known: null,
      };
    });
  return [...corpus, ...labelled, ...(language === 'en' ? readOpenLessons(folder) : [])];
}

const partOf = (text: string): DocumentPart => toDocument([{ column: 'text', text }]).parts[0]!;

interface OpenLessons {
  readonly column: string;
  readonly each: number;
  readonly known: readonly string[];
  readonly themes: Readonly<Record<string, readonly string[]>>;
}

/** The texts of open-lessons.yaml, `train` splits only. */
function readOpenLessons(folder: string): ThemeRow[] {
  const sets = parse(readFileSync(new URL('./open-lessons.yaml', import.meta.url), 'utf8')) as Record<
    string,
    OpenLessons
  >;
  return Object.entries(sets).flatMap(([set, { column, each, known, themes }]) => {
    const themeOf = new Map(
      Object.entries(themes).flatMap(([theme, labels]) => labels.map((label) => [label, theme] as const)),
    );
    const taken = new Map<string, number>();
    return readTsv(join(folder, 'open', set, 'train.tsv')).flatMap((row): ThemeRow[] => {
      const label = row[column] ?? '';
      const count = (taken.get(label) ?? 0) + 1;
      taken.set(label, count);
      const ids = [...new Set(label.split('|').flatMap((name) => themeOf.get(name) ?? []))];
      if (count > each || !row.text || ids.length === 0) return [];
      const mentions = ids.map((id) => ({ id, polarity: 'neutral' as const }));
      return [
        { set: 'open', part: partOf(row.text), themes: mentions, polarity: null, known: new Set(known) },
      ];
    });
  });
}
