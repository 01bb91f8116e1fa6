import { readFileSync } from 'node:fs';
import type { MentionPolarity } from '../../src/schema/annotation.js';
import { readCorpus } from '../corpus/read.js';

/** A text that people labelled with themes, of the side that may be trained on. */
export interface LabelledRow {
  /** "ko/apps.tsv:17", or the set that it comes from. */
  readonly place: string;
  readonly language: 'ko' | 'en';
  readonly text: string;
  readonly themes: readonly { readonly id: string; readonly polarity: MentionPolarity }[];
}

interface SharedRow {
  readonly set: string;
  readonly id: string;
  readonly lang: 'ko' | 'en';
  readonly text: string;
  readonly themes: readonly (readonly [string, MentionPolarity])[];
}

/** The corpus without its held-out fifth, and files of {set, id, lang, text, themes: [[id, polarity]]} lines. */
export function trainingRows(files: readonly string[]): LabelledRow[] {
  const own = readCorpus().filter(({ heldOut }) => !heldOut);
  const shared = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as SharedRow)
      .map(({ set, id, lang, text, themes }) => ({
        place: `${set}:${id}`,
        language: lang,
        text,
        themes: themes.map(([theme, polarity]) => ({ id: theme, polarity })),
      })),
  );
  return [...own, ...shared];
}
