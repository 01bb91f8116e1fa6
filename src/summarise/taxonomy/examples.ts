import type { MentionPolarity, ThemeMention } from '../../schema/annotation.js';
import type { Taxonomy } from '../../schema/taxonomy.js';

/** A text that has a theme (positive) or has it not (negative), written to test the theme. */
export interface Example {
  readonly theme: string;
  readonly language: 'ko' | 'en';
  readonly kind: 'positive' | 'negative';
  /** With which polarity; null: any will do. */
  readonly polarity: MentionPolarity | null;
  readonly text: string;
}

export interface ExampleOutcome extends Example {
  /** The theme was found, or not found, as it should be. */
  readonly passed: boolean;
  /** All themes found in the text, "id:polarity". */
  readonly found: readonly string[];
}

/** An example that passes by the cues alone and not together with the learned half. */
export interface LearnedLoss extends ExampleOutcome {
  /** A cue fired and was not believed; or the theme was claimed, by words that are no cue or by a cue that says nothing alone. */
  readonly lost: 'doubted' | 'claimed';
  /** The words of the cue, or of the claim. */
  readonly words: readonly string[];
}

interface Tally {
  passed: number;
  of: number;
}

export interface ExampleReport {
  readonly total: Readonly<Tally>;
  /** Texts by language and kind. */
  readonly kinds: readonly ({ readonly language: string; readonly kind: string } & Readonly<Tally>)[];
  /** Of the positive ones found whose polarity is known: with that polarity. */
  readonly polarity: Readonly<Tally>;
  readonly themes: readonly ({ readonly id: string } & Readonly<Tally>)[];
  readonly failures: readonly ExampleOutcome[];
  /** The same examples read with the learned half, as texts are classified; null: they were not. */
  readonly learned: { readonly total: Readonly<Tally>; readonly losses: readonly LearnedLoss[] } | null;
}

const LANGUAGES = ['ko', 'en'] as const;
const KINDS = ['positive', 'negative'] as const;

/** The examples that a taxonomy brings. */
export const examplesOf = ({ themes }: Pick<Taxonomy, 'themes'>): Example[] =>
  themes.flatMap(({ id: theme, examples }) =>
    LANGUAGES.flatMap((language) =>
      KINDS.flatMap((kind) =>
        examples[language][kind].map((text) => ({ theme, language, kind, polarity: null, text })),
      ),
    ),
  );

export function judgeExample(example: Example, themes: readonly ThemeMention[]): ExampleOutcome {
  const isFound = themes.some(({ id }) => id === example.theme);
  return {
    ...example,
    passed: isFound === (example.kind === 'positive'),
    found: themes.map(({ id, polarity }) => `${id}:${polarity}`),
  };
}

/** What the learned half loses of an example that the cues alone get right; null: nothing. */
export function learnedLoss(
  example: Example,
  byCues: readonly ThemeMention[],
  withModel: readonly ThemeMention[],
): LearnedLoss | null {
  const outcome = judgeExample(example, withModel);
  if (outcome.passed || !judgeExample(example, byCues).passed) return null;
  const isDoubted = example.kind === 'positive';
  const mentions = (isDoubted ? byCues : withModel).filter(({ id }) => id === example.theme);
  const words = new Set(mentions.flatMap(({ evidence }) => evidence.map(({ text }) => text)));
  return { ...outcome, lost: isDoubted ? 'doubted' : 'claimed', words: [...words] };
}

/** @param learned the same examples read with the learned half; null: it did not read them */
export function reportExamples(
  outcomes: readonly ExampleOutcome[],
  learned: {
    readonly outcomes: readonly ExampleOutcome[];
    readonly losses: readonly LearnedLoss[];
  } | null = null,
): ExampleReport {
  const polar = outcomes.filter(
    ({ kind, polarity, passed }) => kind === 'positive' && polarity !== null && passed,
  );
  return {
    total: tally(outcomes),
    kinds: LANGUAGES.flatMap((language) =>
      KINDS.map((kind) => ({
        language,
        kind,
        ...tally(outcomes.filter((outcome) => outcome.language === language && outcome.kind === kind)),
      })),
    ).filter(({ of }) => of > 0),
    polarity: {
      passed: polar.filter(({ theme, polarity, found }) => found.includes(`${theme}:${polarity}`)).length,
      of: polar.length,
    },
    themes: [...byTheme(outcomes)].map(([id, own]) => ({ id, ...tally(own) })),
    failures: outcomes.filter(({ passed }) => !passed),
    learned: learned && { total: tally(learned.outcomes), losses: learned.losses },
  };
}

const tally = (outcomes: readonly ExampleOutcome[]): Tally => ({
  passed: outcomes.filter(({ passed }) => passed).length,
  of: outcomes.length,
});

function byTheme(outcomes: readonly ExampleOutcome[]): Map<string, ExampleOutcome[]> {
  const themes = new Map<string, ExampleOutcome[]>();
  for (const outcome of outcomes) {
    const known = themes.get(outcome.theme);
    if (known) known.push(outcome);
    else themes.set(outcome.theme, [outcome]);
  }
  return themes;
}
