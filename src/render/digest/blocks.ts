import { usualVolume } from '../../digest/usual.js';
import type { Digest, DigestSeries } from '../../schema/digest.js';
import { type Block, type Cell, figures, heading, line, spareBars, words } from '../blocks.js';
import { formatDay, formatDays, formatPeriod } from '../dates.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import { barsTold, shareTold } from '../small.js';
import { alertLine, othersLine } from './alerts.js';
import { type Itself, periodItself, withoutData } from './itself.js';
import { mostRisen } from './most-risen.js';
import { quoteBlock } from './quotes.js';
import { ownedName, ratioWords, seriesName } from './series.js';
import { trendBlocks } from './trend.js';
import { unthemed } from './unthemed.js';
import { wording } from './wording.js';

/** A digest in blocks: who must know, what changed, what is new, then what else is there and how far to trust it. */
export function digestBlocks(digest: Digest, messages: Messages, itself: Itself): Block[] {
  return [
    ...head(digest, messages),
    ...alerts(digest, messages),
    ...findings(digest, messages),
    ...trendBlocks(digest, messages),
    ...wording(digest, messages),
    ...copies(digest, messages),
    ...themes(digest, messages),
    ...periodItself(digest, messages, itself),
    ...repeats(digest, messages),
    ...streaks(digest, messages),
    ...tests(digest, messages),
    ...withoutData(digest, messages, itself),
  ];
}

function head(digest: Digest, { text, label, locale }: Messages): Block[] {
  const { period, baseline, coverage } = digest;
  const usual = usualVolume(baseline.periods.map(({ verbatims }) => verbatims));
  const unit = label('periods', period.kind);
  const against =
    baseline.against === 'previous'
      ? text('digest.againstPrevious')
      : baseline.against === 'same-last-year'
        ? text('digest.againstYear')
        : text('digest.againstAverage', { count: baseline.periods.length, unit });
  const leftOut = baseline.leftOut.map(({ id, why, verbatims }) =>
    text('digest.leftOutOne', {
      period: formatPeriod(id, locale),
      why: label('partial', why),
      count: verbatims,
    }),
  );
  return [
    line(
      text(baseline.periods.length === 0 ? 'digest.titleAlone' : 'digest.title', {
        period: formatPeriod(period.id, locale),
        days: formatDays(period.first, period.last, locale),
        against,
      }),
    ),
    {
      kind: 'facts',
      facts: [
        text('digest.verbatims', { count: period.verbatims }),
        ...(period.distinct < period.verbatims ? [text('digest.distinct', { count: period.distinct })] : []),
        ...(baseline.periods.length > 0 ? [text('digest.usual', { count: usual })] : []),
        ...(period.unsure > 0 ? [text('coverage.unsure', { count: period.unsure })] : []),
        ...(coverage.rejected > 0 ? [text('digest.rejected', { count: coverage.rejected })] : []),
        ...(coverage.undated > 0 ? [text('digest.undated', { count: coverage.undated })] : []),
        text('digest.asOf', { day: formatDay(digest.asOf, locale), timezone: digest.timezone }),
      ],
    },
    ...(leftOut.length > 0 ? [line(text('digest.leftOut', { list: leftOut.join(', ') }), 'muted')] : []),
    ...(digest.notCompared === 'partial' && period.partial
      ? [line(text('digest.partial', { why: label('partial', period.partial) }))]
      : []),
    ...(digest.notCompared === 'no_baseline' ? [line(text('digest.noBaseline'))] : []),
    ...(digest.notCompared === 'nothing_read' ? [line(text('digest.nothingRead'))] : []),
  ];
}

function alerts(digest: Digest, messages: Messages): Block[] {
  const { alerts: fired } = digest;
  const { text } = messages;
  if (fired.length === 0) return [heading(text('digest.alerts')), line(text('digest.noAlerts'))];
  return [
    heading(text('digest.alerts')),
    ...fired.flatMap((alert) => [
      line(alertLine(alert, digest, messages), alert.level === 'critical' ? 'alarm' : 'plain'),
      ...quoteBlock(null, alert.quotes, messages),
      ...othersLine(alert, messages),
    ]),
  ];
}

function findings(
  { findings: found, themes: all, notCompared, minCell }: Digest,
  messages: Messages,
): Block[] {
  const { text } = messages;
  if (notCompared !== null) return [];
  if (found.length === 0)
    return [heading(text('digest.findings')), line(text('digest.nothing')), ...mostRisen(all, messages)];
  return [
    heading(text('digest.findings')),
    seriesTable(found, minCell, messages),
    ...found.flatMap((one) => quoteBlock(ownedName(one, messages), one.quotes, messages)),
  ];
}

