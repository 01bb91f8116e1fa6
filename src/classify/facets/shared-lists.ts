import { readFileSync } from 'node:fs';
import { schema } from '../../data/packages.js';
import { invalid, type Place, parseChecked } from './cue-source.js';

/** Cues that several lists need, by name: "+name" as an item of a list stands for all of them. */
export type SharedLists = Readonly<Record<string, readonly string[]>>;

const sharedSchema = schema((z) =>
  z.strictObject({
    lists: z.record(z.string().regex(/^[a-zA-Z]+$/), z.array(z.string().trim().min(1)).min(1)),
  }),
);

/** Reads the file of shared lists. Throws Failure facets_invalid, which names file, line and column. */
export function readSharedLists(file: string): SharedLists {
  return parseChecked(file, readFileSync(file, 'utf8'), sharedSchema()).data.lists;
}

/**
 * A list of cues with what its names stand for: "+name" a shared list, "%name" in a cue the file's wordings "a|b".
 * Throws Failure facets_invalid for a name that nothing has.
 * @param path of the list in its file
 */
export function writtenOut(
  cues: readonly string[],
  lists: SharedLists,
  words: Readonly<Record<string, string>>,
  path: readonly (string | number)[],
  place: Place,
): string[] {
  return cues.flatMap((item, i) => {
    const unknown = (kind: string, name: string) =>
      invalid(`${place([...path, i])}: "${kind}" has no "${name}".`);
    const shared = item.startsWith('+') ? lists[item.slice(1)] : [item];
    if (!shared) throw unknown('lists', item.slice(1));
    return shared.map((cue) =>
      cue.replace(/%([a-z]+)/g, (_, name: string) => {
        const wordings = words[name];
        if (wordings === undefined) throw unknown('words', name);
        return `(${wordings})`;
      }),
    );
  });
}
