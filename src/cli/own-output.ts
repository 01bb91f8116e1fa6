import { realpathSync } from 'node:fs';
import { Failure } from '../errors/failure.js';
import type { CommandContext } from './command.js';
import { FLAGS, type FlagName } from './flags.js';

/** Flags that name a file which is written. */
const WRITTEN = ['output', 'rejects', 'part-file'] as const satisfies readonly FlagName[];
const NAMES_A_FILE: ReadonlySet<string | undefined> = new Set(['FILE', 'PATH']);

/**
 * A result never takes the place of what it is made from: an export, a store, a taxonomy, a template.
 * @throws Failure usage
 */
export function refuseOwnOutput({
  inputs,
  options,
  configFile,
}: Pick<CommandContext, 'inputs' | 'options' | 'configFile'>): void {
  const read = new Set([...inputs, ...filesRead(options), configFile].flatMap(realPath));
  for (const flag of WRITTEN) {
    const file = options[flag];
    if (file !== undefined && realPath(file).some((path) => read.has(path)))
      throw new Failure(
        'usage',
        `--${flag} would replace ${file}, which is read.`,
        'Name another file: what a result is made from is never written over.',
      );
  }
}

/** Files that flags name and that are read. */
const filesRead = (options: CommandContext['options']): string[] =>
  Object.values(FLAGS)
    .filter(({ name, value }) => NAMES_A_FILE.has(value) && !WRITTEN.some((flag) => flag === name))
    .flatMap(({ name }) => (options[name as FlagName] as string | readonly string[] | undefined) ?? []);

/** Where a name leads; none where nothing is there yet. */
function realPath(name: string | null): string[] {
  try {
    return name === null || name === '-' ? [] : [realpathSync(name)];
  } catch {
    return [];
  }
}
