import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { HEADER, sha256, WEIGHTS } from '../../src/learn/model-file.js';
import { DOMAIN } from '../../src/learn/themes/domains.js';
import { gramHeader, packGrams } from '../../src/learn/themes/gram-file.js';
import type { GramModel } from '../../src/learn/themes/gram-model.js';
import { themeGrams } from '../../src/learn/themes/grams.js';
import { SIDES } from '../../src/learn/themes/sides.js';
import { type Stack, stackProbability } from '../../src/learn/themes/stack.js';
import { modelCard } from './card.js';
import { mostTelling } from './choose.js';
import { claimReader } from './claims.js';
import { domainLessons, readDomains, themeLifts } from './domains.js';
import { encode } from './encode.js';
import { type FitOptions, fitWeights } from './fit.js';
import { fitStack, type Trial } from './fit-stack.js';
import { beside, sideLessons, themeLessons } from './lessons.js';
import { fitOrder, orderCases } from './order.js';
import { packModel } from './pack.js';
import { readRows } from './read-rows.js';
import { type Language, readThemeRows, type ThemeRow } from './rows.js';
import { SideSchool } from './side-school.js';
import { themeHabits } from './sides.js';
import { taxonomyRows } from './taxonomy-rows.js';
import { readTexts, unthemedRows } from './texts.js';
import { crossValidate, domainCases, trialsOf } from './trials.js';
import { keptVectors } from './vector-file.js';
import { learnVectors, type VectorOptions } from './vectors.js';

export interface ThemeRecipe {
  readonly vectors: VectorOptions;
  /** Our own texts count so many times beside the open ones. */
  readonly ownRepeats: number;
  /** How much a cue of the taxonomy counts beside a text; 0: the taxonomy teaches nothing. */
  readonly cueWeight: number;
  readonly fit: FitOptions;
  /** Epochs in which the n-grams that are kept are found. */
  readonly choosing: number;
  /** N-grams that are kept. */
  readonly grams: number;
  /** Parts of the cross-validation that the stacks are learned from. */
  readonly folds: number;
  /** Rows of open sets that readers gave their themes are lessons like others; else they only weigh sides and order. */
  readonly learnsRead: boolean;
}

/**
 * Where the data is, and what is not asked for usually. `keep`: folder in which vectors are kept from run to run. `corpus`: folder of our
 * own corpus, where it is another; `read`: the table of rows that readers gave their themes, likewise. `unheard`: folder of sentiment models that have seen no labelled and no read row.
 */
export interface ThemeSources {
  readonly keep?: string | undefined;
  readonly unheard?: string | undefined;
  readonly corpus?: string;
  readonly read?: string;
}

/**
 * Trains one language's theme model from a data folder into `themes-LANGUAGE` below `out`. The same data gives the same bytes.
 */
export function trainThemes(
  folder: string,
  out: string,
  language: Language,
  recipe: ThemeRecipe,
  sources: ThemeSources,
  say: (line: string) => void,
): void {
  const { rows, training, open, featurizer, encoded, themes, learn } = schoolOf(
    folder,
    language,
    recipe,
    sources,
    say,
  );
  const habits = themeHabits(rows.filter(isText), themes);
  const school = new SideSchool(featurizer, habits, sources.unheard);
  const folds: Fold[] = [];
  const scored = crossValidate(rows, training, recipe.folds, featurizer, learn, (unseen, model) => {
    school.read(unseen, model);
    folds.push({ unseen, model });
  });
  const lifts = themeLifts(domainCases(scored, themes), themes);
  const trials = trialsOf(scored, themes, lifts);
  say(`${language}: ${trials.length} trials of ${recipe.folds} folds`);
  const grave = graveThemes(loadTaxonomy());
  const stacks = {
    model: fitStack(trials, themes, false, grave),
    both: fitStack(trials, themes, true, grave),
  };
  for (const line of [...grave].map((theme) => graveLine(theme, trials, stacks.both)))
    say(`${language}: ${line}`);
  const model = learn(training);
  const read = readRows(folder, language, sources.read);
  if (!recipe.learnsRead) {
    school.read(read, model);
    folds.push({ unseen: read, model });
  }
  const weights = packGrams(model);
  const parts = {
    format: 1 as const,
    language,
    features: featurizer.id,
    sha256: sha256(weights),
    ...plain(gramHeader(model)),
    lifts,
    habits,
    sides: school.weights(rows),
    stacks,
  };
  const header: ThemeModelHeader = {
    ...parts,
    order: orderOf(folds, parts, themes),
  };
  const card = modelCard({
    language,
    rows,
    read,
    real: school.real,
    open,
    header,
    bytes: weights.length,
    recipe,
    encoded,
  });
  const to = join(out, `themes-${language}`);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, WEIGHTS), weights);
  writeFileSync(join(to, HEADER), `${JSON.stringify(header)}\n`);
  writeFileSync(join(to, CARD), card);
  say(`${language}: ${model.keys.length} n-grams, ${weights.length} bytes`);
}

