import { isAlwaysShown } from '../classify/taxonomy/grave.js';
import type {
  Digest,
  DigestPeriod,
  DigestPhrase,
  DigestSeries,
  PeriodSummary,
  SeriesKind,
} from '../schema/digest.js';
import { DIGEST_SCHEMA_VERSION } from '../schema/digest.js';
import type { Locale } from '../schema/report.js';
import type { Sample } from '../schema/summary.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { total } from '../summarise/counts.js';
import { prevailingLocale } from '../summarise/index.js';
import type { AlertRule } from './alert-rules.js';
import { firedAlerts } from './alerts.js';
import { type Assessment, assess, FALSE_DISCOVERY_RATE } from './assess.js';
import type { Baseline } from './baseline.js';
import type { Campaign, Complaint } from './collect.js';
import { commonLevel, countsOf, seriesOf } from './counts.js';
import { sectionsOf } from './itself.js';
import { diverseQuotes, quotesAndOthers } from './quotes.js';
import { repeatsOf } from './repeats.js';
import { round } from './round.js';
import { sampleFor } from './sample-for.js';
import { complaintsWithoutTheme, themesNow, toSeries } from './shown-series.js';
import { streaksOf } from './streaks.js';
import { trendOf } from './trend.js';

export interface DigestInput {
  readonly now: PeriodSummary;
  readonly baseline: Baseline;
  readonly against: string;
  readonly campaigns: readonly Campaign[];
  readonly complaints: readonly Complaint[];
  readonly rules: readonly AlertRule[];
  readonly coverage: Digest['coverage'];
}

export interface DigestOptions {
  readonly taxonomy: Pick<Taxonomy, 'themes'>;
  /** Default: the language of most verbatims. */
  readonly locale?: Locale | undefined;
  readonly asOf: string;
  readonly timezone: string;
  /** Rows of each list. Findings and alerts are never cut. */
  readonly top: number;
  /** Fewer mentions, now and before together, are too few to test. */
  readonly fewest: number;
}

const QUOTES = 2;
/** Fewer verbatims of one text are no campaign. */
const CAMPAIGN = 3;

/** Derives everything that is shown; the same summaries give the same digest. */
export function toDigest(input: DigestInput, options: DigestOptions): Digest {
  const { now, baseline } = input;
  const locale =
    options.locale ??
    prevailingLocale(now.full.all.readable > 0 ? now.full : (baseline.periods.at(-1) ?? now).full);
  const labels = new Map(options.taxonomy.themes.map(({ id, label }) => [id, label[locale]]));
  const label = (id: string) => labels.get(id) ?? id;
  const notCompared = whyNotCompared(input);
  const assessment = assessed(input, options.fewest, notCompared !== null);
  const shown = new Set<string>();
  const quoted = (sample: Sample | undefined, limit = QUOTES) => quotesAndOthers(sample, limit, shown);
  const copies = seriesOf(now.full);
  const series = assessment.series.map((one) => toSeries(one, copies, label));
  const facts = { now, baseline: baseline.periods, series: assessment.series, quoted };
  const alerts = firedAlerts(input.rules, facts).map((alert) => ({
    ...alert,
    label: alert.subject === null ? null : label(alert.subject),
  }));
  const owners = new Map<string, string>(options.taxonomy.themes.map(({ id, owner }) => [id, owner]));
  /** Of a complaint theme: who can mend it. */
  const owned = <Series extends DigestSeries>(one: Series): Series => {
    const owner = one.kind === 'complaint' ? owners.get(one.id) : undefined;
    return owner === undefined ? one : { ...one, owner };
  };
  const findings = series
    .filter(({ verdict }) => verdict === 'significant')
    .sort(byWeight)
    .map((one) => ({
      ...owned(one),
      quotes: one.direction === 'up' ? quoted(sampleFor(one, now, baseline.periods)).quotes : [],
    }));
  const always = new Set(options.taxonomy.themes.filter(isAlwaysShown).map(({ id }) => id));
  const complaints = themesNow(now, series, copies, label);
  const isShown = ({ id }: DigestSeries, place: number) => place < options.top || always.has(id);
  const themes = complaints.filter(isShown).map(owned);
  const further = complaints.filter((one, place) => !isShown(one, place));
  const risen = phrases(assessment, input.complaints, shown);
  return {
    schemaVersion: DIGEST_SCHEMA_VERSION,
    by: [...new Set([now, ...baseline.periods].flatMap(({ full }) => [...full.by.keys()]))].sort(),
    locale,
    asOf: options.asOf,
    timezone: options.timezone,
    period: toPeriod(now),
    baseline: { against: input.against, periods: baseline.periods.map(toPeriod), leftOut: baseline.leftOut },
    notCompared,
    alerts,
    findings,
    trend: notCompared === null ? trendOf(now, baseline.earlier, findings, themes, options.fewest) : null,
    themes,
    furtherThemes: { themes: further.length, most: further[0]?.now ?? 0 },
    withoutTheme: complaintsWithoutTheme(now, baseline.periods),
    sections: sectionsOf(now, {
      taxonomy: options.taxonomy,
      locale,
      top: options.top,
      minCell: options.fewest,
    }),
    minCell: options.fewest,
    wording: {
      risen: risen.slice(0, options.top),
      candidates: risen.filter(({ now: all, withoutTheme }) => 2 * withoutTheme > all).slice(0, options.top),
    },
    copies: campaigns(input, options.top, label),
    repeats: repeats(input, options.top, label),
    streaks:
      now.partial === null
        ? streaksOf(now, baseline.earlier, options.fewest)
            .slice(0, options.top)
            .map((one) => ({ ...one, label: label(one.id) }))
        : [],
    tests: {
      made: assessment.made.jump + assessment.made.drift + assessment.made.words,
      ...assessment.made,
      notEnough: series.filter(({ verdict }) => verdict === 'not_enough').length,
      falseDiscoveryRate: FALSE_DISCOVERY_RATE,
      dispersion: round(assessment.dispersion),
      dispersionAssumed: assessment.dispersionAssumed,
    },
    coverage: input.coverage,
  };
}

