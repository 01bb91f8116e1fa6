import type {
  Agreement,
  Evaluation,
  LabelFigures,
  ReliabilityBin,
  WorstError,
} from '../schema/evaluation.js';
import { type Block, figures, heading, line, words } from './blocks.js';
import { goldBlocks } from './gold.js';
import type { Messages } from './messages.js';
import { formatCount, formatShare } from './numbers.js';
import type { Page } from './page.js';

/** The page of `voc evaluate`. `top`: rows of the tables of themes and intents. */
export const evaluationPage = (evaluation: Evaluation, top: number): Page => ({
  value: evaluation,
  blocks: (messages) => show(evaluation, messages, top),
});

function show(evaluation: Evaluation, messages: Messages, top: number): Block[] {
  const { polarity, languages, segments, errors, themes, intents } = evaluation;
  return [
    ...goldBlocks(evaluation, messages),
    ...(polarity.count === 0 ? [] : polarityBlocks(polarity, messages)),
    ...(languages.length < 2
      ? []
      : [
          heading(messages.text('evaluate.byLanguage')),
          agreementTable(
            messages.text('evaluate.language'),
            languages.map((row) => [messages.label('language', row.language), row]),
            messages,
          ),
        ]),
    ...segments.flatMap(({ column, values, more }) => [
      heading(messages.text('heading.segment', { column })),
      agreementTable(
        column,
        values.map((row) => [row.value === '' ? messages.text('segment.empty') : row.value, row]),
        messages,
      ),
      ...(more > 0 ? [line(messages.text('segment.others', { count: more }), 'muted')] : []),
    ]),
    ...(themes === null ? [] : themeBlocks(themes, top, messages)),
    ...(intents === null ? [] : labelBlocks('evaluate.intents', intents, top, messages)),
    ...(errors.length === 0
      ? []
      : [
          heading(messages.text('evaluate.errors')),
          ...errors.flatMap((error) => errorBlocks(error, messages)),
        ]),
  ];
}

/** With fewer rows a share says little of others: of 100, its interval is up to ten points wide on either side. */
const ENOUGH = 100;

function polarityBlocks(polarity: Evaluation['polarity'], messages: Messages): Block[] {
  const { text } = messages;
  const { classes, confusion, calibration, sign } = polarity;
  const name = (id: string): string => messages.label('polarity', id);
  return [
    ...(polarity.count < ENOUGH
      ? [line(text('evaluate.few', { count: polarity.count, enough: ENOUGH }), 'alarm')]
      : []),
    line(text('evaluate.accuracy', { share: formatShare(polarity.accuracy), f1: three(polarity.macroF1) })),
    ...(sign.count === 0
      ? []
      : [
          line(
            text('evaluate.sign', {
              count: sign.count,
              share: formatShare(sign.accuracy),
              f1: three(sign.macroF1),
            }),
          ),
        ]),
    heading(text('evaluate.classes')),
    classTable(
      text('column.polarity'),
      classes.map((row) => ({ ...row, id: name(row.id) })),
      messages,
    ),
    heading(text('evaluate.confusion')),
    {
      kind: 'table',
      columns: [words(text('evaluate.labelledAs')), ...confusion.found.map((id) => figures(name(id)))],
      rows: confusion.counts.map((row, i) => [name(confusion.gold[i]!), ...row.map(formatCount)]),
    },
    heading(text('evaluate.calibration')),
    line(
      text(calibration.auroc === null ? 'evaluate.calibrationError' : 'evaluate.calibrationFigures', {
        error: three(calibration.error),
        auroc: calibration.auroc === null ? '' : three(calibration.auroc),
      }),
    ),
    {
      kind: 'table',
      columns: ['evaluate.confidence', 'evaluate.answers', 'evaluate.meanConfidence', 'evaluate.right'].map(
        (key) => figures(text(key as 'evaluate.confidence')),
      ),
      rows: toldApart(calibration.bins).map(({ low, high, count, confidence, accuracy }) => [
        `${low.toFixed(2)}–${high.toFixed(2)}`,
        formatCount(count),
        formatShare(confidence),
        formatShare(accuracy),
      ]),
    },
  ];
}

