import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The words of the VADER lexicon (MIT, Hutto & Gilbert 2014) as the featurizer reads them: lower case, digits 0, runs
 * cut to two; phrases are left out. Lines "word<TAB>valence", sorted.
 */
export function valenceTsv(folder: string): string {
  const file = join(folder, 'open', 'lexica', 'vader_lexicon.txt');
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const words = new Map<string, string>();
  for (const row of rows) {
    const [word = '', valence = '0'] = row.split('\t');
    const read = word
      .toLowerCase()
      .replace(/\d/g, '0')
      .replace(/(.)\1{2,}/g, '$1$1');
    if (!/\s/.test(read) && !words.has(read)) words.set(read, valence);
  }
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, valence]) => `${word}\t${valence}`);
  return ['# Valence of English words, -4 to 4, from the VADER lexicon (MIT, C.J. Hutto)', ...lines, ''].join(
    '\n',
  );
}
