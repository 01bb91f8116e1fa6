import { realpathSync } from 'node:fs';
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
  const read = new Set([...inputs, ...named, configFile].flatMap(realPath));
  for (const { flag, file } of filesOf(options, 'written')) {
    if (realPath(file).some((path) => read.has(path)))
      throw new Failure(
        'usage',
        `--${flag} would replace ${file}, which is read.`,
        'Name another file: what a result is made from is never written over.',
      );
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

/** Where a name leads; none where nothing is there yet. */
function realPath(name: string | null): string[] {
  try {
    return name === null || name === '-' ? [] : [realpathSync(name)];
  } catch {
    return [];
  }
}