/** Bins that would be shown by the same bounds are one row: 0.99–0.99 three times over tells nobody which is which. */
function toldApart(bins: readonly ReliabilityBin[]): ReliabilityBin[] {
  const rows: ReliabilityBin[] = [];
  for (const bin of bins) {
    const last = rows.at(-1);
    if (last && last.low.toFixed(2) === bin.high.toFixed(2)) rows[rows.length - 1] = joined(last, bin);
    else rows.push(bin);
  }
  return rows;
}

function joined(a: ReliabilityBin, b: ReliabilityBin): ReliabilityBin {
  const count = a.count + b.count;
  const mean = (of: (bin: ReliabilityBin) => number): number => (a.count * of(a) + b.count * of(b)) / count;
  return {
    count,
    low: a.low,
    high: b.high,
    confidence: mean(({ confidence }) => confidence),
    accuracy: mean(({ accuracy }) => accuracy),
  };
}

function agreementTable(
  label: string,
  rows: readonly (readonly [string, Agreement])[],
  { text }: Messages,
): Block {
  return {
    kind: 'table',
    columns: [
      words(label),
      figures(text('evaluate.rows')),
      figures(text('evaluate.bySign')),
      figures(text('evaluate.byPolarity')),
      figures('macro F1'),
    ],
    rows: rows.map(([name, { count, sign, accuracy, macroF1 }]) => [
      name,
      formatCount(count),
      sign.count === 0 ? '-' : formatShare(sign.accuracy),
      formatShare(accuracy),
      three(macroF1),
    ]),
  };
}

function themeBlocks(
  { all, complaints, withPolarity }: NonNullable<Evaluation['themes']>,
  top: number,
  messages: Messages,
): Block[] {
  const more = (
    [
      ['evaluate.complaintThemes', complaints],
      ['evaluate.themesWithPolarity', withPolarity],
    ] as const
  ).flatMap(([key, found]) => (found === null ? [] : [line(messages.text(key, labelValues(found)))]));
  const [title, micro, ...rest] = labelBlocks('evaluate.themes', all, top, messages);
  return [title!, micro!, ...more, ...rest];
}

function labelBlocks(
  title: 'evaluate.themes' | 'evaluate.intents',
  found: LabelFigures,
  top: number,
  messages: Messages,
): Block[] {
  const { classes } = found;
  return [
    heading(messages.text(title)),
    line(messages.text('evaluate.labels', labelValues(found))),
    classTable(messages.text('column.value'), classes.slice(0, top), messages),
    ...(classes.length > top
      ? [line(messages.text('segment.others', { count: classes.length - top }), 'muted')]
      : []),
  ];
}

const labelValues = ({ micro, macroF1 }: LabelFigures) => ({
  precision: three(micro.precision),
  recall: three(micro.recall),
  f1: three(micro.f1),
  macro: three(macroF1),
});

function classTable(label: string, classes: LabelFigures['classes'], { text }: Messages): Block {
  return {
    kind: 'table',
    columns: [
      words(label),
      figures(text('evaluate.labelled')),
      figures(text('evaluate.answered')),
      figures(text('evaluate.precision')),
      figures(text('evaluate.recall')),
      figures('F1'),
    ],
    rows: classes.map(({ id, count, found, precision, recall, f1 }) => [
      id,
      formatCount(count),
      formatCount(found),
      three(precision),
      three(recall),
      three(f1),
    ]),
  };
}

function errorBlocks(
  { gold, found, confidence, text, source, row, evidence }: WorstError,
  messages: Messages,
): Block[] {
  const label = messages.text('evaluate.error', {
    gold: messages.label('polarity', gold),
    found: messages.label('polarity', found),
    confidence: confidence.toFixed(2),
  });
  const list = evidence.map(
    (item) => `“${item.text}” ${item.weight > 0 ? '+' : ''}${item.weight.toFixed(2)}`,
  );
  return [
    {
      kind: 'quotes',
      label,
      quotes: [
        { text, place: messages.text('quote.place', { source: messages.label('source', source), row }) },
      ],
    },
    ...(list.length === 0
      ? []
      : [line(messages.text('evaluate.evidence', { list: list.join(', ') }), 'muted')]),
  ];
}

const three = (value: number): string => value.toFixed(3);
