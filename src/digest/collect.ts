import { dayIn } from '../input/dates.js';
import type { Annotation } from '../schema/annotation.js';
import type { DigestQuote, Period, PeriodKind, PeriodSummary } from '../schema/digest.js';
import type { Verbatim } from '../schema/verbatim.js';
import { takesStance, themesOf } from '../summarise/group.js';
import { addAnnotation } from '../summarise/index.js';
import { quoteOf } from '../summarise/quote.js';
import { type CopyFinder, createCopyFinder } from '../text/near-duplicates/index.js';
import { emptyPeriod, type PeriodOptions } from './period-summary.js';
import { periodOf, shift } from './periods.js';
import { type Covered, partialReason } from './whole.js';

export interface CollectOptions extends PeriodOptions {
  readonly kind: PeriodKind;
  readonly timezone: string;
  /** The period that is reported: its copies and its complaints are kept, for quotes. */
  readonly target: Period;
  /** Value-chain stage by theme. */
  readonly stageOf: ReadonlyMap<string, string>;
  /** Sees every verbatim of the period that is reported, with its day. */
  readonly see?: ((annotation: Annotation, verbatim: Verbatim) => void) | undefined;
}

/** A text that was copied, of the period that is reported. */
export interface Campaign {
  readonly quote: DigestQuote;
  readonly themes: readonly string[];
  verbatims: number;
}

/** A complaint of the period that is reported, with the words it may be quoted for. */
export interface Complaint {
  readonly key: string;
  readonly words: readonly string[];
  readonly hasTheme: boolean;
  readonly quote: DigestQuote;
  readonly score: number;
}

export interface Collector {
  add(annotation: Annotation, verbatim: Verbatim): void;
  /** Verbatims without a readable date. */
  readonly undated: number;
  readonly campaigns: readonly Campaign[];
  readonly complaints: readonly Complaint[];
  /** Every period from the first with a verbatim to the last or to the one reported, silent ones too; marked where not whole. */
  periods(limits: Pick<Covered, 'since' | 'until'>, asOf: string): PeriodSummary[];
}

/** Most complaints kept for quotes; beyond them those of the smallest fingerprints would do, and the first ones do as well. */
const MOST_COMPLAINTS = 50_000;

/** Sorts annotated verbatims into their periods. Copies are looked for within each period, in the order of the input. */
export function createCollector(options: CollectOptions): Collector {
  const { kind, timezone, target, stageOf } = options;
  const held = new Map<string, { summary: PeriodSummary; copies: CopyFinder }>();
  const days = new Set<string>();
  const originals = new Map<number, Campaign>();
  const complaints: Complaint[] = [];
  let undated = 0;

  const holder = (period: Period) => {
    const known = held.get(period.id);
    if (known) return known;
    const isReported = period.id === target.id;
    const one = { summary: emptyPeriod(period, { ...options, isReported }), copies: createCopyFinder() };
    held.set(period.id, one);
    return one;
  };
  const quote = (annotation: Annotation, verbatim: Verbatim, day: string) => {
    const evidence = annotation.themes.find(({ polarity }) => polarity === 'negative')?.evidence[0] ?? null;
    const { score, ...said } = quoteOf(
      annotation,
      verbatim.texts,
      { evidence, confidence: annotation.confidence },
      options,
    );
    return { quote: { ...said, source: annotation.source, row: annotation.row, date: day }, score };
  };

  return {
    get undated() {
      return undated;
    },
    get campaigns() {
      return [...originals.values()].filter(({ verbatims }) => verbatims > 1);
    },
    complaints,
    add(annotation, verbatim) {
      if (annotation.date === null) {
        undated++;
        return;
      }
      const day = dayIn(annotation.date, timezone);
      days.add(day);
      const period = periodOfDay(kind, day);
      const { summary, copies } = holder(period);
      const dated = { ...annotation, date: day };
      addAnnotation(summary.full, { ...dated, keywords: null }, verbatim, stageOf);
      // Numbers of the finder count the texts of the period from 0.
      const number = summary.full.all.verbatims - 1;
      const original = copies.place(verbatim.texts.map(({ text }) => text));
      const isCopy = original !== number;
      if (!isCopy) addAnnotation(summary.distinct, dated, verbatim, stageOf);
      if (period.id !== target.id) return;
      options.see?.(dated, verbatim);
      if (isCopy) {
        const campaign = originals.get(original);
        if (campaign) campaign.verbatims++;
        return;
      }
      const shown = quote(dated, verbatim, day);
      originals.set(number, { quote: shown.quote, themes: themesOf(annotation, 'negative'), verbatims: 1 });
      if (annotation.polarity === null || !takesStance(annotation, 'negative') || !annotation.keywords)
        return;
      if (complaints.length >= MOST_COMPLAINTS) return;
      const hasTheme = themesOf(annotation, 'negative').length > 0;
      complaints.push({ key: annotation.fingerprint, words: annotation.keywords, hasTheme, ...shown });
    },
    periods(limits, asOf) {
      const all = [...held.values()].map(({ summary }) => summary).sort((a, b) => order(a.period, b.period));
      const first = all[0]?.period;
      const last = all.at(-1)?.period;
      if (!first || !last) return [];
      const covered: Covered = { ...limits, days: [...days].sort() };
      const result: PeriodSummary[] = [];
      for (
        let period = first;
        period.first <= last.first || period.first <= target.first;
        period = shift(period, 1)
      ) {
        const known = held.get(period.id)?.summary ?? emptyPeriod(period, options);
        result.push({ ...known, partial: partialReason(period, covered, asOf) });
      }
      return result;
    },
  };
}

const order = (a: Period, b: Period): number => (a.first < b.first ? -1 : 1);

const remembered = new Map<string, Period>();

/** As periodOf, which is asked for the same few days a hundred thousand times. */
function periodOfDay(kind: PeriodKind, day: string): Period {
  const key = `${kind}/${day}`;
  const known = remembered.get(key) ?? periodOf(kind, day);
  remembered.set(key, known);
  return known;
}
