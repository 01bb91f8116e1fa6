import { EXIT } from '../../../errors/catalogue.js';
import { Failure } from '../../../errors/failure.js';
import { namedColumn } from '../../../input/columns/column-ref.js';
import { labelColumn } from '../../../input/columns/labels.js';
import type { Source } from '../../../input/verbatims.js';
import { type Annotator, createAnnotator } from '../../../pipeline.js';
import { agreementPage, examplesPage } from '../../../render/index.js';
import type { Annotation } from '../../../schema/annotation.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import { agreement, type LabelledText } from '../../../summarise/taxonomy/agreement.js';
import {
  type ExampleOutcome,
  examplesOf,
  judgeExample,
  type LearnedLoss,
  learnedLoss,
  reportExamples,
} from '../../../summarise/taxonomy/examples.js';
import { textVerbatim } from '../../../text/text-verbatim.js';
import type { RunAction } from '../../action.js';
import { analysisSettings } from '../../analysis.js';
import type { CommandContext } from '../../command.js';
import { type Feedback, openFeedback } from '../../feedback.js';
import { localeOf } from '../../locale.js';
import { writePage } from '../../page.js';
import { knownThemes, parseExample } from './labels.js';
import { onlyTaxonomy, pathOf, refuseTaxonomy } from './path.js';

export const test: RunAction = async (words, context) => {
  const own = onlyTaxonomy(words);
  const files = own === undefined ? words : [];
  refuseTaxonomy(files, 'test');
  const taxonomy = pathOf(own, context.options);
  const settings = { ...analysisSettings(context.options), taxonomy };
  const asRead = createAnnotator({ ...settings, keywords: false });
  if (files.length > 0) return testFiles(asRead, files, context);
  // The taxonomy's own examples are tests of the cues that an analyst wrote; what a model adds or drops is told beside that.
  if (settings.themes === 'rules') return testExamples(asRead, null, context);
  const byCues = createAnnotator({ ...settings, themes: 'rules', keywords: false });
  return testExamples(byCues, asRead, context);
};

/**
 * The taxonomy's own examples: one that fails by its cues is what the caller asked to be told of.
 * @param asRead reads them as texts are classified, with the learned half; null: nothing does
 */
async function testExamples(
  byCues: Annotator,
  asRead: Annotator | null,
  context: CommandContext,
): Promise<number> {
  const outcomes: ExampleOutcome[] = [];
  const learned = asRead && { outcomes: [] as ExampleOutcome[], losses: [] as LearnedLoss[] };
  for (const example of examplesOf(byCues.taxonomy)) {
    const verbatim = textVerbatim(example.text);
    const { themes } = byCues.annotate(verbatim);
    outcomes.push(judgeExample(example, themes));
    if (!asRead || !learned) continue;
    const read = asRead.annotate(verbatim).themes;
    learned.outcomes.push(judgeExample(example, read));
    const loss = learnedLoss(example, themes, read);
    if (loss) learned.losses.push(loss);
  }
  await writePage(examplesPage(reportExamples(outcomes, learned)), localeOf(context.options), context);
  return outcomes.every(({ passed }) => passed) ? EXIT.done : EXIT.finding;
}

/** Files of examples (columns theme and kind) or labelled files (a column of themes). */
async function testFiles(
  annotator: Annotator,
  files: readonly string[],
  context: CommandContext,
): Promise<number> {
  const feedback = await openFeedback({ ...context, inputs: files });
  try {
    const languages: Record<string, number> = {};
    const known = new Set(annotator.taxonomy.themes.map(({ id }) => id));
    const columns = feedback.sources.map(({ table }) =>
      table.columns.map((name) => name.trim().toLowerCase()),
    );
    const areExamples = columns.every((names) => names.includes('theme') && names.includes('kind'));
    const page = areExamples
      ? examplesPage(reportExamples(await examples()), context.options.top)
      : agreementPage(agreement(await labelled()));
    const exitCode = await feedback.finish();
    await writePage(page, localeOf(context.options, languages), context);
    return exitCode;

    async function examples(): Promise<ExampleOutcome[]> {
      const outcomes: ExampleOutcome[] = [];
      for await (const [verbatim, { themes, language }] of annotated(feedback, annotator)) {
        languages[language] = (languages[language] ?? 0) + 1;
        const names = columns[feedback.at()]!;
        const cells = new Map(names.map((name, i) => [name, verbatim.cells[i] ?? '']));
        outcomes.push(judgeExample(parseExample(cells, textOf(verbatim), known, placeOf(verbatim)), themes));
      }
      return outcomes;
    }

    async function labelled(): Promise<LabelledText[]> {
      const at = feedback.sources.map((source) => themeColumn(source, context.options.label));
      const texts: LabelledText[] = [];
      for await (const [verbatim, { themes, language }] of annotated(feedback, annotator)) {
        languages[language] = (languages[language] ?? 0) + 1;
        const cell = verbatim.cells[at[feedback.at()]!] ?? '';
        texts.push({ labels: knownThemes(cell, known, placeOf(verbatim)), found: themes });
      }
      return texts;
    }
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}

/** Verbatims with their annotations, one at a time, so that `feedback.at` tells the source. */
async function* annotated(
  feedback: Feedback,
  { annotate }: Annotator,
): AsyncGenerator<readonly [Verbatim, Annotation]> {
  for await (const item of feedback.items()) if (item.kind === 'verbatim') yield [item, annotate(item)];
}

/** The column named by --label, else the one whose name says that it holds themes. */
function themeColumn(source: Source, wanted: string | undefined): number {
  const { columns } = source.table;
  const found =
    wanted === undefined
      ? labelColumn(columns, 'themes')
      : namedColumn(source.name, columns, wanted, 'label');
  if (found) return found.index;
  throw new Failure(
    'column_missing',
    `${source.name} has no column of themes.`,
    `Its columns are: ${columns.join(', ')}. Name the one with the themes with --label; cells hold "delivery.speed:negative;price.value".`,
  );
}

const textOf = ({ texts }: Verbatim): string => texts.map(({ text }) => text).join('\n');
const placeOf = ({ source, row }: Verbatim): string => `${source} row ${row}`;
