import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MentionPolarity, Polarity } from '../../src/schema/annotation.js';
import type { DocumentPart } from '../../src/schema/document.js';
import { toDocument } from '../../src/text/document.js';
import { CORPUS, readCorpus, THEME_CORPUS } from '../corpus/read.js';
import { readNdjson } from '../train/tables.js';

export type Language = 'ko' | 'en';

/** A labelled text, as the annotator would see it. */
export interface ThemeRow {
  /** `unthemed`: nobody's feedback on a business. `sides`: the other half of what the sentiment model never learns from. `read`: of open sets, by readers. */
  readonly set: 'corpus' | 'labelled' | 'read' | 'held out' | 'sides' | 'taxonomy' | 'unthemed';
  /** Where it comes from: a file of our corpus, an open set. */
  readonly source: string;
  readonly part: DocumentPart;
  readonly themes: readonly { readonly id: string; readonly polarity: MentionPolarity }[];
  /** null: not customer feedback. */
  readonly polarity: Polarity | null;
  /** How likely it is read in an epoch: how much it counts beside other texts. */
  readonly weight: number;
  /** The sentiment model has not seen it: what that says of it is as good as of a customer's text. */
  readonly unheard?: true;
  /** Teaches this theme alone: what it says of others is not known. */
  readonly only?: string;
}

interface Labelled {
  readonly set: string;
  readonly lang: string;
  readonly text: string;
  readonly polarity: Polarity | 'none';
  readonly themes: readonly (readonly [string, MentionPolarity])[];
}

/** Our own corpus, DATA/labelled, in one language, in the order of the files. */
export function readThemeRows(
  folder: string,
  language: Language,
  corpora: readonly string[] = [CORPUS, THEME_CORPUS],
): ThemeRow[] {
  const corpus = corpora
    .flatMap((own) => readCorpus(own).map((row) => ({ ...row, isForThemes: own === THEME_CORPUS })))
    .filter((row) => row.language === language)
    .map(({ text, themes, polarity, heldOut, field, isForThemes }): ThemeRow => {
      const set = heldOut ? heldOutSet(text) : 'corpus';
      const row: ThemeRow = { set, source: field, part: partOf(text), themes, polarity, weight: 1 };
      return heldOut || isForThemes ? { ...row, unheard: true } : row;
    });
  const labelled = readNdjson<Labelled>(join(folder, 'labelled', 'verbatims.jsonl'))
    .filter((row) => row.lang === language)
    .map(({ set, text, themes, polarity }): ThemeRow => {
      const mentions = themes.map(([id, side]) => ({ id, polarity: side }));
      return {
        set: 'labelled',
        source: set,
        part: partOf(text),
        themes: mentions,
        polarity: polarity === 'none' ? null : polarity,
        weight: 1,
      };
    });
  return [...corpus, ...labelled];
}

const heldOutSet = (text: string): 'held out' | 'sides' =>
  createHash('sha256').update(text).digest()[1]! % 2 === 0 ? 'sides' : 'held out';

export const partOf = (text: string): DocumentPart => toDocument([{ column: 'text', text }]).parts[0]!;
