import { readData } from '../data/read.js';

/** A YAML file of src/data/lexicon; its shape is the caller's to know, its content ours. */
export const readLexicon = <Shape>(file: string): Shape => readData(`lexicon/${file}`);

/** The literal strings as one alternation, longest first. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`;
