import type { Report } from '../schema/report.js';
import { type Block, heading, line } from './blocks.js';
import { formatDays } from './dates.js';
import type { Messages } from './messages.js';
import { formatCount } from './numbers.js';

const NAMES = 3;

/** The first lines of a report: what was read and what was not, then what else one must know to trust it. */
export function showCoverage(report: Report, messages: Messages): Block[] {
  return [
    ...subsetLine(report, messages),
    { kind: 'facts', facts: coverageFacts(report, messages) },
    ...sourceLine(report, messages),
    ...caveats(report, messages).map((text) => line(text, 'muted')),
  ];
}

/** Which part of the feedback it is about, where it is a part. */
function subsetLine({ subset }: Report, messages: Messages): Block[] {
  if (!subset) return [];
  const { by, value } = subset;
  if (by !== 'owner') return [heading(messages.text('report.subset', { by, value }))];
  const owner = messages.label('owner', value);
  return [heading(messages.text('report.subset', { by: messages.text('column.owner'), value: owner }))];
}

function coverageFacts({ coverage }: Report, messages: Messages): string[] {
  const languages = coverage.languages
    .filter(({ count }) => count > 0)
    .map(({ language, count }) =>
      messages.text('coverage.language', { language: messages.label('language', language), count }),
    );
  const filtered =
    coverage.filteredOut > 0 ? [messages.text('coverage.filteredOut', { count: coverage.filteredOut })] : [];
  const duplicates = coverage.duplicatesExact ? 'coverage.duplicates' : 'coverage.duplicatesAbout';
  return [
    messages.text('coverage.read', { count: coverage.read }),
    messages.text('coverage.rejected', { count: coverage.rejected }),
    ...filtered,
    messages.text('coverage.empty', { count: coverage.empty }),
    messages.text(duplicates, { count: coverage.duplicates }),
    ...languages,
    messages.text('coverage.withoutTheme', { count: coverage.withoutTheme }),
    messages.text('coverage.unsure', { count: coverage.unsure }),
  ];
}

/** Files and days; none where nothing was read. */
function sourceLine({ sources, dates }: Report, messages: Messages): Block[] {
  if (sources.length === 0) return [];
  const names = sources
    .slice(0, NAMES)
    .map(({ source }) => messages.label('source', source))
    .join(', ');
  const files =
    sources.length > NAMES ? messages.text('source.more', { names, count: sources.length - NAMES }) : names;
  if (dates.first === null || dates.last === null) return [line(files, 'muted')];
  return [line(`${files} · ${formatDays(dates.first, dates.last, messages.locale)}`, 'muted')];
}

function caveats({ coverage, dates, by }: Report, messages: Messages): string[] {
  const rejects = coverage.rejects.map(
    ({ code, count }) => `${messages.label('reject', code)} ${formatCount(count)}`,
  );
  return [
    ...(coverage.duplicates > 0 ? [messages.text('source.duplicates')] : []),
    ...(rejects.length > 0 ? [messages.text('source.rejects', { list: rejects.join(', ') })] : []),
    ...(coverage.padded > 0 ? [messages.text('source.padded', { count: coverage.padded })] : []),
    ...(dates.unreadable > 0 ? [messages.text('source.unreadableDates', { count: dates.unreadable })] : []),
    ...(by.length > 1 ? [messages.text('source.mixedVersions', { list: by.join(', ') })] : []),
  ];
}
