import { existsSync, readFileSync } from 'node:fs';
import { yaml } from './packages.js';

/**
 * A YAML file of this folder, by its path in it; its shape is the caller's to know, its content ours. The build puts JSON in the
 * place of the YAML (scripts/build.mjs), so that voc starts without a YAML parser.
 */
export function readData<Shape>(file: string): Shape {
  const compiled = new URL(file.replace(/yaml$/, 'json'), import.meta.url);
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as Shape;
  return yaml().parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Shape;
}

/** A text file of this folder as it is. */
export const readText = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