const themes = (
  { themes: all, furtherThemes: { themes: count, most }, withoutTheme, notCompared, minCell }: Digest,
  messages: Messages,
): Block[] =>
  all.length + withoutTheme.now === 0
    ? []
    : [
        heading(messages.text('digest.themes')),
        ...(all.length > 0 ? [seriesTable(all, minCell, messages, notCompared === null)] : []),
        ...(count > 0 ? [line(messages.text('digest.furtherThemes', { count, most }), 'muted')] : []),
        ...unthemed(withoutTheme, minCell, messages),
      ];

function seriesTable(
  rows: readonly DigestSeries[],
  minCell: number,
  messages: Messages,
  compared = true,
): Block {
  const { text } = messages;
  const columns = [
    words(text('column.theme')),
    figures(text('digest.now')),
    figures(text('column.share')),
    ...(compared
      ? [
          figures(text('digest.usualShare')),
          figures(text('digest.ratio')),
          { ...figures(text('digest.interval')), expendable: 2 },
          words(text('digest.verdict')),
        ]
      : []),
    spareBars,
  ];
  const lengths = barsTold(
    rows.map(({ now, of, share, shareLow, shareHigh }) => ({
      count: now,
      of,
      share,
      low: shareLow,
      high: shareHigh,
    })),
    minCell,
  );
  return {
    kind: 'table',
    columns,
    rows: rows.map((one, i): Cell[] => [
      seriesName(one, messages),
      one.nowWithCopies > one.now
        ? text('digest.withCopies', { count: one.now, all: one.nowWithCopies })
        : formatCount(one.now),
      shareTold(one, minCell),
      ...(compared
        ? [
            shareTold({ share: one.shareBefore, of: one.ofBefore }, minCell),
            ...ratioWords(one),
            verdict(one, messages),
          ]
        : []),
      lengths[i]!,
    ]),
  };
}

function verdict(
  { verdict: found, direction, detectors, kind }: DigestSeries,
  { text, label }: Messages,
): Cell {
  if (found !== 'significant') return { words: label('verdict', found), tone: 'muted' };
  const jumped = detectors.some((one) => one.found && one.detector === 'jump');
  const said = label('verdict', direction);
  const worse = (kind === 'praise') === (direction === 'down');
  return { words: jumped ? said : text('digest.drifts', { verdict: said }), tone: worse ? 'bad' : 'good' };
}

function copies({ copies: { campaigns } }: Digest, messages: Messages): Block[] {
  const { text } = messages;
  if (campaigns.length === 0) return [];
  return [
    heading(text('digest.copies')),
    ...campaigns.flatMap(({ verbatims, themes: about, quote }) => {
      const said = text('digest.copy', { count: verbatims });
      const lead =
        about.length > 0 ? text('digest.copyThemes', { text: said, themes: about.join(', ') }) : said;
      return [line(lead), ...quoteBlock(null, [quote], messages)];
    }),
  ];
}

function repeats({ repeats: found }: Digest, { text }: Messages): Block[] {
  if (!found || found.customers === 0) return [];
  const list = found.themes.map(({ label, customers }) =>
    text('digest.repeatTheme', { theme: label, count: customers }),
  );
  return [
    heading(text('digest.repeats')),
    line(text('digest.repeat', { count: found.customers })),
    { kind: 'facts', facts: list },
    ...(found.sampled < 1
      ? [line(text('digest.repeatSampled', { share: formatShare(found.sampled) }), 'muted')]
      : []),
  ];
}

function streaks({ streaks: found, period }: Digest, { text, label }: Messages): Block[] {
  if (found.length === 0) return [];
  const unit = label('periods', period.kind);
  return [
    heading(text('digest.streaks')),
    ...found.map(({ label: theme, periods, share, shareBefore }) =>
      line(
        text('digest.streak', {
          theme,
          periods,
          unit,
          share: formatShare(share),
          before: formatShare(shareBefore),
        }),
      ),
    ),
  ];
}

function tests({ tests: made, notCompared }: Digest, { text }: Messages): Block[] {
  if (notCompared !== null) return [];
  const { dispersion, dispersionAssumed, falseDiscoveryRate, ...counts } = made;
  const times = Number(dispersion.toFixed(1));
  const varies = dispersionAssumed ? 'digest.assumed' : times > 1 ? 'digest.dispersion' : 'digest.asChance';
  return [
    heading(text('digest.tests')),
    line(text('digest.made', counts)),
    line(text('digest.promise', { rate: formatShare(falseDiscoveryRate) })),
    ...(dispersion > 1 ? [line(text(varies, { times }), 'muted')] : []),
  ];
}
