import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import { type Note, note } from '../note.js';
import { type FoundArray, outlineOf } from './outline.js';

/** Where the records of a JSON document are. */
export type RecordsPlace =
  | { readonly kind: 'array'; readonly steps: readonly string[]; readonly note: Note | null }
  /** Each document, one after the other, is a record itself. */
  | { readonly kind: 'documents'; readonly note: Note };

/** The array of records: at the path given, the document itself, or the only array of objects in it. */
export async function findRecords(
  name: string,
  flag: string | undefined,
  text: () => AsyncIterable<Uint8Array>,
): Promise<RecordsPlace> {
  const first = await firstSign(text());
  if (first !== '[' && first !== '{') {
    throw new Failure(
      'format_unknown',
      `${name} is no JSON: it begins with ${JSON.stringify(first)}, not with "[" or "{".`,
      'Leave out --format-in, or check the file.',
    );
  }
  if (flag === undefined && first === '[') return { kind: 'array', steps: [], note: null };
  const { arrays, documents } = await outlineOf(text());
  if (flag !== undefined) {
    const { path, steps } = namedArray(name, flag, arrays);
    return { kind: 'array', steps, note: note('recordsAt', { path }) };
  }
  const filled = arrays.filter((array) => array.objects > 0);
  if (documents > 1) return { kind: 'documents', note: note('documents', { count: documents }) };
  const [only] = filled;
  if (!only) return { kind: 'documents', note: note('oneDocument') };
  if (filled.length === 1)
    return { kind: 'array', steps: only.steps, note: note('recordsAt', { path: only.path }) };
  throw new Failure(
    'records_unclear',
    `${name} has ${filled.length} arrays that may be the records: ${listed(filled)}.`,
    `Choose one, such as --records ${largest(filled).path}.`,
  );
}

/** The array at the path that --records gives. Throws records_unclear. */
export function namedArray(name: string, flag: string, arrays: readonly FoundArray[]): FoundArray {
  const path = flag.replace(/^\$?\.|\[\*?\]$/g, '');
  const found = arrays.find((array) => array.path === path);
  if (found) return found;
  const filled = arrays.filter((array) => array.objects > 0);
  const paths = filled.map((array) => array.path);
  throw new Failure(
    'records_unclear',
    `${name} has no array of records at "${flag}".${didYouMean(flag, paths)}`,
    filled.length > 0 ? `It has: ${listed(filled)}.` : 'It has no array of objects at all.',
  );
}

const listed = (found: readonly FoundArray[]): string =>
  found.map(({ path, objects }) => `${path} (${objects})`).join(', ');

const largest = (found: readonly FoundArray[]): FoundArray =>
  found.reduce((a, b) => (b.objects > a.objects ? b : a));

/** The first character that is no white space. */
export async function firstSign(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk).toString('latin1').trimStart();
    if (text !== '') return text[0]!;
  }
  return '';
}
