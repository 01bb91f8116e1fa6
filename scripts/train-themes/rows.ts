import { join } from 'node:path';
import type { MentionPolarity, Polarity } from '../../src/schema/annotation.js';
import type { DocumentPart } from '../../src/schema/document.js';
import { toDocument } from '../../src/text/document.js';
import { readCorpus } from '../corpus/read.js';
import { readNdjson } from '../train/tables.js';

export type Language = 'ko' | 'en';

/** A labelled text, as the annotator would see it. */
export interface ThemeRow {
  readonly set: 'corpus' | 'labelled' | 'held out';
  readonly part: DocumentPart;
  readonly themes: readonly { readonly id: string; readonly polarity: MentionPolarity }[];
  /** null: not customer feedback. */
  readonly polarity: Polarity | null;
}

interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly polarity: Polarity | 'none';
  readonly themes: readonly (readonly [string, MentionPolarity])[];
}

/** Our own corpus and DATA/labelled in one language, in the order of the files. */
export function readThemeRows(folder: string, language: Language): ThemeRow[] {
  const corpus = readCorpus()
    .filter((row) => row.language === language)
    .map(({ text, themes, polarity, heldOut }): ThemeRow => {
      return { set: heldOut ? 'held out' : 'corpus', part: partOf(text), themes, polarity };
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
      };
    });
  return [...corpus, ...labelled];
}

const partOf = (text: string): DocumentPart => toDocument([{ column: 'text', text }]).parts[0]!;
