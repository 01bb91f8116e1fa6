import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { suggest } from '../errors/suggest.js';

/** " Did you mean "fixtures/week46.csv"?" for a file that is not there, where one beside it has nearly its name; else nothing. */
export function didYouMeanFile(path: string): string {
  const match = nearestPath(path);
  return match === null ? '' : ` Did you mean "${match}"?`;
}

/** Each step that is not there is replaced by what is nearest to it; null where a step is like nothing. */
function nearestPath(path: string): string | null {
  let here = parse(path).root;
  for (const step of path.slice(here.length).split(/[\\/]/)) {
    if (step === '') continue;
    const next = join(here, step);
    if (existsSync(next)) here = next;
    else {
      const match = nearestName(step, namesIn(here));
      if (match === null) return null;
      here = join(here, match);
    }
  }
  return here;
}

/** A name without its ending is meant before one with a typing error. */
const nearestName = (name: string, names: readonly string[]): string | null =>
  names.find((one) => one.startsWith(`${name}.`)) ?? suggest(name, names);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    // A folder that may not be listed suggests nothing.
    return [];
  }
}
