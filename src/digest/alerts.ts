import type { DigestAlert, PeriodSummary } from '../schema/digest.js';
import type { Sample } from '../schema/summary.js';
import { quotesFor } from '../summarise/signals/index.js';
import type { AlertRule } from './alert-rules.js';
import type { AssessedSeries } from './assess.js';
import { volume } from './baseline.js';
import { angry, seriesKey } from './counts.js';
import { usualVolume } from './usual.js';

/** What rules are held against. */
export interface AlertFacts {
  readonly now: PeriodSummary;
  readonly baseline: readonly PeriodSummary[];
  readonly series: readonly AssessedSeries[];
  /** Quotes of a sample, two where no limit is given, and where others stand. */
  readonly quoted: (sample: Sample | undefined, limit?: number) => Quoted;
}

type Quoted = Pick<DigestAlert, 'quotes' | 'others'>;
type Fired = Omit<DigestAlert, 'label' | 'level' | 'when'>;
type Check<When extends AlertRule['when']> = (
  rule: Extract<AlertRule, { when: When }>,
  facts: AlertFacts,
) => readonly Fired[];

const nothing = { subject: null, limit: null, quotes: [], others: [] };
/** Hazards that are quoted: each is to be looked at today. */
const HAZARDS = 5;

/** Hazards and mentions count every verbatim; shares are taken with copies collapsed, so that a campaign cannot ring the bell. */
const CHECKS: { readonly [When in AlertRule['when']]: Check<When> } = {
  hazard(_, { now: { full, distinct }, quoted }) {
    const count = full.urgency.get('critical') ?? 0;
    if (count === 0) return [];
    const said = quoted(distinct.quotes.get('critical'), HAZARDS);
    return [{ ...nothing, count, of: full.all.readable, ...said }];
  },
  theme({ theme, over }, { now: { distinct }, quoted }) {
    const count = distinct.all.complaint.themes.get(theme) ?? 0;
    const of = distinct.all.readable;
    if (of === 0 || count <= over * of) return [];
    const sample = distinct.quotes.get(`complaint/${theme}`);
    return [{ subject: theme, count, of, limit: over, ...quoted(sample) }];
  },
  rise({ theme }, { series, now: { distinct }, quoted }) {
    const prefix = seriesKey('complaint', '');
    return series
      .filter(
        ({ key, verdict, direction }) =>
          key.startsWith(prefix) && verdict === 'significant' && direction === 'up',
      )
      .map(({ key, now, of }) => ({ subject: key.slice(prefix.length), now, of }))
      .filter(({ subject }) => theme === 'any' || subject === theme)
      .map(({ subject, now, of }) => ({
        subject,
        count: now,
        of,
        limit: null,
        ...quoted(distinct.quotes.get(`complaint/${subject}`)),
      }));
  },
  anger({ over }, { now: { distinct } }) {
    const count = angry(distinct.all);
    const of = distinct.all.readable;
    return of > 0 && count > over * of ? [{ ...nothing, count, of, limit: over }] : [];
  },
  mention({ of: signal }, { now: { full, distinct }, quoted }) {
    const [facet = '', value = ''] = signal.split('.');
    const count = full.facets.get(facet)?.get(value) ?? 0;
    if (count === 0) return [];
    return [
      {
        subject: signal,
        count,
        of: full.all.readable,
        limit: null,
        ...quoted(quotesFor(distinct, signal)),
      },
    ];
  },
  silence({ under }, { now, baseline }) {
    // A period that is still running is not silent yet.
    const usual = usualVolume(baseline.map(volume));
    if (now.partial === 'unfinished' || usual === 0 || volume(now) >= under * usual) return [];
    return [{ ...nothing, count: volume(now), of: usual, limit: under }];
  },
};

/** The rules that fire, critical ones first, then in the order of the rules. */
export function firedAlerts(rules: readonly AlertRule[], facts: AlertFacts): Omit<DigestAlert, 'label'>[] {
  return rules
    .flatMap((rule) => {
      const check = CHECKS[rule.when] as Check<AlertRule['when']>;
      return check(rule, facts).map((fired) => ({ when: rule.when, level: rule.level, ...fired }));
    })
    .sort((a, b) => Number(b.level === 'critical') - Number(a.level === 'critical'));
}
