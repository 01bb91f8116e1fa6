import { yaml } from '../data/packages.js';

/** A value as it may stand behind a key of a YAML file, on one line. */
export function inlineYaml(value: unknown): string {
  const text = yaml().stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  // JSON is YAML too, and keeps a line break inside a string on one line.
  return text.includes('\n') ? JSON.stringify(value) : text;
}
