import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { DOMAIN } from '../../src/learn/themes/domains.js';
import { SIDE_SIGNS, SIDES } from '../../src/learn/themes/sides.js';
import { SIGNS } from '../../src/learn/themes/stack.js';
import type { Encoded } from './encode.js';
import { PRECISION } from './fit-stack.js';
import type { Language, ThemeRow } from './rows.js';
import { VECTOR_SETS } from './texts.js';
import type { ThemeRecipe } from './train.js';

export interface CardFacts {
  readonly language: Language;
  readonly rows: readonly ThemeRow[];
  /** Rows of open sets that the order of mentions is learned from beside them. */
  readonly read: readonly ThemeRow[];
  /** Texts of open sets that sides are weighed on. */
  readonly real: number;
  readonly open: readonly { readonly set: string; readonly texts: readonly string[] }[];
  readonly header: ThemeModelHeader;
  readonly bytes: number;
  readonly recipe: ThemeRecipe;
  readonly encoded: Encoded;
}

/** The model card, in Markdown. */
export function modelCard({
  language,
  rows,
  read,
  real,
  open,
  header,
  bytes,
  recipe,
  encoded,
}: CardFacts): string {
  const count = (...sets: ThemeRow['set'][]): string =>
    rows.filter((row) => sets.includes(row.set)).length.toLocaleString('en');
  const licence = new Map(VECTOR_SETS[language].map((set) => [set.set, set.licence]));
  return [
    `# themes-${language}`,
    '',
    `Which of ${Object.keys(header.lifts).length} themes a ${language === 'ko' ? 'Korean' : 'English'} verbatim talks about: a linear model over ${header.rows.toLocaleString('en')} n-grams (\`${header.features}\`), ${bytes.toLocaleString('en')} bytes, 8 bits a weight. What an n-gram learned itself and what it owes to its distributional vector are folded into one weight a theme.`,
    '',
    '## Trained on',
    '| set | used for | licence | texts |',
    '|---|---|---|---|',
    `| our own corpus (src/data/corpus) | themes, sides, vectors | MIT (written for this project) | ${count('corpus', 'sides')} |`,
    `| texts of open sets labelled for this project | themes, sides, vectors | as its sets | ${count('labelled')} |`,
    ...(recipe.learnsRead
      ? [
          `| rows of open sets that readers gave their themes (scripts/train-themes/read-rows.tsv) | themes, sides, vectors | as their sets | ${count('read')} |`,
        ]
      : []),
    `| the taxonomy (src/data/taxonomy): its examples as texts, its cues as texts of a few words | themes | MIT (written for this project) | ${count('taxonomy')} |`,
    `| some of ${[...new Set(rows.filter(({ set }) => set === 'unthemed').map(({ source }) => source))].join(', ')}: texts that are nobody's feedback on a business | no theme | as below | ${count('unthemed')} |`,
    ...open.map(
      ({ set, texts }) => `| ${set} | vectors | ${licence.get(set)} | ${texts.length.toLocaleString('en')} |`,
    ),
    '',
    `Only the \`train\` split of each set. A tenth of the corpus is never trained on: ${count('held out')} texts. Weights are statistics of these texts; no text ships.`,
    '',
    '## Method',
    `- Vectors: PPMI between n-grams and the words around them (window ${recipe.vectors.window}), truncated SVD to ${recipe.vectors.dimensions} dimensions.`,
    `- Weights: logistic regression of all themes at once over the ${header.rows.toLocaleString('en')} of ${encoded.codes.length.toLocaleString('en')} n-grams that say most of themes and sides after ${recipe.choosing} epochs, and the sum of their vectors; ${recipe.fit.epochs} epochs, in each of which ${Math.round(100 * recipe.fit.dropout)} % of a text's n-grams are not read.`,
    `- Field of business (${header.columns
      .filter((name) => name.startsWith(DOMAIN))
      .map((name) => name.slice(DOMAIN.length))
      .join(
        ', ',
      )}): columns learned from texts that telling words label (domains.yaml); how much likelier a theme is in the text's fields is a sign.`,
    `- Together with the cues (logistic stacking): log-odds = an intercept (a theme's own hardly differs) + ${SIGNS.map((sign, i) => `${header.stacks.both.weights[i]} × ${sign}`).join(' + ')}; alone, the same without cues. Fitted by ${recipe.folds}-fold cross-validation on the training texts, whole sources left out (a file of the corpus, an open set), as is the threshold of all themes: the lowest that reaches a precision of ${PRECISION.both} there (alone: ${PRECISION.model}); of themes of harm to people, the one of the highest F that weighs recall twice.`,
    `- A cue of the taxonomy is read in an epoch with a chance of ${recipe.cueWeight}; examples and texts always are.`,
    graveColumnsLine([...graveThemes(loadTaxonomy())], count('corpus', 'sides', 'labelled', 'read')),
    sidesLine(header.sides, rows.filter((row) => row.unheard && isTaught(row)).length, real),
    orderLine(header.order, read.length),
    '- Evidence: the words of the clause that weigh most.',
    '',
    ...TRIED,
    '',
  ].join('\n');
}

