import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a configuration file is called. */
export const FILE_NAME = 'voc.config.yaml';

/** The nearest voc.config.yaml from `folder` upwards, not beyond the git root or the home folder. */
export function findConfig(folder: string, home = homedir()): string | null {
  const here = resolve(folder);
  const candidate = join(here, FILE_NAME);
  if (existsSync(candidate)) return candidate;
  const parent = dirname(here);
  if (parent === here || here === home || existsSync(join(here, '.git'))) return null;
  return findConfig(parent, home);
}
