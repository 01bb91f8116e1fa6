import type { Theme } from '../../schema/taxonomy.js';

/** A cue as one line, with where it stands: "ko.negative.phrases" and "전화를 안 받". */
export interface FlatCue {
  readonly place: string;
  readonly words: string;
}

const LANGUAGES = ['ko', 'en'] as const;

/** Every cue of a theme in the order of its file. */
export const cuesOf = ({ cues }: Pick<Theme, 'cues'>): FlatCue[] =>
  LANGUAGES.flatMap((language) =>
    Object.entries(cues[language]).flatMap(([kind, set]: [string, unknown]) =>
      flatten(`${language}.${kind}`, set),
    ),
  );

function flatten(place: string, set: unknown): FlatCue[] {
  if (Array.isArray(set)) return set.map((cue: unknown) => ({ place, words: inWords(cue) }));
  return Object.entries(set as object).flatMap(([form, cues]: [string, unknown]) =>
    flatten(`${place}.${form}`, cues),
  );
}

/** A pair is one cue: its aspects, then what is said of them. */
const inWords = (cue: unknown): string =>
  typeof cue === 'string'
    ? cue
    : Object.values(cue as object)
        .map((part: unknown) => (Array.isArray(part) ? part.join(' | ') : `(${part})`))
        .join(' + ');
