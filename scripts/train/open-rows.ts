import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, readTsv } from './tables.js';

/** Rows of `open/<set>/<file>.tsv`; a set that is missing is an error of the caller's folder. */
export function openRows(data: string, set: string, file = 'train'): Row[] {
  const path = join(data, 'open', set, `${file}.tsv`);
  if (!existsSync(path)) throw new Error(`There is no open/${set}/${file}.tsv in ${data}.`);
  return readTsv(path);
}

/**
 * The texts of a set's train.tsv by their lines, the header being line 1. Each file is read once. A row that was left out of the folder keeps
 * its line, with an empty text. Throws an Error where the file has no such line.
 */
export function openTexts(data: string): (set: string, line: number) => string {
  const known = new Map<string, Row[]>();
  return (set, line) => {
    const all = known.get(set) ?? openRows(data, set);
    known.set(set, all);
    const text = all[line - 2]?.text;
    if (text === undefined) throw new Error(`open/${set}/train.tsv has no line ${line}.`);
    return text;
  };
}

/** Open sets whose texts readers told anew, by language. */
const KOREAN = new Set(['nsmc', 'nsmc_stars', 'kobest_sentineg', 'kote', 'kodoli', '3i4k', 'stylekqc']);
export const languageOfSet = (set: string): 'ko' | 'en' => (KOREAN.has(set) ? 'ko' : 'en');