function whyNotCompared({ now, baseline }: DigestInput): Digest['notCompared'] {
  if (now.distinct.all.readable === 0) return 'nothing_read';
  if (now.partial !== null) return 'partial';
  return baseline.periods.length === 0 ? 'no_baseline' : null;
}

const NOTHING: Assessment = {
  series: [],
  words: [],
  made: { jump: 0, drift: 0, words: 0 },
  dispersion: 1,
  dispersionAssumed: false,
};

function assessed({ now, baseline }: DigestInput, fewest: number, nothing: boolean): Assessment {
  if (nothing) return NOTHING;
  const level = commonLevel([now, ...baseline.periods, ...baseline.earlier]);
  const counts = (periods: readonly PeriodSummary[]) => periods.map((one) => countsOf(one, level));
  return assess(countsOf(now, level), counts(baseline.periods), counts(baseline.earlier), { fewest });
}

const toPeriod = ({ period, partial, full, distinct }: PeriodSummary): DigestPeriod => ({
  ...period,
  partial,
  verbatims: full.all.verbatims,
  distinct: distinct.all.verbatims,
  readable: full.all.readable,
  unsure: total(full.all.unsure),
});

const KINDS: readonly SeriesKind[] = ['complaint', 'share', 'facet', 'praise'];

/** What is worse first: complaints, then the rest; in each, by how many verbatims it is away from what was usual. */
const byWeight = (a: DigestSeries, b: DigestSeries): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || away(b) - away(a) || (a.id < b.id ? -1 : 1);
const away = ({ now, of, shareBefore }: DigestSeries): number => Math.abs(now - shareBefore * of);

/** Words that rose, those never said before first. */
function phrases(
  { words }: Assessment,
  complaints: readonly Complaint[],
  shown: Set<string>,
): DigestPhrase[] {
  const found = words.filter((word) => word.found);
  const isNew = (before: number) => Number(before === 0);
  return found
    .sort((a, b) => isNew(b.before) - isNew(a.before) || b.z - a.z || (a.word < b.word ? -1 : 1))
    .map(({ word, now, of, before, ofBefore, z, q }) => {
      const said = complaints.filter(({ words: own }) => own.includes(word));
      return {
        phrase: word,
        now,
        of,
        before,
        ofBefore,
        isNew: before === 0,
        z: Math.round(z * 100) / 100,
        q: round(q),
        withoutTheme: said.filter(({ hasTheme }) => !hasTheme).length,
        quotes: diverseQuotes(said, QUOTES, shown),
      };
    });
}

function campaigns(
  { now, campaigns: all }: DigestInput,
  top: number,
  label: (id: string) => string,
): Digest['copies'] {
  return {
    verbatims: now.full.all.verbatims - now.distinct.all.verbatims,
    campaigns: all
      .filter(({ verbatims }) => verbatims >= CAMPAIGN)
      .sort((a, b) => b.verbatims - a.verbatims || a.quote.row - b.quote.row)
      .slice(0, top)
      .map(({ verbatims, themes, quote }) => ({ verbatims, themes: themes.map(label), quote })),
  };
}

function repeats(
  { now, baseline }: DigestInput,
  top: number,
  label: (id: string) => string,
): Digest['repeats'] {
  const found = repeatsOf(now, baseline.earlier);
  return (
    found && {
      ...found,
      themes: found.themes.slice(0, top).map(({ id, customers }) => ({ id, label: label(id), customers })),
    }
  );
}
