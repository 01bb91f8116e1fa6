import { loadTaxonomy } from '../../../classify/taxonomy/index.js';
import { Failure } from '../../../errors/failure.js';
import { didYouMean } from '../../../errors/suggest.js';
import { taxonomyList, themePage, validationPage } from '../../../render/index.js';
import type { Theme } from '../../../schema/taxonomy.js';
import { harmWarnings, ownWarnings, warningsOf } from '../../../summarise/taxonomy/warnings.js';
import type { RunAction } from '../../action.js';
import { localeOf } from '../../locale.js';
import { writePage } from '../../page.js';
import { pathOf } from './path.js';

export const list: RunAction = async ([path], context) => {
  const { options } = context;
  await writePage(taxonomyList(loadTaxonomy(pathOf(path, options))), localeOf(options), context);
  return 0;
};

export const show: RunAction = async ([id = ''], context) => {
  const { themes } = loadTaxonomy(context.options.taxonomy);
  const namesOf = ({ id, label }: Theme) => [id, label.ko, label.en];
  const wanted = id.toLowerCase();
  const theme = themes.find((one) => namesOf(one).some((name) => name.toLowerCase() === wanted));
  if (!theme) {
    throw new Failure(
      'usage',
      `There is no theme "${id}".${didYouMean(id, themes.flatMap(namesOf))}`,
      '"voc taxonomy list" shows the themes with their ids.',
    );
  }
  await writePage(
    themePage(theme, themes, context.options.verbose === true),
    localeOf(context.options),
    context,
  );
  return 0;
};

export const validate: RunAction = async ([word], context) => {
  const path = pathOf(word, context.options);
  if (path === undefined)
    throw new Failure(
      'usage',
      'No taxonomy was named.',
      'Which is to be checked? voc taxonomy validate our-taxonomy. "voc taxonomy init our-taxonomy" makes one to begin with.',
    );
  const taxonomy = loadTaxonomy(path);
  const builtIn = loadTaxonomy(undefined);
  const { hash, themes } = taxonomy;
  const warnings = [
    ...harmWarnings(taxonomy),
    ...(hash === builtIn.hash ? warningsOf(taxonomy) : ownWarnings(taxonomy, builtIn)),
  ];
  await writePage(
    validationPage({ path, hash, themes: themes.length, warnings }, context.options.top!),
    localeOf(context.options),
    context,
  );
  return 0;
};
