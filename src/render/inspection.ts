import { textFlags } from '../input/columns/text-column.js';
import type { Inspection } from '../input/inspect.js';
import type { Language } from '../schema/annotation.js';
import type { Locale } from '../schema/report.js';
import { type Block, figures, heading, line, words } from './blocks.js';
import type { RenderOptions } from './format.js';
import { terminalText } from './formats/terminal.js';
import { jsonText } from './json-text.js';
import { type Messages, messagesFor } from './messages.js';
import { noteText } from './note.js';
import { formatCount, formatShare } from './numbers.js';

/** One format of `voc inspect`. */
interface InspectionFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  render(inspections: readonly Inspection[], locale: Locale, options: RenderOptions): string;
}

export const INSPECTION_FORMATS = [
  {
    id: 'terminal',
    extensions: ['.txt'],
    render: (inspections, locale, options) =>
      terminalText(
        inspections.flatMap((inspection) => show(inspection, messagesFor(locale))),
        options,
      ),
  },
  {
    id: 'json',
    extensions: ['.json'],
    render: (inspections) => `${jsonText(inspections.map(withNotes), 2)}\n`,
  },
] as const satisfies readonly InspectionFormat[];

/** JSON is for programs: its notes are in one language. */
const withNotes = (inspection: Inspection) => ({
  ...inspection,
  notes: inspection.notes.map((note) => noteText(note, messagesFor('en'))),
});

const DELIMITERS: Readonly<Record<string, string>> = { '\t': 'tab' };

function show(inspection: Inspection, messages: Messages): Block[] {
  const { text } = messages;
  const { name, format, encoding, delimiter, counts, days, languages, duplicates, repeatedIds, notes } =
    inspection;
  const present = counts.read + counts.filtered + counts.rejected;
  const { read, filtered, rejected, padded } = counts;
  const facts = [
    text('inspect.file', { source: name, format: format.toUpperCase() }),
    ...(encoding === null ? [] : [text('inspect.encoding', { encoding })]),
    ...(delimiter === null
      ? []
      : [text('inspect.delimiter', { delimiter: DELIMITERS[delimiter] ?? delimiter })]),
  ];
  const rejects = Object.entries(inspection.rejects).map(
    ([code, count]) => `${messages.label('reject', code)} ${formatCount(count)}`,
  );
  return [
    heading(facts.join(' · ')),
    line(text('inspect.rows', { present, read, filtered, rejected, padded })),
    ...(rejects.length === 0 ? [] : [line(text('inspect.rejects', { list: rejects.join(', ') }), 'alarm')]),
    ...(days === null ? [] : [line(text('inspect.days', days))]),
    ...(counts.unreadableDates === 0
      ? []
      : [line(text('inspect.unreadableDates', { count: counts.unreadableDates }))]),
    line(text('inspect.languages', { list: languageList(languages, messages) })),
    line(text('inspect.duplicates', { count: duplicates })),
    ...(repeatedIds.ids === 0
      ? []
      : [
          line(
            text(repeatedIds.exact ? 'inspect.repeatedIds' : 'inspect.aboutRepeatedIds', {
              ids: repeatedIds.ids,
              records: repeatedIds.records,
            }),
          ),
        ]),
    ...textQuestions(inspection, messages),
    ...dateQuestion(inspection, messages),
    columnTable(inspection, messages),
    line(text('inspect.notes'), 'muted'),
    ...notes.map((note) => line(`- ${noteText(note, messages)}`, 'muted')),
  ];
}

/** What to say where several columns read like customers' words: the flags that read all of them. */
function textQuestions({ mapping }: Inspection, { text }: Messages): Block[] {
  const texts = mapping.filter(({ role }) => role === 'text');
  const flags = textFlags(texts.map(({ column }) => column));
  return (['unclear', 'unread'] as const)
    .filter((kind) => texts.some(({ by }) => by === kind))
    .map((kind) => line(text(`inspect.${kind}`, { flags }), 'alarm'));
}

/** Which columns look like dates where none is the date, and the flag that takes one. */
const dateQuestion = ({ datesNotTaken: [first, ...others] }: Inspection, { text }: Messages): Block[] =>
  first === undefined
    ? []
    : [
        line(
          text('inspect.dates', {
            list: [first, ...others].map((column) => `"${column}"`).join(', '),
            flag: `--date ${JSON.stringify(first)}`,
          }),
          'alarm',
        ),
      ];

function columnTable({ columns, mapping }: Inspection, messages: Messages): Block {
  const roleOf = (column: string): string =>
    mapping
      .filter((role) => role.column === column)
      .map(({ role, by }) => `${messages.label('role', role)} (${messages.label('foundBy', by)})`)
      .join(', ');
  return {
    kind: 'table',
    columns: [
      words(messages.text('inspect.column')),
      words(messages.text('inspect.type')),
      figures(messages.text('inspect.filled')),
      words(messages.text('inspect.role')),
      words(messages.text('inspect.samples')),
    ],
    rows: columns.map(({ name, type, fillRate, samples, hidden }) => [
      name,
      messages.label('columnType', type),
      formatShare(fillRate),
      roleOf(name),
      hidden ? messages.text('inspect.hidden') : samples.join(' | '),
    ]),
  };
}

function languageList(languages: Readonly<Partial<Record<Language, number>>>, messages: Messages): string {
  const ranked = (Object.entries(languages) as [Language, number][]).sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
  );
  return ranked
    .map(([language, count]) => `${messages.label('language', language)} ${formatCount(count)}`)
    .join(', ');
}
