import type { Document } from 'yaml';
import type { z } from 'zod';
import { yaml } from '../../data/packages.js';
import { Failure } from '../../errors/failure.js';

type Path = readonly (string | number)[];
/** "file:line:column" of what stands at a path of a YAML file. */
export type Place = (path: Path) => string;

/** YAML read and checked, and where its values stand. Throws Failure facets_invalid, which names file, line and column. */
export function parseChecked<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
): { readonly data: z.output<Schema>; readonly place: Place } {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const place: Place = (path) => placeOf(offsetOf(document, path));
  const [syntax] = document.errors;
  if (syntax) throw invalid(`${placeOf(syntax.pos[0])}: ${syntax.message.split('\n')[0]}`);
  const checked = schema.safeParse(document.toJS());
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = issue!.path as (string | number)[];
    throw invalid(`${place(path)}: ${path.join('.')}: ${issue!.message}`);
  }
  return { data: checked.data, place };
}

/** Where a value stands; for what is missing, the nearest value around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

export const invalid = (message: string): Failure =>
  new Failure(
    'facets_invalid',
    message,
    'Correct that place in the file of cues; see src/data/facets/README.md.',
  );
