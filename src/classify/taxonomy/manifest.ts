import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { schema, yaml } from '../../data/packages.js';
import { type Checked, type Path, readChecked, readUtf8 } from './read.js';

/** Beside the theme files of a folder: what they build on. */
export const MANIFEST = 'taxonomy.yaml';
/** The built-in taxonomy, in `extends` and on the command line. */
export const DEFAULT_NAME = 'default';

export interface Manifest {
  /** The taxonomy that this one builds on: "default" or a path; null: it is complete. */
  readonly extends: string | null;
  /** Themes of that taxonomy that are switched off. */
  readonly off: readonly string[];
  /** Themes that stand in the manifest itself; checked when the base is known. */
  readonly themes: readonly unknown[];
}

export interface ManifestFile extends Checked<Manifest> {
  readonly file: string;
  readonly text: string;
}

export const manifestSchema = schema((z) =>
  z.strictObject({
    extends: z.string().min(1).nullable().default(null),
    off: z.array(z.string().min(1)).default([]),
    themes: z.array(z.unknown()).default([]),
  }),
);

const KEYS = ['extends', 'off', 'themes'] as const satisfies readonly (keyof Manifest)[];
export const manifestKeys = (path: Path): readonly string[] => (path.length === 0 ? KEYS : []);

/**
 * The manifest of a folder, or the file that is one (it has `extends`, `off` or `themes`, and is no theme); null where there is
 * none. Throws Failure taxonomy_invalid.
 */
export function readManifest(path: string): ManifestFile | null {
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? join(path, MANIFEST) : path;
  if (!existsSync(file)) return null;
  const text = readUtf8(file);
  if (!isFolder && !isManifest(text)) return null;
  return { file, text, ...readChecked<Manifest>(file, text, manifestSchema(), manifestKeys) };
}

function isManifest(text: string): boolean {
  const { isMap, parseDocument } = yaml();
  const { contents } = parseDocument(text, { logLevel: 'error' });
  return isMap(contents) && !contents.has('id') && KEYS.some((key) => contents.has(key));
}

/** Where the taxonomy lies that a manifest builds on: paths are seen from the manifest. */
export const basePath = ({ file, value }: ManifestFile): string | null =>
  value.extends === null || value.extends === DEFAULT_NAME
    ? value.extends
    : resolve(dirname(file), value.extends);
