import { existsSync, lstatSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../errors/failure.js';

/** What a configuration file is called. */
export const FILE_NAME = 'voc.config.yaml';

/** The configuration file that these flags mean; null: there is none, or it was switched off. */
export const configFileOf = ({ config }: { readonly config?: string | false | undefined }): string | null =>
  config === false ? null : (config ?? findConfig(process.cwd()));

/** The nearest voc.config.yaml from `folder` upwards, not beyond the git root or the home folder. */
export function findConfig(folder: string, home = homedir()): string | null {
  const here = resolve(folder);
  const candidate = join(here, FILE_NAME);
  if (existsSync(candidate)) {
    refuseForeign(candidate);
    return candidate;
  }
  const parent = dirname(here);
  if (parent === here || here === home || existsSync(join(here, '.git'))) return null;
  return findConfig(parent, home);
}

/**
 * What was found without being asked for must be this user's own or the administrator's: in a shared folder anybody could put one.
 * @throws Failure config_invalid
 */
export function refuseForeign(
  file: string,
  {
    me = process.getuid?.(),
    sudo = process.env.SUDO_UID,
  }: { me?: number | undefined; sudo?: string | undefined } = {},
): void {
  if (me === undefined) return;
  const trusted = new Set([0, me, ...(me === 0 && sudo !== undefined ? [Number(sudo)] : [])]);
  if ([lstatSync(file), statSync(file)].every(({ uid }) => trusted.has(uid))) return;
  throw new Failure(
    'config_invalid',
    `${file} belongs to another user and was not read.`,
    `Look into it; if you trust it, give it with --config ${FILE_NAME}, else use --no-config.`,
  );
}
