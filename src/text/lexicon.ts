import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A YAML file of src/data/lexicon; its shape is the caller's to know, its content ours. */
export const readLexicon = <Shape>(file: string): Shape =>
  parse(readFileSync(new URL(`../data/lexicon/${file}`, import.meta.url), 'utf8')) as Shape;

/** The literal strings as one alternation, longest first. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`;
