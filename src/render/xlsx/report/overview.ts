import type { Report } from '../../../schema/report.js';
import type { Proportion } from '../../../schema/report-parts.js';
import { firstThings } from '../../first.js';
import type { MessageKey } from '../../message-keys.js';
import { isTold } from '../../small.js';
import { type CellValue, sheetDate } from '../cells.js';
import type { Table } from '../table.js';
import type { SheetContext } from './context.js';

type Row =
  | readonly [section: string, item: string, value: CellValue]
  | readonly [section: string, item: string, value: CellValue, share: CellValue];

/** The first sheet: what was read and what was not, then the figures that one looks at first. */
export function overviewTable(report: Report, { messages }: SheetContext, notes: readonly string[]): Table {
  const { text } = messages;
  return {
    name: text('sheet.overview'),
    columns: [
      { header: text('sheet.about'), kind: 'text', width: 22 },
      { header: text('sheet.item'), kind: 'text', width: 34 },
      { header: text('column.value'), kind: 'count', width: 20 },
      { header: text('column.share'), kind: 'share' },
    ],
    rows: [
      ...first(report, messages),
      ...coverage(report, messages),
      ...figures(report, messages),
      ...versions(report, messages, notes),
    ],
  };
}

/** What to mend first, in order. */
const first = (report: Report, messages: SheetContext['messages']): Row[] =>
  firstThings(report, messages).map(
    ({ name, owner, count }, i): Row => [
      messages.text('first.heading'),
      `${i + 1}. ${name}${owner === '' ? '' : messages.text('first.owner', { owner })}`,
      count,
    ],
  );

const COVERAGE: readonly (readonly [
  MessageKey,
  Exclude<keyof Report['coverage'], 'rejects' | 'languages' | 'duplicatesExact'>,
])[] = [
  ['sheet.present', 'present'],
  ['sheet.read', 'read'],
  ['sheet.rejected', 'rejected'],
  ['sheet.filteredOut', 'filteredOut'],
  ['sheet.empty', 'empty'],
  ['sheet.duplicates', 'duplicates'],
  ['sheet.readable', 'readable'],
  ['sheet.withoutTheme', 'withoutTheme'],
  ['sheet.unsure', 'unsure'],
];

function coverage(
  { coverage, dates, subset, sources }: Report,
  { text, label }: SheetContext['messages'],
): Row[] {
  const about = text('sheet.coverage');
  const value = subset && (subset.by === 'owner' ? label('owner', subset.value) : subset.value);
  return [
    ...(subset ? [[about, subset.by === 'owner' ? text('column.owner') : subset.by, value!] as const] : []),
    ...COVERAGE.map(([key, field]) => [about, text(key), coverage[field]] as const),
    ...coverage.languages.map(
      ({ language, count }) =>
        [about, `${text('sheet.language')}: ${label('language', language)}`, count] as const,
    ),
    ...(dates.first === null
      ? []
      : [[about, text('sheet.first'), sheetDate(dates.first) ?? dates.first] as const]),
    ...(dates.last === null
      ? []
      : [[about, text('sheet.last'), sheetDate(dates.last) ?? dates.last] as const]),
    ...sources.map(
      ({ source, verbatims }) => [text('sheet.source'), label('source', source), verbatims] as const,
    ),
  ];
}

function figures({ sections, minCell }: Report, { text, label }: SheetContext['messages']): Row[] {
  const { polarity, complaints, praise, anger, loyalty, urgency } = sections;
  const share = (one: Proportion): CellValue => (isTold(one, minCell) ? one.share : null);
  const rows: Row[] = [];
  for (const row of polarity?.rows ?? [])
    rows.push([text('heading.polarity'), label('polarity', row.polarity), row.count, share(row)]);
  if (polarity)
    rows.push([
      text('heading.polarity'),
      text('polarity.unsure'),
      polarity.unsure.count,
      share(polarity.unsure),
    ]);
  for (const [key, one] of [
    ['column.complaints', complaints],
    ['column.praise', praise],
  ] as const)
    if (one) rows.push([text('sheet.stances'), text(key), one.total.count, share(one.total)]);
  if (anger && 'angry' in anger)
    rows.push([text('heading.anger'), text('column.angry'), anger.angry.count, share(anger.angry)]);
  if (loyalty && 'atRisk' in loyalty)
    rows.push([text('heading.loyalty'), text('sheet.atRisk'), loyalty.atRisk.count, share(loyalty.atRisk)]);
  for (const { level, count } of urgency?.levels ?? [])
    rows.push([text('sheet.urgency'), label('urgency', level), count]);
  return rows;
}

const versions = ({ by }: Report, { text }: SheetContext['messages'], notes: readonly string[]): Row[] => [
  ...by.map((version): Row => [text('sheet.about'), text('sheet.by'), version]),
  ...notes.map((note): Row => [text('sheet.note'), note, null]),
];
