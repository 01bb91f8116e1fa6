import { relationshipRule } from '../classify/relationship-guide.js';
import type { Locale, Report, SectionId } from '../schema/report.js';
import { REPORT_SCHEMA_VERSION, type Summary } from '../schema/summary.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { duplicatesIn } from '../text/fingerprints.js';
import { order, ranked, total } from './counts.js';
import { localeOfMost } from './locale.js';
import { chooseQuotes } from './quote.js';
import { buildSections, SECTIONS } from './sections/index.js';
import { withLabels } from './segment-values.js';

const QUOTES = 3;
const MIN_CELL = 10;
const LANGUAGES = ['ko', 'en', 'mixed', 'other'] as const;

export interface ReportOptions {
  readonly taxonomy: Pick<Taxonomy, 'themes'>;
  /** Default: the language of most verbatims. */
  readonly locale?: Locale | undefined;
  /** Where no text tells which language is spoken; default English. */
  readonly namesLocale?: Locale | undefined;
  /** Themes and segment values shown; default 10. Critical verbatims are never cut. */
  readonly top?: number | undefined;
  /** Fewer readable verbatims than this make a segment value small; default 10. */
  readonly minCell?: number | undefined;
  /** Default: all. */
  readonly sections?: readonly SectionId[] | undefined;
  /** What the summary is a part of, where it is: the column (or "owner") and its value. */
  readonly subset?: Report['subset'];
}

/** Derives everything that is shown: shares, intervals, ranks, quotes. The same summary gives the same report. */
export function toReport(summary: Summary, options: ReportOptions): Report {
  const locale = options.locale ?? prevailingLocale(summary, options.namesLocale);
  const themes = new Map(options.taxonomy.themes.map((theme) => [theme.id, theme]));
  const shown = new Set<string>();
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    by: [...summary.by.keys()].sort(order),
    locale,
    ...(options.subset ? { subset: options.subset } : {}),
    sources: [...summary.sources.cells]
      .map(([source, { verbatims }]) => ({ source, verbatims }))
      .sort((a, b) => order(a.source, b.source)),
    otherSources: summary.sources.other?.verbatims ?? 0,
    dates: {
      first: summary.firstDay,
      last: summary.lastDay,
      dated: summary.dated,
      unreadable: summary.unreadableDates,
    },
    coverage: coverage(summary),
    minCell: options.minCell ?? MIN_CELL,
    sections: buildSections(withLabels(summary, locale), options.sections ?? SECTIONS, {
      top: options.top ?? 10,
      minCell: options.minCell ?? MIN_CELL,
      locale,
      themeLabel: (id) => themes.get(id)?.label[locale] ?? id,
      relationship: (id) => {
        const rule = relationshipRule(id);
        return {
          expects: rule?.expects[locale] ?? null,
          breach: rule?.breach[locale] ?? null,
          response: rule?.response[locale] ?? null,
        };
      },
      themeAt: (id) => themes.get(id) ?? null,
      quotes: (sample, limit = QUOTES, first) => chooseQuotes(sample, limit, shown, first),
    }),
  };
}

function coverage({ all, ...summary }: Summary): Report['coverage'] {
  const rejected = total(summary.rejects);
  const read = all.verbatims + summary.filteredOut;
  const duplicates = duplicatesIn(summary.fingerprints);
  return {
    present: read + rejected,
    read,
    rejected,
    rejects: ranked(summary.rejects).map(([code, count]) => ({ code, count })),
    filteredOut: summary.filteredOut,
    verbatims: all.verbatims,
    padded: summary.padded,
    empty: all.languages.get('none') ?? 0,
    duplicates: duplicates.count,
    duplicatesExact: duplicates.exact,
    languages: LANGUAGES.map((language) => ({ language, count: all.languages.get(language) ?? 0 })),
    readable: all.readable,
    withoutTheme: all.withoutTheme,
    unsure: total(all.unsure),
  };
}

/** The language of most verbatims; where there are none that tell, `otherwise`. */
export const prevailingLocale = ({ all }: Summary, otherwise: Locale = 'en'): Locale =>
  all.readable === 0 ? otherwise : localeOfMost((language) => all.languages.get(language) ?? 0);
