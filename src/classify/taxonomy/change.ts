import type { z } from 'zod';
import { schema } from '../../data/packages.js';
import type { CueSet, Theme, ThemeCues, WordList } from '../../schema/taxonomy.js';
import { themeSchema } from './schema.js';

/** A theme file that changes a theme of the base: values replace, cues and examples are added, `without` takes words away. */
export const changeSchema = schema((z) => {
  const { shape } = themeSchema();
  const words = z.array(z.string().min(1)).default([]);
  return z.strictObject({
    id: shape.id,
    label: shape.label.partial().optional(),
    definition: shape.definition.partial().optional(),
    owner: shape.owner.optional(),
    stage: shape.stage.optional(),
    touchpoint: z.string().nullable().optional(),
    moment: z.string().nullable().optional(),
    reason1372: z.string().nullable().optional(),
    servqual: z.string().nullable().optional(),
    severity: shape.severity.optional(),
    cues: shape.cues.optional(),
    neighbours: shape.neighbours,
    examples: shape.examples,
    without: z.strictObject({ ko: words, en: words }).default({ ko: [], en: [] }),
  });
});

export type ThemeChange = z.infer<ReturnType<typeof changeSchema>>;

/** The words of a change's `without` that the theme does not have: mistakes of whoever wrote it. */
export function unknownWords(
  base: Theme,
  { without }: ThemeChange,
): { language: 'ko' | 'en'; index: number }[] {
  return LANGUAGES.flatMap((language) => {
    const known = new Set(wordsOf(base, language));
    return without[language].flatMap((word, index) => (known.has(word) ? [] : [{ language, index }]));
  });
}

export function applyChange(base: Theme, change: ThemeChange): Theme {
  const { label, definition, cues, neighbours, examples, without, ...values } = change;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const both = <T>(merge: (language: 'ko' | 'en') => T): { ko: T; en: T } => ({
    ko: merge('ko'),
    en: merge('en'),
  });
  return {
    ...base,
    ...given,
    label: both((language) => label?.[language] ?? base.label[language]),
    definition: both((language) => definition?.[language] ?? base.definition[language]),
    cues: both((language) => joinCues(base.cues[language], cues?.[language], new Set(without[language]))),
    neighbours: [...base.neighbours, ...neighbours],
    examples: both((language) => {
      const gone = new Set(without[language]);
      const join = (kind: 'positive' | 'negative') =>
        joinWords(base.examples[language][kind], examples[language][kind], gone);
      return { positive: join('positive'), negative: join('negative') };
    }),
  };
}

const LANGUAGES = ['ko', 'en'] as const;
const KINDS = ['negative', 'positive', 'any', 'weak'] as const;
const NO_CUES: CueSet = { phrases: [], lemmas: [], pairs: [], patterns: [] };

function joinCues(base: ThemeCues, added: ThemeCues | undefined, gone: ReadonlySet<string>): ThemeCues {
  const sets = Object.fromEntries(
    KINDS.map((kind) => [kind, joinSets(base[kind], added?.[kind] ?? NO_CUES, gone)]),
  ) as Record<(typeof KINDS)[number], CueSet>;
  return { ...sets, exclude: joinWords(base.exclude, added?.exclude ?? [], gone) };
}

const joinSets = (base: CueSet, added: CueSet, gone: ReadonlySet<string>): CueSet => ({
  phrases: joinWords(base.phrases, added.phrases, gone),
  lemmas: joinWords(base.lemmas, added.lemmas, gone),
  patterns: joinWords(base.patterns, added.patterns, gone),
  pairs: [
    ...base.pairs
      .map((pair) => ({
        ...pair,
        aspect: pair.aspect.filter((word) => !gone.has(word)),
        opinion: pair.opinion.filter((word) => !gone.has(word)),
      }))
      .filter(({ aspect, opinion }) => aspect.length > 0 && opinion.length > 0),
    ...added.pairs,
  ],
});

const joinWords = (
  base: readonly string[],
  added: readonly string[],
  gone: ReadonlySet<string>,
): string[] => [...new Set([...base.filter((word) => !gone.has(word)), ...added])];

function wordsOf({ cues, examples }: Theme, language: 'ko' | 'en'): string[] {
  const sets = KINDS.map((kind) => cues[language][kind]);
  return [
    ...cues[language].exclude,
    ...sets.flatMap(({ phrases, lemmas, patterns }) => [...phrases, ...lemmas, ...patterns]),
    ...sets.flatMap(({ pairs }) => pairs.flatMap(({ aspect, opinion }) => [...aspect, ...opinion])),
    ...examples[language].positive,
    ...examples[language].negative,
  ];
}

/** Word lists of both; a list that both have holds the words of both. */
export function joinLists(
  base: Readonly<Record<string, WordList>>,
  own: Readonly<Record<string, WordList>>,
): Record<string, WordList> {
  const joined: Record<string, WordList> = { ...base };
  for (const [name, { ko, en }] of Object.entries(own)) {
    const known = Object.hasOwn(base, name) ? base[name]! : { ko: [], en: [] };
    joined[name] = { ko: [...new Set([...known.ko, ...ko])], en: [...new Set([...known.en, ...en])] };
  }
  return joined;
}
