import { judgeWith, verdict } from '../../src/classify/sentiment/judge.js';
import { accuracy, auroc, calibrationError, macroF1 } from '../../src/learn/evaluate.js';
import type { Featurizer } from '../../src/learn/features.js';
import type { ModelHeader } from '../../src/learn/model-file.js';
import type { SentimentModel } from '../../src/learn/sentiment-model.js';
import { splitClauses } from '../../src/text/clauses.js';
import { bySet, type Lesson, polarityOf, type Source } from './mix.js';
import type { HeadPlan, Recipe } from './recipe.js';

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
  const { recipe } = facts;
  const { language, minConfidence } = facts.header;
  return [
    `# sentiment-${language}`,
    '',
    `Polarity of ${language === 'ko' ? 'Korean' : 'English'} customer feedback. ${design(facts)}`,
    '',
    '## Trained on',
    `| data set | licence | rows | ${plansOf(recipe)
      .map(([name]) => `weight: ${name}`)
      .join(' | ')} |`,
    `|---|---|---|${plansOf(recipe)
      .map(() => '---|')
      .join('')}`,
    ...trainedOn(facts),
    '',
    'Only the `train` split of each set, and four fifths of our corpus. Weights are statistics of these texts; no text ships.',
    '',
    '## Held-out figures (the `dev` split of each set, which was used to choose and to calibrate)',
    '| data set | rows | by sign | four classes | macro F1 | calibration error | AUROC of confidence |',
    '|---|---|---|---|---|---|---|',
    ...heldOutFigures(facts),
    '',
    'By sign: positive against negative rows only. In sets without neutral or mixed rows such an answer counts as wrong.',
    'Figures on sets that were never trained on, beside what they must reach: `docs/accuracy.md`.',
    '',
    facts.notes.trim(),
    '',
    `Below a confidence of ${minConfidence} an answer is called unsure.`,
    '',
    '## Reproduce',
    `\`npm run train -- DATA --only ${language}\`, DATA being a folder with \`open/\` and \`labelled/\` as the sets above are published; one process, minutes, the same bytes every time, interrupted or not. \`npm run bench:accuracy -- DATA\` measures, \`npm run check:leak -- DATA\` shows that nothing of ours stands in what is measured on.`,
    '',
    ...plansOf(recipe).map(([name, plan]) => `- ${name}: ${settingsOf(plan)}`),
    `- decision, weight of each set: \`${JSON.stringify(recipe.decision)}\`, of its polarities: \`${JSON.stringify(recipe.share)}\``,
    `- added to the side: \`${JSON.stringify(recipe.prior)}\``,
    '',
  ].join('\n');
}

function design({ featurizer, model: { expert }, recipe: { style, rating }, bytes }: CardFacts): string {
  const gated =
    style === null
      ? ''
      : expert === null
        ? ` A gate says how much a text is of the style of ${style.name}s; the decision looks at it.`
        : ` A second judge of the side knows the style of ${style.name}s, and a gate says how much a text is of it.`;
  const stars =
    rating === null ? '' : ' One more tells how people would rate the text, which is half of the score.';
  return `Linear heads over hashed features (\`${featurizer.id}\`, ${bytes.toLocaleString('en')} bytes of 8-bit weights) say which side is taken, whether one is taken, and whether both are.${gated}${stars} A decision over the verbatim and its clauses makes of this the probabilities of the four polarities; the highest is the confidence.`;
}

/** All settings of a head but the weights of the sets, which stand in the table. */
const settingsOf = (plan: HeadPlan): string => `\`${JSON.stringify({ ...plan, weights: undefined })}\``;

const LICENCES: Readonly<Record<string, string>> = {
  labelled: 'as its sets (texts of the sets above, labelled for this project)',
  readings:
    'as its sets (texts of the sets above and of open sets of questions, whose polarity readers told for this project)',
  phrases: 'MIT (written for this project)',
  opinions: 'MIT (made of opinion words written for this project)',
  aspects: 'MIT (made of predicates written for this project)',
  sayings: 'MIT (written for this project)',
  reviews: 'MIT (made of sentences written for this project)',
  corpus: 'MIT (written for this project, src/data/corpus)',
};

function trainedOn({ sources, lessons, recipe }: CardFacts): string[] {
  const licence = new Map(
    sources.flatMap(({ set, licence }) => [
      [set, licence],
      [`${set} more`, licence],
    ]),
  );
  return bySet(lessons).map(([set, rows]) => {
    const terms =
      licence.get(set) ??
      LICENCES[set] ??
      (set.endsWith(' twins')
        ? 'as its set (made from it by rule: denied, freed of denial, antonym)'
        : 'NOT RECORDED');
    const weights = plansOf(recipe).map(([, plan]) => plan.weights[set] ?? '–');
    return `| ${[set, terms, rows.length.toLocaleString('en'), ...weights].join(' | ')} |`;
  });
}

function plansOf({ sign, neutral, mixed, style, rating }: Recipe): [string, HeadPlan][] {
  return [
    ['side', sign],
    ['no side', neutral],
    ['both sides', mixed],
    ...(!style?.sign ? [] : ([[`${style.name} side`, style.sign]] as [string, HeadPlan][])),
    ...(style === null ? [] : ([['gate', style.gate]] as [string, HeadPlan][])),
    ...(rating === null ? [] : ([['rating', rating]] as [string, HeadPlan][])),
  ];
}

function heldOutFigures({ heldOut, model, featurizer }: CardFacts): string[] {
  const judge = judgeWith(model, featurizer);
  return bySet(heldOut).map(([set, lessons]) => {
    const rows = lessons.filter(({ stance }) => polarityOf(stance) !== null);
    const gold = rows.map(({ stance }) => polarityOf(stance)!);
    const found = rows.map(({ text }) => {
      const clauses = splitClauses(text);
      const whole = judge(text);
      const parts = clauses.map(({ start, end }) => judge(text.slice(start, end)));
      return verdict(model.decision, whole, clauses.length > 1 ? parts : [whole], text.length);
    });
    const sided = rows.flatMap((_, i) => (gold[i] === 'positive' || gold[i] === 'negative' ? [i] : []));
    const bySign = accuracy(
      sided.map((i) => gold[i]),
      sided.map((i) => (found[i]!.score > 0 ? 'positive' : 'negative')),
    );
    const best = found.map(({ polarity }) => polarity);
    const confidence = found.map((it) => it.confidence);
    const hit = best.map((polarity, i) => polarity === gold[i]);
    const figures = [
      bySign,
      accuracy(gold, best),
      macroF1(gold, best),
      calibrationError(confidence, hit),
      auroc(confidence, hit),
    ];
    return `| ${[set, rows.length.toLocaleString('en'), ...figures.map((x) => x.toFixed(3))].join(' | ')} |`;
  });
}
