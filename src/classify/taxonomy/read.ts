import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import type { ZodError, ZodType } from 'zod';
import { yaml } from '../../data/packages.js';
import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';

export type Path = readonly (string | number)[];
type Issue = ZodError['issues'][number];

/** A YAML file that keeps to its schema. */
export interface Checked<T> {
  readonly value: T;
  /** "file:line:column" of the value at a path; for what is missing, of the nearest value around it. */
  place(path: Path): string;
}

export const invalid = (message: string, remedy: string) => new Failure('taxonomy_invalid', message, remedy);

/** The text of a file. Throws Failure taxonomy_invalid where it is no UTF-8: cues in another encoding would never fire. */
export function readUtf8(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw invalid(
      `${file} is not UTF-8.`,
      'Save it as UTF-8 (in Korean Windows often "CP949" or "ANSI" by default).',
    );
  }
}

/**
 * Parses and checks one file. Throws Failure taxonomy_invalid with file:line:column.
 * @param knownKeys the keys that are possible at a path, for the message about an unknown one
 */
export function readChecked<T>(
  file: string,
  source: string,
  schema: ZodType<T>,
  knownKeys: (path: Path) => readonly string[],
): Checked<T> {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [syntax] = document.errors;
  if (syntax)
    throw invalid(`${at(syntax.pos[0])}: ${syntax.message.split('\n')[0]}`, 'Correct the YAML there.');
  const checked = schema.safeParse(plainValue(document, file));
  if (checked.success) return { value: checked.data, place: (path) => at(offsetOf(document, path, false)) };

  const issue = mostTelling(checked.error.issues);
  const path = [...issue.path] as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = knownKeys(path);
    throw invalid(
      `${at(offsetOf(document, [...path, key], true))}: unknown key "${key}".${didYouMean(key, known)}`,
      known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
    );
  }
  const place = at(offsetOf(document, path, false));
  if (path.length > 0 && !document.hasIn(path))
    throw invalid(`${place}: "${path.join('.')}" is missing.`, 'Write it there.');
  throw invalid(`${place}: ${path.join('.')}: ${issue.message}`, 'Correct that place in the theme file.');
}

/** What we say ourselves of the whole; else a key that nobody knows, which stands somewhere: what is missing, perhaps by its misspelling, stands nowhere. */
const mostTelling = (issues: readonly Issue[]): Issue =>
  issues.find(({ code }) => code === 'custom') ??
  issues.find(({ code }) => code === 'unrecognized_keys') ??
  issues[0]!;

/** A few aliases of aliases stand for billions of values: the parser counts them. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw invalid(
      `${file}: ${(error as Error).message}.`,
      'Write the values out instead of repeating them by aliases (*name).',
    );
  }
}

/** Where a value stands, or its key; for what is missing, the nearest value around it. */
function offsetOf(document: Document, path: Path, key: boolean): number {
  const { isMap, isScalar } = yaml();
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (key && length === path.length && isMap(parent)) {
      const item = parent.items.find((entry) => isScalar(entry.key) && String(entry.key.value) === last);
      if (item && isScalar(item.key)) return item.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
