import { accuracy, calibrationError, macroF1 } from '../../src/learn/evaluate.js';
import { bufferFor, type Featurizer } from '../../src/learn/features.js';
import type { ModelHeader } from '../../src/learn/model-file.js';
import {
  type ClassProbabilities,
  classProbabilities,
  type SentimentModel,
} from '../../src/learn/sentiment-model.js';
import type { Recipe } from './fit.js';
import type { Lesson, Source, Stance } from './mix.js';

export interface CardFacts {
  readonly header: ModelHeader;
  readonly sources: readonly Source[];
  readonly lessons: readonly Lesson[];
  readonly heldOut: readonly Lesson[];
  readonly model: SentimentModel;
  readonly featurizer: Featurizer;
  readonly recipe: Recipe;
  /** Hand-written Markdown: weaknesses and figures measured elsewhere. */
  readonly notes: string;
  readonly bytes: number;
}

/** The model card, in Markdown. */
export function modelCard(facts: CardFacts): string {
  const { recipe, model } = facts;
  const { language, minConfidence } = facts.header;
  return [
    `# sentiment-${language}`,
    '',
    `Polarity of ${language === 'ko' ? 'Korean' : 'English'} customer feedback: two linear heads over hashed features (\`${facts.featurizer.id}\`), one for the side taken, one for whether a side is taken. ${facts.bytes.toLocaleString('en')} bytes of 8-bit weights.`,
    '',
    '## Trained on',
    '| data set | licence | rows | weight a row (side / neutral) |',
    '|---|---|---|---|',
    ...trainedOn(facts),
    '',
    'Only the `train` split of each set. Weights are statistics of these texts; no text ships.',
    '',
    '## Held-out figures (the `dev` split of each set, which was used to choose and to calibrate)',
    '| data set | rows | by sign | three classes | macro F1 | calibration error |',
    '|---|---|---|---|---|---|',
    ...heldOutFigures(facts),
    '',
    'By sign: positive against negative rows only. Sets without neutral rows count a neutral answer as wrong in three classes.',
    '',
    facts.notes.trim(),
    '',
    `Below a confidence of ${minConfidence} an answer is called unsure.`,
    '',
    '## Reproduce',
    `\`npm run train -- DATA\` with the folders \`open/\` and \`labelled/\`; one process, under a minute, the same bytes every time. Options: sign ${JSON.stringify(recipe.sign)}, neutral ${JSON.stringify(recipe.neutral)}. Calibration: ${JSON.stringify(model.calibration)}.`,
    '',
  ].join('\n');
}

const LICENCES: Readonly<Record<string, string>> = {
  labelled: 'as its sets (texts of the sets above, labelled for this project)',
  phrases: 'MIT (written for this project)',
};

function trainedOn({ sources, lessons }: CardFacts): string[] {
  const licence = new Map(sources.map((source) => [source.set, source.licence]));
  return [...new Set(lessons.map(({ set }) => set))].map((set) => {
    const rows = lessons.filter((lesson) => lesson.set === set);
    const terms =
      licence.get(set) ??
      LICENCES[set] ??
      'as its set (made from it by rule: denied, freed of denial, antonym)';
    return `| ${set} | ${terms} | ${rows.length.toLocaleString('en')} | ${round(rows[0]!.signWeight)} / ${round(rows[0]!.neutralWeight)} |`;
  });
}

const round = (x: number): number => Math.round(x * 100) / 100;

function heldOutFigures({ heldOut, model, featurizer }: CardFacts): string[] {
  const buffer = bufferFor(featurizer);
  const judge = (text: string): ClassProbabilities => {
    featurizer.extract(text, buffer);
    return classProbabilities(model, buffer);
  };
  return [...new Set(heldOut.map(({ set }) => set))].map((set) => {
    const rows = heldOut.filter((lesson) => lesson.set === set && className(lesson.stance) !== null);
    const gold = rows.map(({ stance }) => className(stance)!);
    const found = rows.map(({ text }) => judge(text));
    const best = found.map(({ negative, neutral, positive }) =>
      neutral > Math.max(negative, positive) ? 'neutral' : positive > negative ? 'positive' : 'negative',
    );
    const sided = rows.flatMap((_, i) => (gold[i] === 'neutral' ? [] : [i]));
    const bySign = accuracy(
      sided.map((i) => gold[i]),
      sided.map((i) => (found[i]!.positive > found[i]!.negative ? 'positive' : 'negative')),
    );
    const error = calibrationError(
      found.map((p) => Math.max(p.negative, p.neutral, p.positive)),
      best.map((label, i) => label === gold[i]),
    );
    return `| ${set} | ${rows.length.toLocaleString('en')} | ${share(bySign)} | ${share(accuracy(gold, best))} | ${share(macroF1(gold, best))} | ${share(error)} |`;
  });
}

function className({ positive, neutral }: Stance): string | null {
  if (neutral === 1) return 'neutral';
  if (positive === 1) return 'positive';
  return positive === 0 ? 'negative' : null;
}

const share = (x: number): string => x.toFixed(3);
