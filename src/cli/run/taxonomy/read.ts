import { loadTaxonomy } from '../../../classify/taxonomy/index.js';
import { Failure } from '../../../errors/failure.js';
import { didYouMean } from '../../../errors/suggest.js';
import { taxonomyList, themePage, validationPage } from '../../../render/index.js';
import { ownWarnings, warningsOf } from '../../../summarise/taxonomy/warnings.js';
import type { RunAction } from '../../action.js';
import { localeOf } from '../../locale.js';
import { writePage } from '../../page.js';

export const list: RunAction = async (_, context) => {
  await writePage(taxonomyList(loadTaxonomy(context.options.taxonomy)), localeOf(context.options), context);
  return 0;
};

export const show: RunAction = async ([id = ''], context) => {
  const { themes } = loadTaxonomy(context.options.taxonomy);
  const theme = themes.find((one) => one.id === id);
  if (!theme) {
    const ids = themes.map((one) => one.id);
    throw new Failure(
      'usage',
      `There is no theme "${id}".${didYouMean(id, ids)}`,
      '"voc taxonomy list" shows the ids.',
    );
  }
  await writePage(themePage(theme, themes), localeOf(context.options), context);
  return 0;
};

export const validate: RunAction = async ([path = ''], context) => {
  const taxonomy = loadTaxonomy(path);
  const builtIn = loadTaxonomy(undefined);
  const { hash, themes } = taxonomy;
  const warnings = hash === builtIn.hash ? warningsOf(taxonomy) : ownWarnings(taxonomy, builtIn);
  await writePage(
    validationPage({ path, hash, themes: themes.length, warnings }, context.options.top!),
    localeOf(context.options),
    context,
  );
  return 0;
};
