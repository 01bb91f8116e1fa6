import { relative } from 'node:path';
import { Failure } from '../errors/failure.js';
import { readSettings } from './config-file.js';
import type { FlagName, Options } from './flags.js';

/**
 * A failure of a flag that nobody gave on the command line, with the line of the configuration that did: who runs voc on another file
 * may not know of it. Anything else is given back as it is.
 */
export function withOrigin(error: unknown, file: string, given: Options): unknown {
  if (!(error instanceof Failure) || error.flag === undefined) return error;
  const { code, message, remedy, flag } = error;
  if (given[flag as FlagName] !== undefined) return error;
  const setting = readSettings(file, given.profile).get(flag as FlagName);
  if (!setting) return error;
  return new Failure(
    code,
    `${message} It is set by "${flag}" in ${relative(process.cwd(), setting.at)}.`,
    `${remedy} --no-config leaves the configuration out.`,
    flag,
  );
}

/** `locale` of a configuration, for what is told of a command line that cannot be parsed; undefined where it cannot be read. */
export function configuredLocale(file: string, profile: string | undefined): string | undefined {
  try {
    return readSettings(file, profile).get('locale')?.value as string | undefined;
  } catch {
    // The failure that is being told matters more than one of the configuration.
    return undefined;
  }
}
