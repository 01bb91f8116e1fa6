import { readFileSync } from 'node:fs';
import type { MentionPolarity, Polarity } from '../../src/schema/annotation.js';
import { languageOfSet, openTexts } from '../train/open-rows.js';
import { parseTsv, type Row } from '../train/tables.js';
import { type Language, partOf, type ThemeRow } from './rows.js';

const LABELS = new URL('read-rows.tsv', import.meta.url);

/** The table: columns set, line, themes. */
export const readLines = (table: URL | string = LABELS): Row[] => parseTsv(readFileSync(table, 'utf8'));

/** A mention as it stands in the table: "theme.id:polarity"; `none`: the text has no theme. */
const mentionsOf = (cell: string): ThemeRow['themes'] =>
  cell === 'none'
    ? []
    : cell.split(';').map((mention) => {
        const [id, polarity] = mention.split(':');
        return { id: id!, polarity: polarity as MentionPolarity };
      });

/**
 * Rows of the open sets' train.tsv that readers gave their themes, by set and line, the main one first. They had not seen the cues. Most of
 * the first half were drawn where a model of before claimed a theme at half its threshold; the others by chance.
 */
export function readRows(folder: string, language: Language, table?: URL | string): ThemeRow[] {
  const textOf = openTexts(folder);
  return readLines(table)
    .filter(({ set }) => languageOfSet(set!) === language)
    .map(({ set, line, themes }): ThemeRow => {
      const text = textOf(set!, Number(line));
      const mentions = mentionsOf(themes!);
      return {
        set: 'read',
        source: set!,
        part: partOf(text),
        themes: mentions,
        polarity: stance(mentions),
        weight: 1,
      };
    });
}

/** What the mentions say of the text; null: nothing. */
function stance(mentions: ThemeRow['themes']): Polarity | null {
  const has = (side: MentionPolarity): boolean => mentions.some(({ polarity }) => polarity === side);
  if (has('negative')) return has('positive') ? 'mixed' : 'negative';
  return has('positive') ? 'positive' : null;
}
