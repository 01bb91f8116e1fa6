import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import type { Encoded } from './encode.js';
import type { Language, ThemeRow } from './rows.js';
import { VECTOR_SETS } from './texts.js';
import type { ThemeRecipe } from './train.js';

export interface CardFacts {
  readonly language: Language;
  readonly rows: readonly ThemeRow[];
  readonly open: readonly { readonly set: string; readonly texts: readonly string[] }[];
  readonly header: ThemeModelHeader;
  readonly bytes: number;
  readonly recipe: ThemeRecipe;
  readonly encoded: Encoded;
}

/** The model card, in Markdown. */
export function modelCard({ language, rows, open, header, bytes, recipe, encoded }: CardFacts): string {
  const count = (set: ThemeRow['set']): string =>
    rows.filter((row) => row.set === set).length.toLocaleString('en');
  const licence = new Map(VECTOR_SETS[language].map((set) => [set.set, set.licence]));
  const { model, cues } = header.stacks.both;
  return [
    `# themes-${language}`,
    '',
    `Which of ${header.columns.length - 3} themes a ${language === 'ko' ? 'Korean' : 'English'} verbatim talks about: a linear model over ${header.rows.toLocaleString('en')} n-grams (\`${header.features}\`), ${bytes.toLocaleString('en')} bytes, 8 bits a weight. What an n-gram learned itself and what it owes to its distributional vector are folded into one weight a theme.`,
    '',
    '## Trained on',
    '| set | used for | licence | texts |',
    '|---|---|---|---|',
    `| our own corpus (src/data/corpus) | themes, sides, vectors | MIT (written for this project) | ${count('corpus')} |`,
    `| texts of open sets labelled for this project | themes, sides, vectors | as its sets | ${count('labelled')} |`,
    ...open.map(
      ({ set, texts }) => `| ${set} | vectors | ${licence.get(set)} | ${texts.length.toLocaleString('en')} |`,
    ),
    '',
    `Only the \`train\` split of each set; ${count('held out')} texts of the corpus are held out. Weights are statistics of these texts; no text ships.`,
    '',
    '## Method',
    `- Vectors: PPMI between n-grams and the words around them (window ${recipe.vectors.window}), truncated SVD to ${recipe.vectors.dimensions} dimensions.`,
    `- Weights: logistic regression of all themes at once over ${encoded.codes.length.toLocaleString('en')} n-grams and the sum of their vectors; the ${header.rows.toLocaleString('en')} n-grams that say most are kept.`,
    `- Together with the cues: log-odds = own intercept of the theme + ${model} × model + ${cues.strong} (a cue with its own polarity) + ${cues.any} (a cue of either polarity) + ${cues.weak} (a weak cue), fitted by ${recipe.folds}-fold cross-validation on the training texts, as are the thresholds.`,
    '- Evidence: the words of the clause that weigh most.',
    '',
  ].join('\n');
}