/** Texts with a model that has not seen them. */
export interface Fold {
  readonly unseen: readonly ThemeRow[];
  readonly model: GramModel;
}

/** How mentions are ordered, from the claims of models in texts that they have not seen. */
export function orderOf(
  folds: readonly Fold[],
  header: Omit<ThemeModelHeader, 'order'>,
  themes: readonly string[],
): ThemeModelHeader['order'] {
  const cases = folds.flatMap(({ unseen, model }) => orderCases(unseen, claimReader(model, header)));
  return fitOrder(cases, themes);
}

/** All that a language's models learn from, and how. */
export function schoolOf(
  folder: string,
  language: Language,
  recipe: ThemeRecipe,
  { keep, corpus, read }: ThemeSources,
  say: (line: string) => void,
) {
  const labelled = readThemeRows(folder, language, corpus === undefined ? undefined : [corpus]);
  const rows = [
    ...labelled,
    ...(recipe.learnsRead ? readRows(folder, language, read) : []),
    ...unthemedRows(folder, language, labelled),
    ...(recipe.cueWeight > 0 ? taxonomyRows(language, recipe.cueWeight) : []),
  ];
  const training = rows.flatMap((row, i) => (isText(row) ? [i] : []));
  const taught = rows.flatMap((row, i) => (row.set === 'taxonomy' || row.set === 'unthemed' ? [i] : []));
  const open = readTexts(folder, language);
  const own = training.map((i) => rows[i]!.part.text);
  const texts = [
    ...open.flatMap((set) => set.texts),
    ...Array.from({ length: recipe.ownRepeats }, () => own).flat(),
  ];
  const featurizer = themeGrams(language);
  const vectors = keptVectors(keep, texts, recipe.vectors, () =>
    learnVectors(texts, featurizer, language, recipe.vectors),
  );
  say(`${language}: vectors of ${vectors.of.size} n-grams from ${texts.length} texts`);

  const encoded = encode(rows, isLesson, featurizer, vectors.of.keys());
  const themes = loadTaxonomy().themes.map((theme) => theme.id);
  const domains = readDomains(language);
  const lessons = [themeLessons(rows, themes), sideLessons(rows), domainLessons(rows, domains)];
  const columns = [...themes, ...SIDES, ...[...domains.keys()].map((name) => DOMAIN + name)];
  const learn = (indexes: readonly number[]): GramModel => {
    // the taxonomy and what is no feedback teach themes alone
    const read = lessons.map((_, i) => (i === 0 ? [...indexes, ...taught] : indexes));
    const quick = { ...recipe.fit, epochs: recipe.choosing, dropout: 0 };
    // what tells a side is kept beside what tells a theme; fields of business are told by the same words as themes
    const [ofThemes, ofSides] = [0, 1].map((i) => fitWeights(encoded, vectors, lessons[i]!, read[i]!, quick));
    const chosen = mostTelling(encoded, beside(encoded, ofThemes!, ofSides!), recipe.grams);
    const parts = lessons.map((lesson, i) => fitWeights(chosen, vectors, lesson, read[i]!, recipe.fit));
    return packModel(
      chosen,
      parts.reduce((left, right) => beside(chosen, left, right)),
      columns,
    );
  };
  return { rows, training, open, featurizer, encoded, themes, learn };
}

/** How a theme of harm to people is found in cross-validation: by its cues alone, and by model and cues. */
function graveLine(theme: string, trials: readonly Trial[], stack: Stack): string {
  const own = trials.filter((trial) => trial.theme === theme);
  const figures = (isFound: (trial: Trial) => boolean): string => {
    const found = own.filter(isFound);
    const hits = found.filter(({ present }) => present).length;
    const present = own.filter((trial) => trial.present).length;
    return `recall ${(hits / present).toFixed(3)} precision ${(hits / found.length).toFixed(3)}`;
  };
  const byStack = (trial: Trial): boolean =>
    stackProbability(stack, theme, trial.signs) >= stack.threshold[theme]!;
  return `${theme}: cues ${figures(({ signs }) => signs.cues.length > 0)}; with the model ${figures(byStack)}`;
}

export const CARD = 'card.md';

/** A text that is trained on and learned from by cross-validation. */
const isText = ({ set }: ThemeRow): boolean =>
  set === 'corpus' || set === 'labelled' || set === 'sides' || set === 'read';
const isLesson = (row: ThemeRow): boolean => isText(row) || row.set === 'taxonomy' || row.set === 'unthemed';

const plain = <T>(value: T) => JSON.parse(JSON.stringify(value));
