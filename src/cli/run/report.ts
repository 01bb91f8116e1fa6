import { loadTaxonomy } from '../../classify/taxonomy/index.js';
import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import type { Annotation } from '../../schema/annotation.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { addAnnotation, addSourceCounts, localeOfNames } from '../../summarise/index.js';
import { analysisSettings } from '../analysis.js';
import type { CommandContext } from '../command.js';
import { type Crew, openCrew, running } from '../crew/index.js';
import type { TaskSetup } from '../crew/task.js';
import { refusePartOf } from '../endings.js';
import { openFeedback } from '../feedback.js';
import { FOUND_COLUMNS, foundConditions } from '../found.js';
import { openOutput } from '../output.js';
import { isWorkbook, partText, reporter } from '../report-text.js';
import { openReportWorkbooks } from '../report-workbooks.js';
import {
  absorbParts,
  emptyParts,
  type Parts,
  partsOf,
  targetOf,
  withSplitColumn,
  writeParts,
} from '../split/index.js';
import { addReading, partSettings, summaryOptions, withoutRejects } from '../summarising.js';
import { templateOf } from '../template.js';

/** What customers say, in one page: of files, or of what a store holds. With --partial, what is needed to merge it with other parts. */
export async function report(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const template = await templateOf(options, 'report');
  const target = targetOf(options);
  if (options.partial) {
    if (target.by !== null) throw noPartOfSplit();
    refusePartOf(options);
  }
  const books =
    !options.partial && !template && isWorkbook(options) ? await openReportWorkbooks(context) : null;
  const pages = options.partial ? null : reporter(context, { books, template });
  const parts = emptyParts(target.by, summaryOptions(options), books?.add);
  const collectAll = options.store === undefined ? collectFiles : collectStore;
  const { taxonomy, exitCode, columns } = await collectAll(parts, withSplitColumn(context, target));
  if (pages) {
    const namesLocale = localeOfNames(columns);
    const show = (...[summary, subset]: ShowArguments) =>
      pages.show(summary, taxonomy, { subset, namesLocale });
    await writeParts(parts, { show, extension: pages.extension, target }, context);
    books?.tell();
  } else {
    const output = await openOutput(options.output, terminal);
    const settings = partSettings(analysisSettings(options));
    await output.write(partText({ settings, summary: parts.whole }));
    await output.finish();
  }
  return exitCode;
}

type ShowArguments = Parameters<Parameters<typeof writeParts>[1]['show']>;

const noPartOfSplit = (): Failure =>
  new Failure(
    'usage',
    '--partial and --split-by do not go together.',
    'Write one part a value with --where COL=VALUE, or split when everything is read in one run.',
  );

interface Collected {
  readonly taxonomy: Taxonomy;
  readonly exitCode: number;
  /** Names of the columns that were read. */
  readonly columns: readonly string[];
}

/** Everything that is read goes into the summaries: verbatims, rejects, and what the readers counted. */
async function collectFiles(parts: Parts, context: CommandContext): Promise<Collected> {
  const settings = analysisSettings(context.options);
  // Who wants to see each annotation gets it; else summaries are all that crosses.
  const task: TaskSetup = parts.see
    ? { kind: 'annotations', summary: null }
    : { kind: 'summaries', by: parts.by, options: parts.options };
  const feedback = await openFeedback(context, { elsewhere: FOUND_COLUMNS });
  let crew: Crew<'annotations' | 'summaries'> | null = null;
  try {
    const inputs = feedback.sources.map(({ table }) => table.columns);
    const only = foundConditions(context.options.where, inputs, loadTaxonomy(context.options.taxonomy));
    crew = await openCrew({ settings, task, only, ...running(context) });
    const { taxonomy } = crew.annotator;
    const stageOf = stagesOf(taxonomy);
    for await (const { batch, made } of crew.work(withoutRejects(parts.whole, feedback.items())))
      for (const [i, annotation] of (made ?? []).entries()) addToParts(parts, annotation, batch[i]!, stageOf);
    for (const made of await crew.end()) if (made) absorbParts(parts, made);
    addReading(parts.whole, feedback, crew.leftOut());
    return { taxonomy, exitCode: await feedback.finish(crew.leftOut()), columns: inputs.flat() };
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await crew?.close();
  }
}

/** Of the store nothing is annotated: it holds the annotations. */
async function collectStore(parts: Parts, context: CommandContext): Promise<Collected> {
  const { inputs, options } = context;
  if (inputs.length > 0)
    throw new Failure(
      'usage',
      'Files and --store were given: what both hold would count twice.',
      `Add the files first: voc store add ${inputs.join(' ')} --store ${options.store}`,
    );
  const { readStored } = await import('../stored.js');
  const taxonomy = loadTaxonomy(options.taxonomy);
  const stageOf = stagesOf(taxonomy);
  const { filtered, unreadableDates } = await readStored(context, (annotation, verbatim) => {
    addToParts(parts, annotation, verbatim, stageOf);
  });
  addSourceCounts(parts.whole, { filteredOut: filtered, padded: 0, unreadableDates });
  return { taxonomy, exitCode: EXIT.done, columns: [] };
}

function addToParts(
  parts: Parts,
  annotation: Annotation,
  verbatim: Verbatim,
  stageOf: ReadonlyMap<string, string>,
): void {
  for (const summary of partsOf(parts, annotation, verbatim)) {
    addAnnotation(summary, annotation, verbatim, stageOf);
    parts.see?.(summary, annotation, verbatim);
  }
}

const stagesOf = ({ themes }: Taxonomy): Map<string, string> =>
  new Map(themes.map(({ id, stage }) => [id, stage]));
