import { existsSync, readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { sha256 } from './model-file.js';

/** SHA-256 of each header that the build checked; beside the models that voc ships. */
export const CHECKED_HEADERS = new URL('../data/models/checked.json', import.meta.url);

let checked: ReadonlySet<string> | null = null;

/** Whether the build checked these very bytes: then it need not be done at each start. */
function isChecked(bytes: Uint8Array): boolean {
  checked ??= new Set(
    existsSync(CHECKED_HEADERS) ? (JSON.parse(readFileSync(CHECKED_HEADERS, 'utf8')) as string[]) : [],
  );
  return checked.has(sha256(bytes));
}

/** The header of a model (model.json) as its schema says. @throws RangeError what is wrong with it */
export function parseHeader<Header>(bytes: Uint8Array, schema: () => ZodType<Header>): Header {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new RangeError('it is not JSON');
  }
  if (isChecked(bytes)) return json as Header;
  const { data, error } = schema().safeParse(json);
  if (!error) return data;
  const [issue] = error.issues;
  throw new RangeError(`${issue?.path.join('.') || 'header'}: ${issue?.message ?? 'unexpected'}`);
}
