import { readdirSync, statSync } from 'node:fs';
import { Failure } from '../../../errors/failure.js';
import type { Options } from '../../flags.js';

const YAML = /\.ya?ml$/i;
/** What may lie beside feedback and is no theme: "voc.config.yaml", "survey.config.yaml". */
const CONFIGURATION = /\.config\.ya?ml$/i;

/** A YAML file, or a folder in which all that is no configuration is one: feedback is neither. */
function isTaxonomy(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return YAML.test(path);
  const names = namesIn(path).filter((name) => !name.startsWith('.') && !CONFIGURATION.test(name));
  return names.length > 0 && names.every((name) => YAML.test(name));
}

/** What a folder holds; nothing where it cannot be read: who reads it then says why. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * A taxonomy may be given as a word or with --taxonomy, whichever comes to mind; undefined: neither, the built-in one.
 * @throws Failure usage for two
 */
export function pathOf(word: string | undefined, { taxonomy }: Options): string | undefined {
  if (word === undefined || taxonomy === undefined || word === taxonomy) return word ?? taxonomy;
  throw new Failure(
    'usage',
    `Two taxonomies were given: ${word}, and ${taxonomy} with --taxonomy or in the configuration.`,
    'Give one of them; --no-config reads no configuration.',
  );
}

/** Words that a verb takes for feedback, where the only one is a taxonomy: that, and no feedback. */
export const onlyTaxonomy = (files: readonly string[]): string | undefined =>
  files.length === 1 && isTaxonomy(files[0]!) ? files[0] : undefined;

/** @throws Failure usage where a word that should be feedback is a taxonomy */
export function refuseTaxonomy(files: readonly string[], verb: string): void {
  const path = files.find(isTaxonomy);
  if (path === undefined) return;
  throw new Failure(
    'usage',
    `${path} is a taxonomy, not feedback.`,
    `Give it with --taxonomy: voc taxonomy ${verb} feedback.csv --taxonomy ${path}`,
  );
}
