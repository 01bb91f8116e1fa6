import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { systemReason } from '../errors/system.js';
import { FLAGS, type Flag, type FlagName, type Options } from './flags.js';
import { parseValue } from './options.js';

/** Keys at the top that are no flags: alert rules (cli/digest/alerts.ts) and profiles, sets of flags that --profile chooses. */
export const STRUCTURED: ReadonlySet<string> = new Set(['alerts', 'profiles']);

/** What a configuration file says of a flag, and where: "voc.config.yaml:3:1". */
export interface Setting {
  readonly value: unknown;
  readonly at: string;
}

export type Settings = ReadonlyMap<FlagName, Setting>;

/** The flags that a config file sets: its keys are their long names, its values what they take. Those of a profile beat the others. */
export function readConfig(file: string, profile?: string): Options {
  const settings = readSettings(file, profile);
  return Object.fromEntries([...settings].map(([name, { value }]) => [name, value])) as Options;
}

/** @throws Failure file_missing, config_invalid at file:line:col, usage for an unknown profile */
export function readSettings(file: string, profile?: string): Settings {
  const { map, ...position } = parse(file);
  const base = map === null ? new Map<FlagName, Setting>() : settingsOf(map, position, STRUCTURED);
  if (profile === undefined) return base;
  return new Map([...base, ...settingsOf(profileOf(map, profile, position), position)]);
}

interface Position {
  readonly file: string;
  readonly document: Document;
  /** "file:line:col" of an offset. */
  readonly place: (offset: number) => string;
}

function parse(file: string): Position & { map: YAMLMap | null } {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(
      'file_missing',
      `The configuration file ${file} cannot be read: ${systemReason(error, 'read')}.`,
      'Check --config, or use --no-config.',
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [syntax] = document.errors;
  if (syntax)
    throw wrong(
      place(syntax.pos[0]),
      (syntax.message.split('\n')[0] ?? 'not YAML').replace(/ at line \d+, column \d+:?$/, '.'),
      'Correct the YAML, or use --no-config.',
    );
  if (document.contents === null) return { map: null, file, document, place };
  if (!isMap(document.contents)) throw notNames(place(0));
  return { map: document.contents, file, document, place };
}

const wrong = (at: string, what: string, remedy: string): Failure =>
  new Failure('config_invalid', `${at}: ${what}`, remedy);

const notNames = (at: string): Failure =>
  wrong(
    at,
    'expected "name: value" lines.',
    'Each line is the long name of a flag and its value, such as "text: 내용".',
  );

/** What stands behind "*name"; anything else is itself. */
function meant(node: unknown, { document, place }: Position): unknown {
  if (!isAlias(node)) return node;
  const value = node.resolve(document);
  if (value !== undefined) return value;
  throw wrong(
    place(startOf(node) ?? 0),
    `nothing before it is called "&${node.source}".`,
    `Write the value out, or "&${node.source}" before it where it stands first.`,
  );
}

/** A key as it is written: 2026 and 1.10 are names too. */
const keyOf = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : '');

function profileOf(map: YAMLMap | null, name: string, position: Position): YAMLMap {
  const { file, place } = position;
  const profiles = meant(map?.get('profiles', true), position);
  const items = isMap(profiles) ? profiles.items : [];
  const item = items.find(({ key }) => keyOf(key) === name);
  const names = items.map(({ key }) => keyOf(key));
  if (!item)
    throw new Failure(
      'usage',
      `${file} has no profile "${name}".${didYouMean(name, names)}`,
      names.length > 0
        ? `It has: ${names.join(', ')}.`
        : 'Profiles stand under "profiles:", each with flags of its own.',
    );
  const profile = meant(item.value, position);
  if (isMap(profile)) return profile;
  throw notNames(place(startOf(item.value) ?? startOf(item.key) ?? 0));
}

const startOf = (node: unknown): number | undefined =>
  (node as { range?: readonly number[] | null } | null)?.range?.[0];

function settingsOf(
  map: YAMLMap,
  position: Position,
  structured: ReadonlySet<string> = new Set(),
): Map<FlagName, Setting> {
  const { file, place } = position;
  const settings = new Map<FlagName, Setting>();
  for (const { key, value: written } of map.items) {
    const name = keyOf(key);
    const value = meant(written, position);
    const at = place(startOf(key) ?? 0);
    if (structured.has(name)) continue;
    const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name as FlagName] : undefined;
    if (!flag)
      throw wrong(
        at,
        `unknown key "${name}".${didYouMean(name, Object.keys(FLAGS))}`,
        'Keys are the long names of flags; "voc help report" lists them.',
      );
    if (flag.config === false)
      throw wrong(at, `"${name}" cannot be set in a file.`, `Give --${name} on the command line.`);
    if (name === 'redact' && isScalar(value) && value.value === false)
      throw wrong(at, '"redact" can only be switched on in a file.', 'Give --no-redact on the command line.');
    const given = settingValue(flag, value, position, (what) => wrong(at, `"${name}" ${what}`, flag.help));
    settings.set(flag.name as FlagName, { value: fromFile(flag, given, dirname(file)), at });
  }
  return settings;
}

function settingValue(
  flag: Flag,
  node: unknown,
  position: Position,
  refused: (what: string) => Failure,
): unknown {
  const scalars = isSeq(node) ? node.items.map((item) => meant(item, position)) : [node];
  const values = scalars.map((item) => (isScalar(item) ? writtenValue(flag, item) : undefined));
  if (values.some((value) => value === undefined || value === null)) throw refused('needs a value.');
  if (flag.kind === 'list') return values.map((value) => String(parseValue(flag, String(value))));
  if (isSeq(node)) throw refused('takes one value, not a list.');
  const [value] = values;
  if (flag.kind === 'switch') {
    if (typeof value !== 'boolean') throw refused('takes true or false.');
    return value;
  }
  return parseValue(flag, String(value));
}

/** A name such as 007 or 1.10 is no number: it stays as it is written. */
const writtenValue = ({ kind }: Flag, { value, source }: Scalar): unknown =>
  typeof value === 'number' && (kind === 'text' || kind === 'list') ? (source ?? String(value)) : value;

/** A file that a config names lies beside the config, wherever voc is run. */
function fromFile(flag: Flag, value: unknown, folder: string): unknown {
  if (flag.file === undefined) return value;
  const beside = (path: unknown) => resolve(folder, String(path));
  return Array.isArray(value) ? value.map(beside) : beside(value);
}
