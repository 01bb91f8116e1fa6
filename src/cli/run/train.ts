import {
  ALL_FOLDS,
  adaptOn,
  type Course,
  coursesOf,
  FEWEST_OF_A_SIDE,
  FEWEST_ROWS,
} from '../../classify/sentiment/adapt.js';
import { loadSentiment } from '../../classify/sentiment/index.js';
import { tryOut } from '../../classify/sentiment/trial.js';
import { Failure } from '../../errors/failure.js';
import { packAdapted } from '../../learn/adapt/file.js';
import { agreementOf, type Judgement } from '../../learn/evaluation/agreement.js';
import { reliability } from '../../learn/evaluation/reliability.js';
import { PAGE_FORMATS, trainingPage } from '../../render/index.js';
import type { Training, TrialFigures } from '../../schema/evaluation.js';
import { toDocument } from '../../text/document.js';
import { customerTurns } from '../../text/speaker.js';
import { VERSION } from '../../version.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { labelsOf } from '../labelled.js';
import { localeOf } from '../locale.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';
import { readRated } from '../rated.js';

/** Adapts the polarity model to rated rows, if held-out rows say that it helps. */
export async function train(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const { output: file } = options;
  if (file === undefined)
    throw new Failure(
      'usage',
      'voc train writes a model: where to?',
      'Name the file with -o, such as -o shop.model.json, and use it with --model shop.model.json.',
    );
  const format = chooseFormat(PAGE_FORMATS, { format: options.format, output: undefined }, 'terminal');
  const feedback = await openFeedback(context);
  try {
    const middle = options.middle as 'leave-out' | 'neutral';
    const labels = labelsOf(feedback, options);
    const { rows, tally, reading } = await readRated(labels, middle);
    const exitCode = await feedback.finish();
    const keep = options.speaker === 'customer' ? customerTurns : undefined;
    const rated = rows.map(({ texts, polarity }) => ({ document: toDocument(texts, keep), polarity }));
    const shipped = loadSentiment();
    const courses = coursesOf(rated, shipped);
    if (!courses.some(({ enough }) => enough)) throw tooFew(courses);
    const trial = tryOut(rated, courses, shipped, (fold) =>
      options.quiet ? undefined : terminal.progress(`held-out part ${fold + 1} of ${ALL_FOLDS.length}`),
    );
    const adaptation = adaptOn(courses, ALL_FOLDS);
    terminal.progress('');
    const training: Training = {
      schemaVersion: 1,
      file,
      gold: { column: labels.column, kind: reading.kind, scale: reading.scale, middle },
      rows: tally,
      languages: courses.map(({ language, counts, enough }) => ({
        language,
        counts,
        adapted: enough,
        neutral: enough && adaptation[language]?.neutral !== null,
      })),
      before: trialFigures(trial.before),
      after: trialFigures(trial.after),
    };
    const worse = isWorse(training);
    const rowsOf = courses.map(({ language, counts }) => [
      language,
      Object.values(counts).reduce((a, b) => a + b, 0),
    ]);
    const locale = localeOf(options, Object.fromEntries(rowsOf));
    const page = format.render(
      trainingPage(training),
      locale,
      lookOf({ ...context, options: { ...options, output: undefined } }),
    );
    if (!worse || options.force) {
      const model = await openOutput(file, terminal);
      await model.write(
        packAdapted({
          base: shipped.baseHash,
          madeBy: `voc@${VERSION}`,
          rows: Object.fromEntries(rowsOf),
          adaptation,
        }),
      );
      await model.finish();
    }
    const output = await openOutput(undefined, terminal);
    await output.write(page);
    await output.finish();
    if (worse && !options.force) throw notBetter(file);
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}

const trialFigures = (judged: readonly Judgement[]): TrialFigures => ({
  ...agreementOf(judged),
  calibrationError: reliability(
    judged.map(({ confidence }) => confidence),
    judged.map(({ gold, found }) => gold === found),
  ).error,
});

/** Labels of two sides are compared by sign, labels with neutral or mixed by polarity. */
export function isWorse({ before, after }: Pick<Training, 'before' | 'after'>): boolean {
  const figure = ({ count, accuracy, sign }: TrialFigures): number =>
    sign.count === count ? sign.accuracy : accuracy;
  return figure(after) < figure(before);
}

function tooFew(courses: readonly Course[]): Failure {
  const found = courses.map(
    ({ language, counts }) => `${language}: ${counts.positive} positive, ${counts.negative} negative`,
  );
  return new Failure(
    'too_few_rows',
    `There are too few labelled rows to learn from (${found.join('; ') || 'none that can be read'}).`,
    `A language needs at least ${FEWEST_ROWS} rows, ${FEWEST_OF_A_SIDE} of them positive and ${FEWEST_OF_A_SIDE} negative; a few hundred are better.`,
  );
}

const notBetter = (file: string): Failure =>
  new Failure(
    'model_worse',
    `On held-out rows the adapted model is worse than the shipped one, so ${file} was not written.`,
    'Check that the labels fit the texts, give more rows, or write it all the same with --force.',
  );
