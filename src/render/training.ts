import type { Training, TrialFigures } from '../schema/evaluation.js';
import type { Locale } from '../schema/report.js';
import { type Block, figures, heading, line, words } from './blocks.js';
import type { RenderOptions } from './format.js';
import { terminalText } from './formats/terminal.js';
import { goldBlocks } from './gold.js';
import { jsonText } from './json-text.js';
import { type Messages, messagesFor } from './messages.js';

/** One format of what `voc train` prints. */
interface TrainingFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  render(training: Training, locale: Locale, options: RenderOptions): string;
}

export const TRAINING_FORMATS = [
  {
    id: 'terminal',
    extensions: ['.txt'],
    render: (training, locale, options) => terminalText(show(training, messagesFor(locale)), options),
  },
  { id: 'json', extensions: ['.json'], render: (training) => `${jsonText(training, 2)}\n` },
] as const satisfies readonly TrainingFormat[];

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
          : [row(text('evaluate.bySign'), before, after, ({ sign }) => sign.accuracy, percent)]),
        row(text('evaluate.byPolarity'), before, after, ({ accuracy }) => accuracy, percent),
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
  const change = of(after) - of(before);
  return [name, show(of(before)), show(of(after)), `${change < 0 ? '' : '+'}${show(change)}`];
}

const percent = (value: number): string => (100 * value).toFixed(1);
const three = (value: number): string => value.toFixed(3);
