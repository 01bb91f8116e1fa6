import type { MentionPolarity } from '../../src/schema/annotation.js';
import type { LabelledRow } from './rows.js';

/** What a cue said of one text. */
interface Said {
  /** "theme.id/kind:cue" */
  readonly rule: string;
  readonly theme: string;
  readonly polarity: MentionPolarity;
}

/** How often a cue spoke, in how many texts its theme was labelled, and in how many with the polarity that it gave. */
export interface CueTally {
  readonly rule: string;
  readonly language: 'ko' | 'en';
  readonly texts: number;
  readonly theme: number;
  readonly polarity: number;
}

/** Complaints of a theme: labelled, found, and both. */
export interface ThemeTally {
  readonly theme: string;
  readonly language: 'ko' | 'en';
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

export interface Tallies {
  readonly cues: readonly CueTally[];
  readonly themes: readonly ThemeTally[];
}

const COMPLAINT = 'negative';

/** Counts texts, not places: a cue that stands twice in a text counts once. `saidOf`: what the cues say of a row. */
export function tally(rows: readonly LabelledRow[], saidOf: (row: LabelledRow) => readonly Said[]): Tallies {
  const cues = new Map<string, { -readonly [Key in keyof CueTally]: CueTally[Key] }>();
  const themes = new Map<string, { -readonly [Key in keyof ThemeTally]: ThemeTally[Key] }>();
  const themeOf = (theme: string, language: 'ko' | 'en') => {
    const key = `${language} ${theme}`;
    const known = themes.get(key) ?? { theme, language, labelled: 0, found: 0, right: 0 };
    themes.set(key, known);
    return known;
  };
  for (const row of rows) {
    const { language, themes: labels } = row;
    const said = saidOf(row);
    for (const { rule, theme, polarity } of new Map(said.map((one) => [one.rule, one])).values()) {
      const key = `${language} ${rule}`;
      const count = cues.get(key) ?? { rule, language, texts: 0, theme: 0, polarity: 0 };
      cues.set(key, count);
      count.texts++;
      if (labels.some(({ id }) => id === theme)) count.theme++;
      if (labels.some((label) => label.id === theme && label.polarity === polarity)) count.polarity++;
    }
    const complaints = (list: readonly { polarity: MentionPolarity; theme: string }[]) =>
      new Set(list.filter(({ polarity }) => polarity === COMPLAINT).map(({ theme }) => theme));
    const labelled = complaints(labels.map(({ id, polarity }) => ({ theme: id, polarity })));
    const found = complaints(said);
    for (const theme of labelled) themeOf(theme, language).labelled++;
    for (const theme of found) {
      const count = themeOf(theme, language);
      count.found++;
      if (labelled.has(theme)) count.right++;
    }
  }
  return { cues: [...cues.values()], themes: [...themes.values()] };
}
