import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { FLAGS, type Flag, type FlagName, type Options } from './flags.js';
import { parseValue } from './options.js';

/** Keys at the top that are no flags: alert rules (cli/digest/alerts.ts) and profiles, sets of flags that --profile chooses. */
const STRUCTURED: ReadonlySet<string> = new Set(['alerts', 'profiles']);

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
  const { map, place } = parse(file);
  const base = map === null ? new Map<FlagName, Setting>() : settingsOf(map, { file, place }, STRUCTURED);
  if (profile === undefined) return base;
  return new Map([...base, ...settingsOf(profileOf(map, profile, { file, place }), { file, place })]);
}

interface Position {
  readonly file: string;
  /** "file:line:col" of an offset. */
  readonly place: (offset: number) => string;
}

function parse(file: string): { map: YAMLMap | null; place: Position['place'] } {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    throw new Failure(
      'file_missing',
      `The configuration file ${file} cannot be read.`,
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
      syntax.message.split('\n')[0] ?? 'not YAML',
      'Mend the YAML, or use --no-config.',
    );
  if (document.contents === null) return { map: null, place };
  if (!isMap(document.contents)) throw notNames(place(0));
  return { map: document.contents, place };
}

const wrong = (at: string, what: string, remedy: string): Failure =>
  new Failure('config_invalid', `${at}: ${what}`, remedy);

const notNames = (at: string): Failure =>
  wrong(
    at,
    'expected "name: value" lines.',
    'Each line is the long name of a flag and its value, such as "text: 내용".',
  );

function profileOf(map: YAMLMap | null, name: string, { file, place }: Position): YAMLMap {
  const profiles = map?.get('profiles', true);
  const names = isMap(profiles)
    ? profiles.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
    : [];
  if (!isMap(profiles) || !names.includes(name))
    throw new Failure(
      'usage',
      `${file} has no profile "${name}".${didYouMean(name, names)}`,
      names.length > 0
        ? `It has: ${names.join(', ')}.`
        : 'Profiles stand under "profiles:", each with flags of its own.',
    );
  const profile = profiles.get(name, true);
  if (isMap(profile)) return profile;
  throw notNames(place((profile as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0));
}

function settingsOf(
  map: YAMLMap,
  { file, place }: Position,
  structured: ReadonlySet<string> = new Set(),
): Map<FlagName, Setting> {
  const settings = new Map<FlagName, Setting>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = place(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
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
    const given = settingValue(flag, value, (what) => wrong(at, `"${name}" ${what}`, flag.help));
    settings.set(flag.name as FlagName, { value: fromFile(flag, given, dirname(file)), at });
  }
  return settings;
}

function settingValue(flag: Flag, node: unknown, refused: (what: string) => Failure): unknown {
  const scalars = isSeq(node) ? node.items : [node];
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

const NAMES_A_FILE: ReadonlySet<string | undefined> = new Set(['FILE', 'DIR', 'PATH']);

/** A file that a config names lies beside the config, wherever voc is run. */
function fromFile(flag: Flag, value: unknown, folder: string): unknown {
  if (!NAMES_A_FILE.has(flag.value) || flag.name === 'records') return value;
  const beside = (path: unknown) => resolve(folder, String(path));
  return Array.isArray(value) ? value.map(beside) : beside(value);
}
