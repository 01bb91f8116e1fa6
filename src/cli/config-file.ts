import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { FLAGS, type Flag, type Options } from './flags.js';
import { parseValue } from './options.js';

/** Keys that are no flags: a command of their own reads them (cli/digest/alerts.ts). */
const STRUCTURED: ReadonlySet<string> = new Set(['alerts']);

/** Reads a config file: its keys are the long names of flags, its values what the flags take. */
export function readConfig(file: string): Options {
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
  const document = parseDocument(source, { lineCounter: lines });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const wrong = (offset: number, what: string, remedy: string) =>
    new Failure('config_invalid', `${at(offset)}: ${what}`, remedy);

  const [syntax] = document.errors;
  if (syntax)
    throw wrong(
      syntax.pos[0],
      syntax.message.split('\n')[0] ?? 'not YAML',
      'Mend the YAML, or use --no-config.',
    );
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw wrong(
      0,
      'expected "name: value" lines.',
      'Each line is the long name of a flag and its value, such as "text: 내용".',
    );

  const options: Record<string, unknown> = {};
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    if (STRUCTURED.has(name)) continue;
    const flag = (FLAGS as Readonly<Record<string, Flag>>)[name];
    if (!flag)
      throw wrong(
        offset,
        `unknown key "${name}".${didYouMean(name, Object.keys(FLAGS))}`,
        'Keys are the long names of flags; "voc help report" lists them.',
      );
    if (flag.config === false)
      throw wrong(offset, `"${name}" cannot be set in a file.`, `Give --${name} on the command line.`);
    options[name] = configValue(flag, value, (what) => wrong(offset, `"${name}" ${what}`, flag.help));
  }
  return options as Options;
}

function configValue(flag: Flag, node: unknown, wrong: (what: string) => Failure): unknown {
  const scalars = isSeq(node) ? node.items : [node];
  const values = scalars.map((item) => (isScalar(item) ? item.value : undefined));
  if (values.some((value) => value === undefined || value === null)) throw wrong('needs a value.');
  if (flag.kind === 'list') return values.map((value) => String(parseValue(flag, String(value))));
  if (isSeq(node)) throw wrong('takes one value, not a list.');
  const [value] = values;
  if (flag.kind === 'switch') {
    if (typeof value !== 'boolean') throw wrong('takes true or false.');
    return value;
  }
  return parseValue(flag, String(value));
}
