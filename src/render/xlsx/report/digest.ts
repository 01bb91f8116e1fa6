import type { Digest, DigestSeries, PeriodSummary } from '../../../schema/digest.js';
import { proportion } from '../../../summarise/wilson.js';
import { alertLine } from '../../digest/alerts.js';
import { seriesName } from '../../digest/series.js';
import { isTold, sharesTold } from '../../small.js';
import type { CellValue } from '../cells.js';
import type { SheetColumn } from '../sheet.js';
import type { Table } from '../table.js';
import type { SheetContext } from './context.js';

/** What changed: every series that was compared, findings first, and the alerts below. */
export function changesTable(digest: Digest, { messages }: SheetContext): Table {
  const { text, label } = messages;
  const found = new Set(digest.findings.map(keyOf));
  const series = [...digest.findings, ...digest.themes.filter((one) => !found.has(keyOf(one)))];
  const share = (share: number, of: number): CellValue => (isTold({ of }, digest.minCell) ? share : null);
  const row = (one: DigestSeries): CellValue[] => [
    seriesName(one, messages),
    one.now,
    one.nowWithCopies,
    share(one.share, one.of),
    share(one.shareBefore, one.ofBefore),
    one.ratio,
    one.verdict === 'not_enough' ? null : one.low,
    one.verdict === 'not_enough' ? null : one.high,
    one.verdict === 'significant' ? label('verdict', one.direction) : label('verdict', one.verdict),
  ];
  return {
    name: text('sheet.changes'),
    columns: [
      { header: text('column.theme'), kind: 'text', width: 40 },
      { header: text('digest.now'), kind: 'count' },
      { header: text('sheet.withCopies'), kind: 'count' },
      { header: text('column.share'), kind: 'share' },
      { header: text('digest.usualShare'), kind: 'share' },
      { header: text('digest.ratio'), kind: 'decimal' },
      { header: text('sheet.low'), kind: 'decimal' },
      { header: text('sheet.high'), kind: 'decimal' },
      { header: text('digest.verdict'), kind: 'text' },
    ],
    rows: [
      ...series.map(row),
      ...digest.alerts.map((alert): CellValue[] => [
        `${text('digest.alerts')}: ${alertLine(alert, digest, messages)}`,
      ]),
    ],
  };
}

const keyOf = ({ kind, id }: DigestSeries): string => `${kind} ${id}`;

/** A row a period, oldest first: complaints, praise, and complaints by theme. */
export function periodsTable(
  periods: readonly PeriodSummary[],
  minCell: number,
  { messages: { text }, themeLabel }: SheetContext,
): Table {
  const once = new Map(periods.map((one) => [one.period.id, one]));
  const sorted = [...once.values()].sort((a, b) => (a.period.first < b.period.first ? -1 : 1));
  const totals = new Map<string, number>();
  for (const { full } of sorted)
    for (const [theme, count] of full.all.complaint.themes)
      totals.set(theme, (totals.get(theme) ?? 0) + count);
  const themes = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
  const share = (count: number, of: number): CellValue[] => [
    count,
    ...sharesTold(proportion(count, of), minCell),
  ];
  const shareColumns = (header: string): SheetColumn[] => [
    { header, kind: 'count' },
    { header: text('column.share'), kind: 'share' },
    { header: text('sheet.low'), kind: 'share' },
    { header: text('sheet.high'), kind: 'share' },
  ];
  return {
    name: text('sheet.trends'),
    columns: [
      { header: text('column.period'), kind: 'id' },
      { header: text('column.readable'), kind: 'count' },
      ...shareColumns(text('column.complaints')),
      ...shareColumns(text('column.praise')),
      ...themes.map((id): SheetColumn => ({ header: themeLabel(id), kind: 'count' })),
    ],
    rows: sorted.map(({ period, full: { all } }) => [
      period.id,
      all.readable,
      ...share(all.complaint.verbatims, all.readable),
      ...share(all.praise.verbatims, all.readable),
      ...themes.map((id) => all.complaint.themes.get(id) ?? 0),
    ]),
  };
}
