import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const SERVICE = new URL('../../src/data/lexicon/en/service-valence.yaml', import.meta.url);

/**
 * The words of the VADER lexicon (MIT, Hutto & Gilbert 2014) and the project's own words of service, which win, as the
 * featurizer reads them: lower case, digits 0, runs cut to two. Lines "word or phrase<TAB>valence", sorted.
 */
export function valenceTsv(folder: string): string {
  const file = join(folder, 'open', 'lexica', 'vader_lexicon.txt');
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const words = new Map<string, string>();
  for (const row of rows) {
    const [word = '', valence = '0'] = row.split('\t');
    if (!/\s/.test(word) && !words.has(asRead(word))) words.set(asRead(word), valence);
  }
  const service = parse(readFileSync(SERVICE, 'utf8')) as Record<string, string[]>;
  for (const [valence, entries] of Object.entries(service))
    for (const entry of entries) words.set(asRead(entry), valence);
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, valence]) => `${word}\t${valence}`);
  return [
    "# Valence of English words, -4 to 4: the VADER lexicon (MIT, C.J. Hutto) and voc's own words of service",
    ...lines,
    '',
  ].join('\n');
}

const asRead = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/g, '$1$1');
