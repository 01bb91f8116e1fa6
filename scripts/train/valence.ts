import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const SERVICE = new URL('../../src/data/lexicon/en/service-valence.yaml', import.meta.url);

/** AFINN's scale is -5 to 5, VADER's -4 to 4; and AFINN's words are weaker on the whole. */
const AFINN_SHARE = 0.6;
/** An emoji says what its name says, at most this much. */
const LOUDEST_EMOJI = 3;

/**
 * The words of the VADER lexicon (MIT, Hutto & Gilbert 2014), those of AFINN-165 that it lacks (MIT, Nielsen 2011), emoji by the words of
 * their names, and the project's own words of service, which win; as the featurizer reads them: lower case, digits 0, runs
 * cut to two. Lines "word or phrase<TAB>valence<TAB>VADER's own valence", sorted.
 */
export function valenceTsv(folder: string): string {
  const lexica = join(folder, 'open', 'lexica');
  const words = new Map<string, string>();
  for (const [word = '', valence = '0'] of rowsOf(join(lexica, 'vader_lexicon.txt')))
    if (!/\s/.test(word) && !words.has(asRead(word))) words.set(asRead(word), valence);
  const general = new Map(words);
  for (const [word, value] of Object.entries(readJson(join(lexica, 'afinn165_en.json'))))
    if (/^[a-z'-]+$/.test(word) && !words.has(word)) words.set(word, String(tenths(value * AFINN_SHARE)));
  for (const [emoji = '', name = ''] of rowsOf(join(lexica, 'vader_emoji_utf8_lexicon.txt'))) {
    const sum = name.split(' ').reduce((total, word) => total + Number(words.get(asRead(word)) ?? 0), 0);
    const valence = tenths(Math.max(-LOUDEST_EMOJI, Math.min(LOUDEST_EMOJI, sum)));
    if (emoji.length <= 2 && valence !== 0 && !words.has(emoji)) words.set(emoji, String(valence));
  }
  const service = parse(readFileSync(SERVICE, 'utf8')) as Record<string, string[]>;
  for (const [valence, entries] of Object.entries(service))
    for (const entry of entries) words.set(asRead(entry), valence);
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, valence]) =>
      [word, valence, general.get(word)].filter((cell) => cell !== undefined).join('\t'),
    );
  return [
    "# Valence of English words, -4 to 4: the VADER lexicon (MIT, C.J. Hutto), AFINN-165 (MIT, F.Å. Nielsen) and voc's own words of service",
    ...lines,
    '',
  ].join('\n');
}

const rowsOf = (file: string): string[][] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((row) => row.split('\t'))
    : [];

const readJson = (file: string): Record<string, number> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};

const tenths = (x: number): number => Math.round(x * 10) / 10;

/** A word as the featurizer reads it. */
export const asRead = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/g, '$1$1');
