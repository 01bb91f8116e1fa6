import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../errors/failure.js';
import type { CommandContext } from './command.js';
import { FLAGS, type Flag, type FlagName } from './flags.js';
import { checkFolder } from './output.js';

/** The files that these flags name. */
const filesOf = (
  options: CommandContext['options'],
  ...how: Flag['file'][]
): { flag: string; file: string }[] =>
  Object.values(FLAGS)
    .filter(({ file }) => file !== undefined && how.includes(file))
    .flatMap(({ name }) => {
      const given = options[name as FlagName] as string | readonly string[] | false | undefined;
      return given === undefined || given === false
        ? []
        : [given].flat().map((file) => ({ flag: name, file }));
    });

/**
 * A result never takes the place of what it is made from: an export, a store, a taxonomy, a template.
 * @throws Failure usage
 */
export function refuseOwnOutput({
  inputs,
  options,
  configFile,
}: Pick<CommandContext, 'inputs' | 'options' | 'configFile'>): void {
  const named = filesOf(options, 'read', 'kept').map(({ file }) => file);
  refuseRead([...inputs, ...named, configFile], options);
}

/**
 * The same of files that are known by their names once they are opened: those in a folder.
 * @throws Failure usage
 */
export function refuseRead(names: readonly (string | null)[], options: CommandContext['options']): void {
  const read = new Set(names.flatMap(realPath));
  for (const { flag, file } of filesOf(options, 'written')) {
    if (realPath(file).some((path) => read.has(path)))
      throw new Failure(
        'usage',
        `--${flag} would replace ${file}, which is read.`,
        'Name another file: what a result is made from is never written over.',
      );
  }
}

/** Two results in one file: the one that is finished last would be all that is left. @throws Failure usage */
export function refuseShared(options: CommandContext['options']): void {
  const flags = new Map<string, string>();
  for (const { flag, file } of filesOf(options, 'kept', 'written')) {
    const place = placeOf(file);
    if (place === null) continue;
    const other = flags.get(place);
    if (other !== undefined)
      throw new Failure(
        'usage',
        `--${other} and --${flag} are the same file, ${file}: one would replace the other.`,
        'Give each a file of its own.',
        flag,
      );
    flags.set(place, flag);
  }
}

/** Standard output is the result and nothing else: what is written beside it wants a file. @throws Failure usage */
export function refuseMixed(options: CommandContext['options']): void {
  for (const flag of ['rejects', 'part-file'] as const)
    if (options[flag] === '-')
      throw new Failure(
        'usage',
        `--${flag} cannot be "-": standard output is the result and nothing else.`,
        `Name a file: --${flag} ${flag === 'rejects' ? 'rejects.csv' : 'part.json'}.`,
        flag,
      );
}

/** Long work should not end in finding that there is no folder for its result. @throws Failure output_unwritable */
export async function checkFolders(options: CommandContext['options']): Promise<void> {
  for (const { flag, file } of filesOf(options, 'written')) {
    // with --split-by it is a folder, and is made
    const isFolder = flag === 'output' && options['split-by'] !== undefined;
    if (!isFolder) await checkFolder(file);
  }
}

/** Where a result comes to stand, whether something is there yet or not; null: where nothing is replaced, as in /dev/null. */
function placeOf(name: string): string | null {
  if (name === '-') return null;
  const [there] = realPath(name);
  if (there !== undefined) {
    const info = statSync(there);
    return info.isFile() || info.isDirectory() ? there : null;
  }
  const [folder = resolve(dirname(name))] = realPath(dirname(resolve(name)));
  return join(folder, basename(resolve(name)));
}

/** Where a name leads; none where nothing is there yet. */
function realPath(name: string | null): string[] {
  try {
    return name === null || name === '-' ? [] : [realpathSync(name)];
  } catch {
    return [];
  }
}
