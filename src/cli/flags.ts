/**
 * One record a flag: the parser, the help, the config file and the generated reference all read this table.
 * Names are the public contract of docs/cli.md.
 */
export interface Flag {
  /** Key in the parsed options and in voc.config.yaml: the long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value; absent: a switch. */
  readonly value?: string;
  readonly help: string;
  readonly group:
    | 'Text'
    | 'Input'
    | 'Columns'
    | 'Labels'
    | 'Filters'
    | 'Analysis'
    | 'Store'
    | 'Output'
    | 'Running';
  readonly kind: 'switch' | 'text' | 'list' | 'number' | 'bytes' | 'share';
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
  /** A switch that is on by default and is turned off by --no-NAME. */
  readonly negative?: true;
  /** Names a file or a folder: one that is read, one that is written, or one that is kept, which is both. */
  readonly file?: 'read' | 'written' | 'kept';
  /** May stand in voc.config.yaml. Paths that are written and engines that are started may not. */
  readonly config?: false;
}

const flags = {
  'format-in': {
    value: 'FORMAT',
    kind: 'text',
    group: 'Input',
    choices: ['csv', 'tsv', 'json', 'ndjson', 'xlsx'],
    help: 'read the input as this format (default: by content and file name)',
  },
  encoding: {
    value: 'NAME',
    kind: 'text',
    group: 'Input',
    help: 'encoding of the input: utf-8, cp949, utf-16le, utf-16be, windows-1252 (default: found)',
  },
  delimiter: {
    value: 'CHAR',
    kind: 'text',
    group: 'Input',
    help: 'field delimiter of CSV: "," ";" "|" or tab (default: found)',
  },
  'header-row': {
    value: 'N',
    kind: 'number',
    group: 'Input',
    help: 'line of the header, when title lines stand above it (default: 1)',
  },
  sheet: {
    value: 'NAME',
    kind: 'text',
    group: 'Input',
    help: 'sheet of an XLSX file, by name or number (default: the first)',
  },
  records: {
    value: 'PATH',
    kind: 'text',
    group: 'Input',
    help: 'where the records are in a JSON document, such as data.items',
  },
  include: {
    value: 'GLOB',
    kind: 'text',
    group: 'Input',
    help: 'which files of a folder to read, such as "*.csv"',
  },
  file: {
    value: 'FILE',
    kind: 'text',
    file: 'read',
    group: 'Text',
    config: false,
    help: 'explain a record of this file; needs --row',
  },
  row: { value: 'N', kind: 'number', group: 'Text', config: false, help: 'which record of --file, from 1' },
  'max-field': {
    value: 'BYTES',
    kind: 'bytes',
    group: 'Input',
    default: 4 * 1024 * 1024,
    help: 'a larger field makes its row a reject (default: 4 MiB)',
  },
  text: {
    value: 'COL',
    kind: 'list',
    group: 'Columns',
    help: 'column with the customer’s words; repeatable; comments[].body reaches into nested JSON',
  },
  id: { value: 'COL', kind: 'text', group: 'Columns', help: 'column with the record’s id' },
  date: { value: 'COL', kind: 'text', group: 'Columns', help: 'column with the date' },
  rating: {
    value: 'COL',
    kind: 'text',
    group: 'Columns',
    help: 'column with the rating; never used to decide polarity',
  },
  product: { value: 'COL', kind: 'text', group: 'Columns', help: 'column with the product' },
  channel: { value: 'COL', kind: 'text', group: 'Columns', help: 'column with the channel' },
  customer: {
    value: 'COL',
    kind: 'text',
    group: 'Columns',
    help: 'column that tells customers apart; never shown in reports',
  },
  segment: {
    value: 'COL',
    kind: 'list',
    group: 'Columns',
    help: 'column to break results down by; repeatable',
  },
  source: {
    value: 'COL',
    kind: 'text',
    group: 'Columns',
    help: 'column that says from which source a record comes, for parts of a cut-up export',
  },
  'row-number': {
    value: 'COL',
    kind: 'text',
    group: 'Columns',
    help: 'column that says which row of its source a record is',
  },
  period: {
    value: 'KIND',
    kind: 'text',
    group: 'Analysis',
    choices: ['day', 'week', 'month', 'quarter'],
    default: 'week',
    help: 'length of a period: day, week (ISO, from Monday), month, quarter (default: week)',
  },
  at: {
    value: 'PERIOD',
    kind: 'text',
    group: 'Analysis',
    config: false,
    help: 'the period to report, such as 2026-W46, or a day in it (default: the last that ended before --as-of)',
  },
  against: {
    value: 'WHAT',
    kind: 'text',
    group: 'Analysis',
    default: 'average:8',
    help: 'what to compare with: previous, average:N, same-last-year (default: average:8)',
  },
  baseline: {
    value: 'FILE',
    kind: 'list',
    file: 'read',
    group: 'Analysis',
    help: 'more feedback to take earlier periods from; repeatable',
  },
  history: {
    value: 'DIR',
    kind: 'text',
    file: 'kept',
    group: 'Analysis',
    config: false,
    help: 'folder with one small summary a period: earlier periods are taken from it, new ones kept in it',
  },
  store: {
    value: 'FILE',
    kind: 'text',
    file: 'kept',
    group: 'Store',
    config: false,
    help: 'history store: a DuckDB file that "voc store add" writes; digest and report read it',
  },
  dataset: {
    value: 'NAME',
    kind: 'text',
    group: 'Store',
    help: 'name of a set of exports that overlap, in the store (add: "default"; reading: all of them)',
  },
  'lock-timeout': {
    value: 'SECONDS',
    kind: 'number',
    group: 'Store',
    default: 60,
    help: 'how long to wait while another process has the store (default: 60)',
  },
  before: {
    value: 'DATE',
    kind: 'text',
    group: 'Store',
    config: false,
    help: 'prune: forget the records of the days before this one',
  },
  'fail-on': {
    value: 'WHAT',
    kind: 'list',
    group: 'Running',
    choices: ['alert', 'significant', 'critical'],
    help: 'exit with 1 on any alert, any significant change, or a critical alert; repeatable',
  },
  label: {
    value: 'COL',
    kind: 'text',
    group: 'Labels',
    help: 'column that holds what people said of the text: labels (positive, neg, 긍정, 0 and 1 …), stars or themes',
  },
  middle: {
    value: 'HOW',
    kind: 'text',
    group: 'Labels',
    choices: ['leave-out', 'neutral'],
    default: 'leave-out',
    help: 'three stars of five: leave-out or neutral (default: leave-out)',
  },
  force: {
    kind: 'switch',
    group: 'Labels',
    config: false,
    help: 'write all the same: a model that is worse on held-out rows, a configuration file that exists',
  },
  speaker: {
    value: 'WHO',
    kind: 'text',
    group: 'Columns',
    choices: ['customer'],
    help: 'in call transcripts, read only the turns of "customer" (상담원:/고객:)',
  },
  since: { value: 'DATE', kind: 'text', group: 'Filters', help: 'only records of this day or later' },
  until: { value: 'DATE', kind: 'text', group: 'Filters', help: 'only records of this day or earlier' },
  where: {
    value: 'COL=VALUE',
    kind: 'list',
    group: 'Filters',
    help: 'only records with this value in that column (COL!=VALUE: without it); repeatable',
  },
  limit: { value: 'N', kind: 'number', group: 'Filters', help: 'stop after N records' },
  taxonomy: {
    value: 'PATH',
    kind: 'text',
    file: 'read',
    group: 'Analysis',
    help: 'folder or file of themes to use instead of the built-in taxonomy',
  },
  themes: {
    value: 'HOW',
    kind: 'text',
    group: 'Analysis',
    choices: ['rules', 'model', 'both'],
    default: 'both',
    help: 'what decides on themes: the rules of the taxonomy, the learned model, or both (default: both)',
  },
  model: {
    value: 'PATH',
    kind: 'text',
    file: 'read',
    group: 'Analysis',
    help: 'model that "voc train" wrote, or a folder of sentiment models, to use instead of the built-in ones',
  },
  'min-confidence': {
    value: 'P',
    kind: 'share',
    group: 'Analysis',
    help: 'below this confidence a polarity is marked unsure (default: in the model card)',
  },
  sections: {
    value: 'LIST',
    kind: 'text',
    group: 'Analysis',
    help: 'sections of the report in full, comma-separated, or all (default: the short report)',
  },
  top: {
    value: 'N',
    kind: 'number',
    group: 'Analysis',
    default: 10,
    help: 'rows in each table (default: 10)',
  },
  event: {
    value: 'DATE',
    kind: 'text',
    group: 'Analysis',
    help: 'compare what is said before this day with what is said from it on',
  },
  'split-by': {
    value: 'COL',
    kind: 'text',
    group: 'Output',
    help: 'one report a department (owner) or a value of this column, in the folder given by -o',
  },
  template: {
    value: 'FILE',
    kind: 'text',
    file: 'read',
    group: 'Output',
    config: false,
    help: 'write the report through a Mustache template of your own, .md or .html: docs/templates.md',
  },
  guide: {
    kind: 'switch',
    group: 'Output',
    help: 'add how to listen: what to acknowledge, what is wanted, who owns it, how soon',
  },
  partial: {
    kind: 'switch',
    group: 'Output',
    config: false,
    help: 'write a partial summary (JSON) instead of a report; "voc merge" makes one report of many',
  },
  'part-file': {
    value: 'FILE',
    kind: 'text',
    file: 'written',
    group: 'Output',
    config: false,
    help: 'write the partial summary of the same records as well, for "voc merge"',
  },
  'min-cell': {
    value: 'N',
    kind: 'number',
    group: 'Analysis',
    default: 10,
    help: 'fewer verbatims than this are too few to compare (default: 10)',
  },
  tokenizer: {
    value: 'ENGINE',
    kind: 'text',
    group: 'Analysis',
    choices: ['builtin', 'mecab', 'mecab-ya', 'none'],
    config: false,
    help: 'what cuts Korean into morphemes: builtin, mecab, mecab-ya, none (default: builtin)',
  },
  'user-words': {
    value: 'FILE',
    kind: 'text',
    file: 'read',
    group: 'Analysis',
    help: 'words of your own for the Korean tokenizer: word, tag and optional cost, tab-separated',
  },
  output: {
    short: 'o',
    value: 'FILE',
    kind: 'text',
    file: 'written',
    group: 'Output',
    config: false,
    help: 'write here instead of standard output; the format follows the extension',
  },
  format: { value: 'FORMAT', kind: 'text', group: 'Output', help: 'format of the output' },
  long: { kind: 'switch', group: 'Output', help: 'CSV with one row per theme mention and its evidence' },
  'with-text': { kind: 'switch', group: 'Output', help: 'repeat the customer’s text in JSON and NDJSON' },
  redact: {
    kind: 'switch',
    group: 'Output',
    negative: true,
    help: 'replace personal data by placeholders; --no-redact shows it',
  },
  'output-encoding': {
    value: 'NAME',
    kind: 'text',
    group: 'Output',
    choices: ['utf-8', 'cp949'],
    help: 'encoding of CSV and TSV; what cp949 does not have is told by row (default: utf-8)',
  },
  excel: {
    kind: 'switch',
    group: 'Output',
    help: "CSV for Excel: a byte order mark, and ' before text cells that look like formulas",
  },
  without: {
    value: 'PART',
    kind: 'list',
    group: 'Analysis',
    choices: ['keywords'],
    help: 'leave out a costly part: keywords',
  },
  locale: {
    value: 'LANG',
    kind: 'text',
    group: 'Output',
    choices: ['ko', 'en'],
    help: 'language of labels (default: that of most verbatims)',
  },
  plain: { kind: 'switch', group: 'Output', help: 'no colour, no lines: the same bytes as in a pipe' },
  rejects: {
    value: 'FILE',
    kind: 'text',
    file: 'written',
    group: 'Output',
    config: false,
    help: 'write the rows that could not be read, with their reasons',
  },
  jobs: {
    value: 'N',
    kind: 'number',
    group: 'Running',
    help: 'threads for large inputs (default: one a core, at most 8); the result is the same',
  },
  strict: { kind: 'switch', group: 'Running', help: 'exit with 3 when a row could not be read' },
  timezone: {
    value: 'ZONE',
    kind: 'text',
    group: 'Running',
    default: 'Asia/Seoul',
    help: 'time zone of dates without one (default: Asia/Seoul)',
  },
  'as-of': { value: 'DATE', kind: 'text', group: 'Running', help: 'the day to count as today' },
  config: {
    value: 'FILE',
    kind: 'text',
    file: 'read',
    group: 'Running',
    config: false,
    negative: true,
    help: 'configuration file (default: voc.config.yaml, found upwards); --no-config reads none',
  },
  profile: {
    value: 'NAME',
    kind: 'text',
    group: 'Running',
    config: false,
    help: 'the flags under this name in "profiles:" of the configuration file beat its others',
  },
  'show-origin': {
    kind: 'switch',
    group: 'Output',
    config: false,
    help: 'say where each value comes from: file:line:column, or default',
  },
  'log-format': {
    value: 'HOW',
    kind: 'text',
    group: 'Running',
    choices: ['text', 'json'],
    default: 'text',
    help: 'messages on standard error as text, or one JSON object a line for cron (default: text)',
  },
  verbose: { short: 'v', kind: 'switch', group: 'Running', help: 'tell how the input was read' },
  quiet: {
    short: 'q',
    kind: 'switch',
    group: 'Running',
    help: 'no progress and no summary line on standard error',
  },
} satisfies Record<string, Omit<Flag, 'name'>>;

