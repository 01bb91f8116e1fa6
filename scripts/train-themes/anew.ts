import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { HEADER, sha256, WEIGHTS } from '../../src/learn/model-file.js';
import { gramHeader, packGrams, unpackGrams } from '../../src/learn/themes/gram-file.js';
import { GRAVE_LINE, graveColumnsLine, ORDER_LINE, orderLine, SIDES_LINE, sidesLine } from './card.js';
import { withColumns } from './columns.js';
import { readRows } from './read-rows.js';
import type { Language } from './rows.js';
import { isUnheard, SideSchool } from './side-school.js';
import { CARD, type Fold, orderOf, schoolOf, type ThemeRecipe, type ThemeSources } from './train.js';
import { crossValidate } from './trials.js';

/**
 * Weighs anew what tells the side of a mention, for the model in `out`, and writes that into its header. The rest of the model stays. With
 * `unheard` sentiment real customers' texts are weighed beside our own.
 */
export function trainSides(
  folder: string,
  out: string,
  language: Language,
  recipe: ThemeRecipe,
  sources: ThemeSources,
  say: (line: string) => void,
): void {
  const file = join(out, `themes-${language}`, HEADER);
  // not checked: the signs of its sides may be others than today's
  const header = JSON.parse(readFileSync(file, 'utf8')) as ThemeModelHeader;
  const { rows, training, featurizer, learn } = schoolOf(folder, language, recipe, sources, say);
  const school = new SideSchool(featurizer, header.habits, sources.unheard);
  crossValidate(rows, training, recipe.folds, featurizer, learn, (unseen, model) => {
    school.read(unseen, model);
  });
  const model = unpackGrams(header, readFileSync(join(out, `themes-${language}`, WEIGHTS)));
  if (!recipe.learnsRead) school.read(readRows(folder, language, sources.read), model);
  const sides = school.weights(rows);
  writeFileSync(file, `${JSON.stringify({ ...header, sides })}\n`);
  const line = sidesLine(sides, training.filter((i) => isUnheard(rows[i]!)).length, school.real);
  replaceLine(join(out, `themes-${language}`, CARD), SIDES_LINE, line);
  say(`${language}: sides of ${school.cases.length} mentions`);
}

/** Learns anew how mentions are ordered, for the model in `out`, and writes that into its header. The rest of the model stays. */
export function trainOrder(
  folder: string,
  out: string,
  language: Language,
  recipe: ThemeRecipe,
  sources: ThemeSources,
  say: (line: string) => void,
): void {
  const file = join(out, `themes-${language}`, HEADER);
  const header = JSON.parse(readFileSync(file, 'utf8')) as ThemeModelHeader;
  const { rows, training, featurizer, learn, themes } = schoolOf(folder, language, recipe, sources, say);
  const folds: Fold[] = [];
  crossValidate(rows, training, recipe.folds, featurizer, learn, (unseen, model) => {
    folds.push({ unseen, model });
  });
  const model = unpackGrams(header, readFileSync(join(out, `themes-${language}`, WEIGHTS)));
  const read = readRows(folder, language, sources.read);
  if (!recipe.learnsRead) folds.push({ unseen: read, model });
  const order = orderOf(folds, header, themes);
  writeFileSync(file, `${JSON.stringify({ ...header, order })}\n`);
  replaceLine(join(out, `themes-${language}`, CARD), ORDER_LINE, orderLine(order, read.length));
}

/**
 * Learns anew what tells harm to people, for the model in `out`, from all texts of today, and writes these columns alone into it: how sure every
 * other theme is stays as it was weighed. N-grams stay those that the model knows.
 */
export function trainGrave(
  folder: string,
  out: string,
  language: Language,
  recipe: ThemeRecipe,
  sources: ThemeSources,
  say: (line: string) => void,
): void {
  const to = join(out, `themes-${language}`);
  const header = JSON.parse(readFileSync(join(to, HEADER), 'utf8')) as ThemeModelHeader;
  const { training, learn } = schoolOf(folder, language, recipe, sources, say);
  const grave = graveThemes(loadTaxonomy());
  const known = unpackGrams(header, readFileSync(join(to, WEIGHTS)));
  const model = withColumns(known, learn(training), grave);
  const weights = packGrams(model);
  writeFileSync(join(to, WEIGHTS), weights);
  writeFileSync(
    join(to, HEADER),
    `${JSON.stringify({ ...header, ...gramHeader(model), sha256: sha256(weights) })}\n`,
  );
  replaceLine(join(to, CARD), GRAVE_LINE, graveColumnsLine([...grave], training.length.toLocaleString('en')));
  say(`${language}: ${[...grave].join(', ')} from ${training.length} texts`);
}

/** Puts `line` in the place of the one of the file that begins so. */
export function replaceLine(file: string, beginning: string, line: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (!lines.some((old) => old.startsWith(beginning))) throw new Error(`${file} has no line "${beginning}"`);
  writeFileSync(file, lines.map((old) => (old.startsWith(beginning) ? line : old)).join('\n'));
}
