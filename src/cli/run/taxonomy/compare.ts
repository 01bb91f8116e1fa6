import { loadTaxonomy } from '../../../classify/taxonomy/index.js';
import { createAnnotator } from '../../../pipeline.js';
import { coveragePage, differencePage } from '../../../render/index.js';
import { addAnnotation, emptySummary, prevailingLocale, quotable } from '../../../summarise/index.js';
import { changeCounter } from '../../../summarise/taxonomy/change.js';
import { coverageOf } from '../../../summarise/taxonomy/coverage.js';
import { differenceOf } from '../../../summarise/taxonomy/difference.js';
import type { RunAction } from '../../action.js';
import { analysisSettings } from '../../analysis.js';
import { batches } from '../../batches.js';
import { openFeedback } from '../../feedback.js';
import { localeAsked, localeOf } from '../../locale.js';
import { writePage } from '../../page.js';
import { refuseTaxonomy } from './path.js';

/** More changed verbatims than a person can read; those beyond are counted. */
const KEPT = 10_000;

export const diff: RunAction = async ([old = '', now = '', ...files], context) => {
  const difference = differenceOf(loadTaxonomy(old), loadTaxonomy(now));
  const { options } = context;
  if (files.length === 0) {
    await writePage(differencePage(difference, null, options.top!), localeOf(options), context);
    return 0;
  }
  const settings = { ...analysisSettings(options), keywords: false };
  const before = createAnnotator({ ...settings, taxonomy: old });
  const after = createAnnotator({ ...settings, taxonomy: now });
  const feedback = await openFeedback({ ...context, inputs: files });
  try {
    const changes = changeCounter(KEPT);
    const languages: Record<string, number> = {};
    for await (const batch of batches(feedback.items())) {
      const [olds, news] = [await before.annotateAll(batch), await after.annotateAll(batch)];
      batch.forEach(({ texts }, i) => {
        const { language } = news[i]!;
        languages[language] = (languages[language] ?? 0) + 1;
        const placeholders = options.redact === false ? null : localeOf(options, { [language]: 1 });
        const text = () => quotable(texts.map((part) => part.text).join(' … '), placeholders);
        changes.add(olds[i]!, news[i]!, text);
      });
    }
    const exitCode = await feedback.finish();
    await writePage(
      differencePage(difference, changes.report(), options.top!),
      localeOf(options, languages),
      context,
    );
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
};

export const coverage: RunAction = async (files, context) => {
  refuseTaxonomy(files, 'coverage');
  const { options } = context;
  const annotator = createAnnotator(analysisSettings(options));
  const feedback = await openFeedback({ ...context, inputs: files });
  try {
    await annotator.open();
    const summary = emptySummary({ segments: [], redact: options.redact !== false, speaker: null });
    const stageOf = new Map(annotator.taxonomy.themes.map(({ id, stage }) => [id, stage]));
    for await (const batch of batches(feedback.items())) {
      const annotations = await annotator.annotateAll(batch);
      for (const [i, verbatim] of batch.entries()) addAnnotation(summary, annotations[i]!, verbatim, stageOf);
    }
    const exitCode = await feedback.finish();
    const locale = localeAsked(options) ?? prevailingLocale(summary);
    await writePage(coveragePage(coverageOf(summary, annotator.taxonomy, options.top!)), locale, context);
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
};