const isTaught = ({ set }: ThemeRow): boolean => set !== 'held out';

/** Where the line of harm begins; it may be of more texts than the rest of the model (`--harm`). */
export const GRAVE_LINE = '- Harm to people:';
export const graveColumnsLine = (themes: readonly string[], texts: string): string =>
  `${GRAVE_LINE} the column of ${themes.join(', ')} has learned from ${texts} texts, among the n-grams and with the thresholds of the other columns, which may be of an earlier corpus.`;

/** Where the line of the sides begins, and the line. `texts`: how many of our own they are weighed on; `real`: how many of customers. */
export const SIDES_LINE = '- Polarity of a mention:';
export const sidesLine = (sides: ThemeModelHeader['sides'], texts: number, real = 0): string =>
  `${SIDES_LINE} the likeliest side by multinomial logistic regression, weighed, fold by fold, on the ${texts.toLocaleString('en')} texts of our corpus that the sentiment model has not seen, ${real > 0 ? `and on ${real.toLocaleString('en')} texts of open sets (labelled for this project, or by readers: scripts/train-themes/read-rows.tsv) with a sentiment model trained without them` : 'cases half of the way to the shares of sides in the labelled texts'}; ${SIDES.map(
    (side, s) => `${side} = ${SIDE_SIGNS.map((sign, i) => `${sides[s]![i]} × ${sign}`).join(' + ')}`,
  ).join('; ')}. A theme is claimed with blame where both together are likely enough.`;

/** Where the line of the order begins, and the line. `read`: how many rows of read-rows.tsv it is learned from. */
export const ORDER_LINE = '- Order of mentions:';
export const orderLine = ({ side, at, themes }: ThemeModelHeader['order'], read: number): string =>
  `${ORDER_LINE} by log-odds of the theme + ${side} × log-odds of its side + ${at} × log of the characters before it + ${Object.entries(
    themes,
  )
    .map(([theme, odds]) => `${odds} × ${theme}`)
    .join(
      ' + ',
    )}. Conditional logit on the main themes that readers chose (scripts/train-themes/main-themes.tsv: 2,851 texts with several complaints of our corpus and the labelled ones; read-rows.tsv: ${read.toLocaleString('en')} rows of open sets in this language, the main one first), and on texts with one complaint, by models that have not seen them. It says which mention stands first, not how sure one is.`;

/** F1 by sources left out twice over (the stack too), which moves by .002 from seed to seed. */
const TRIED = [
  '## Tried and left out',
  'What none of these changed by more than chance in either language, on sources left out: means of three trainings; a hidden layer over the vectors, alone and beside the linear model; texts joined to longer ones; labels smoothed; texts of open sets labelled for this project twice; cues of the taxonomy twice or a third as often; more or fewer epochs, more dropout; other shares of the likeliest clause; trees or products of signs in place of the linear stack; in the stack, sentiment of clause and text, rank among the themes, number of clauses, kind and place of the cue; in the side, signs of its own for themes without a cue; vectors that learn three times as fast; in Korean, the rows that readers told, as further texts for the n-grams, n-grams that leave out the space between two words, and sides weighed on real texts too (better where those stood, a little worse on our own that were left out); in English, sides weighed anew with the sentiment model that ships; in English, weak labels from categories and intents of open sets (mams_acsa, sentihood, banking77, bitext_support). Worse: a threshold and an intercept for each theme.',
];
