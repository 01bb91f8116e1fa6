import type { Training, TrialFigures } from '../schema/evaluation.js';
import { type Block, figures, heading, line, words } from './blocks.js';
import { goldBlocks } from './gold.js';
import type { Messages } from './messages.js';
import type { Page } from './page.js';

/** What `voc train` prints. */
export const trainingPage = (training: Training): Page => ({
  value: training,
  blocks: (messages) => show(training, messages),
});

function show(training: Training, messages: Messages): Block[] {
  const { text, label } = messages;
  const { languages, before, after } = training;
  return [
    ...goldBlocks(training, messages),
    ...languages.map(({ language, counts, adapted }) =>
      line(
        text(adapted ? 'train.adapted' : 'train.left', { language: label('language', language), ...counts }),
      ),
    ),
    ...(languages.some(({ adapted, neutral }) => adapted && !neutral)
      ? [line(text('train.withoutNeutral'), 'muted')]
      : []),
    heading(text('train.heldOut')),
    line(text('train.how', { count: before.count }), 'muted'),
    {
      kind: 'table',
      columns: [
        words(''),
        figures(text('train.before')),
        figures(text('train.after')),
        figures(text('train.change')),
      ],
      rows: [
        ...(before.sign.count === 0
          ? []
          : [row(text('evaluate.bySign'), before, after, ({ sign }) => 100 * sign.accuracy, one)]),
        row(text('evaluate.byPolarity'), before, after, ({ accuracy }) => 100 * accuracy, one),
        row('macro F1', before, after, ({ macroF1 }) => macroF1, three),
        row(text('train.calibrationError'), before, after, ({ calibrationError }) => calibrationError, three),
      ],
    },
  ];
}

function row(
  name: string,
  before: TrialFigures,
  after: TrialFigures,
  of: (trial: TrialFigures) => number,
  show: (value: number) => string,
): string[] {
  // Of the figures as they are shown: who subtracts them must come to the same.
  const change = Number(show(of(after))) - Number(show(of(before)));
  return [name, show(of(before)), show(of(after)), `${change < 0 ? '' : '+'}${show(change)}`];
}

const one = (value: number): string => value.toFixed(1);
const three = (value: number): string => value.toFixed(3);