export type FlagName = keyof typeof flags;

type ValueOf<F> = F extends { kind: 'switch' }
  ? boolean
  : F extends { kind: 'list' }
    ? readonly string[]
    : F extends { kind: 'text'; negative: true }
      ? string | false
      : F extends { kind: 'text' }
        ? string
        : number;

/** Flag values after parsing; undefined where nothing was said. `config: false` is --no-config. */
export type Options = { readonly [Name in FlagName]?: ValueOf<(typeof flags)[Name]> | undefined };

export const FLAGS: Readonly<Record<FlagName, Flag>> = Object.fromEntries(
  Object.entries(flags).map(([name, flag]) => [name, { name, ...flag }]),
) as Record<FlagName, Flag>;

const group = (...groups: Flag['group'][]): FlagName[] =>
  (Object.keys(flags) as FlagName[]).filter((name) => groups.includes(FLAGS[name].group));

/** Flags of every command that reads feedback. */
export const INPUT_FLAGS: readonly FlagName[] = group('Input', 'Columns', 'Filters');
/** Flags of every command that classifies. */
export const ANALYSIS_FLAGS: readonly FlagName[] = [
  'taxonomy',
  'themes',
  'model',
  'min-confidence',
  'tokenizer',
  'user-words',
  'without',
];
/** Flags of every command that reads the store. */
export const STORE_FLAGS: readonly FlagName[] = ['store', 'dataset', 'lock-timeout'];
export const RUNNING_FLAGS: readonly FlagName[] = group('Running').filter((name) => name !== 'fail-on');
