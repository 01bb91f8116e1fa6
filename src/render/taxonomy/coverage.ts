import type { Proportion } from '../../schema/report.js';
import type { TaxonomyCoverage } from '../../summarise/taxonomy/coverage.js';
import { figures, line, words } from '../blocks.js';
import { formatCount, formatInterval, formatShare } from '../numbers.js';
import type { Page } from '../page.js';
import { quotesOf } from '../sections/section.js';

/** What share of the verbatims has no theme, and the words that are typical of them. */
export const coveragePage = (coverage: TaxonomyCoverage): Page => ({
  value: coverage,
  blocks: (messages) => {
    const { readable, withoutTheme, complaints, complaintsWithoutTheme, keywords, quotes } = coverage;
    return [
      line(messages.text('taxonomy.uncovered', { of: readable, ...inWords(withoutTheme) })),
      line(
        messages.text('taxonomy.uncoveredComplaints', { of: complaints, ...inWords(complaintsWithoutTheme) }),
      ),
      ...(keywords.length === 0
        ? [line(messages.text('taxonomy.noCandidates'), 'muted')]
        : [
            line(messages.text('keywords.withoutTheme')),
            {
              kind: 'table' as const,
              columns: [
                words(messages.text('column.keyword')),
                figures(messages.text('column.withoutTheme')),
                figures(messages.text('column.withTheme')),
                figures(messages.text('column.z')),
              ],
              rows: keywords.map((row) => [
                row.keyword,
                formatCount(row.withoutTheme),
                formatCount(row.withTheme),
                row.z.toFixed(1),
              ]),
            },
          ]),
      ...quotesOf(messages.text('stance.complaintsWithoutTheme'), quotes, messages),
    ];
  },
});

const inWords = ({ count, share, low, high }: Proportion) => ({
  count,
  share: formatShare(share),
  interval: formatInterval(low, high),
});
