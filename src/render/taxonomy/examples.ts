import type { ExampleOutcome, ExampleReport } from '../../summarise/taxonomy/examples.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import type { Page } from '../page.js';

interface Tally {
  readonly passed: number;
  readonly of: number;
}

/** How many examples pass, and each that does not. `shown` failures at most; null: all. */
export const examplesPage = (report: ExampleReport, shown: number | null = null): Page => ({
  value: report,
  blocks: (messages) => {
    const { total, kinds, polarity, themes, failures, learned } = report;
    const failing = themes.filter(({ passed, of }) => passed < of);
    const listed = failures.slice(0, shown ?? failures.length);
    return [
      line(messages.text('taxonomy.passed', rate(total)), total.passed < total.of ? 'alarm' : 'plain'),
      ...kinds.map(({ language, kind, ...tally }) =>
        line(
          `${messages.label('language', language)}, ${messages.text(kind === 'positive' ? 'taxonomy.positive' : 'taxonomy.negative')}: ${figuresOf(tally, messages)}`,
        ),
      ),
      ...(polarity.of === 0
        ? []
        : [line(`${messages.text('taxonomy.rightPolarity')}: ${figuresOf(polarity, messages)}`)]),
      ...(failing.length === 0 ? [] : [byTheme(failing, messages)]),
      ...(listed.length === 0 ? [] : [heading(messages.text('taxonomy.failures'))]),
      ...listed.map((outcome) => line(failureLine(outcome, messages))),
      ...(listed.length < failures.length
        ? [line(messages.text('taxonomy.more', { count: failures.length - listed.length }), 'muted')]
        : []),
      ...(learned === null ? [] : showLearned(learned, messages)),
    ];
  },
});

const rate = ({ passed, of }: Tally) => ({ passed, of, share: formatShare(of === 0 ? 1 : passed / of) });
const figuresOf = (tally: Tally, messages: Messages): string => messages.text('taxonomy.rate', rate(tally));

const byTheme = (themes: ExampleReport['themes'], messages: Messages): Block => ({
  kind: 'table',
  columns: [
    words(messages.text('column.theme')),
    figures(messages.text('taxonomy.passing')),
    figures(messages.text('taxonomy.of')),
  ],
  rows: themes.map(({ id, passed, of }) => [id, formatCount(passed), formatCount(of)]),
});

/** What becomes of the examples where the model has its say, and of each that only the cues get right. */
const showLearned = (
  { total, losses }: NonNullable<ExampleReport['learned']>,
  messages: Messages,
): Block[] => [
  line(messages.text('taxonomy.learned', rate(total))),
  ...losses.flatMap((loss) => [
    line(failureLine(loss, messages)),
    line(`  ${messages.text(`taxonomy.${loss.lost}`, { words: loss.words.join(' · ') })}`, 'muted'),
  ]),
];

const failureLine = ({ theme, kind, text, found }: ExampleOutcome, messages: Messages): string => {
  const themes = found.length === 0 ? messages.text('taxonomy.nothing') : found.join(', ');
  return `${kind === 'positive' ? '+' : '-'} ${theme}: “${text}” → ${themes}`;
};
