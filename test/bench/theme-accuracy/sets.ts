import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { languageOfSet, openTexts } from '../../../scripts/train/open-rows.js';
import { readTsv } from '../../../scripts/train/tables.js';
import type { Wanted } from './score.js';

/** A text with the themes that its source gives it. */
export interface ThemeGold {
  readonly id: string;
  readonly text: string;
  /** "theme.id:polarity", or theme ids alone where the source's polarity is not compared. */
  readonly themes: readonly string[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly themes: readonly (readonly [string, string])[];
}

/** Both halves of the gold: A has been looked at while writing cues, B has not. By the first byte of the SHA-256 of the id. */
export function readGoldHalves(folder: string): { readonly A: ThemeGold[]; readonly B: ThemeGold[] } {
  const rows = readFileSync(join(folder, 'gold', 'verbatims.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldLine)
    .map(({ id, text, themes }) => ({ id, text, themes: themes.map((mention) => mention.join(':')) }));
  const even = ({ id }: ThemeGold): boolean => createHash('sha256').update(String(id)).digest()[0]! % 2 === 0;
  return { A: rows.filter(even), B: rows.filter((row) => !even(row)) };
}

const table = <T>(name: string): T =>
  parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as T;

/**
 * Rows of open sets' train.tsv, most of them drawn by chance, that readers who had not seen the cues gave their themes (read.tsv, by set and
 * line; the header is line 1). No model has learned a theme or the side of a mention from them; the polarity of a third of them, and intents
 * of some, are lessons of the sentiment and facet models.
 */
export function readByReaders(folder: string, language: 'ko' | 'en'): ThemeGold[] {
  const textOf = openTexts(folder);
  return readTsv(fileURLToPath(new URL('./read.tsv', import.meta.url)))
    .filter(({ set }) => languageOfSet(set!) === language)
    .map(({ set, line, themes }) => ({
      id: `${set}:${line}`,
      text: textOf(set!, Number(line)),
      themes: themes === 'none' ? [] : themes!.split(';'),
    }));
}

/** English texts written for this project to be measured on alone: fixtures/gold/plain-en.tsv. The main complaint stands first. */
export function readPlain(): ThemeGold[] {
  return readTsv(fileURLToPath(new URL('../../../fixtures/gold/plain-en.tsv', import.meta.url))).map(
    ({ text, themes }, i) => ({
      id: String(i),
      text: text!,
      themes: themes!.split(';').filter(Boolean),
    }),
  );
}

/** Complaints about airlines; `themes`: any of these is right for the first complaint theme. Throws an Error for an unmapped reason. */
export function readAirline(folder: string): ThemeGold[] {
  const themesOf = table<Record<string, string[]>>('airline');
  return readTsv(join(folder, 'evaluate', 'airline', 'dev.tsv'))
    .filter((row) => row.label === 'neg' && row.negativereason !== '')
    .map(({ id, text, negativereason }) => {
      const themes = themesOf[negativereason!];
      if (!themes) throw new Error(`airline: the reason "${negativereason}" is not mapped`);
      return { id: id!, text: text!, themes };
    })
    .filter(({ themes }) => themes.length > 0);
}

/** What a sentence's categories are in our taxonomy: by the closest theme of each, and by all that a category holds. */
export interface MabsaGold extends ThemeGold {
  readonly wanted: Wanted;
}

type Categories = Record<string, readonly string[]>;
interface Domain {
  readonly closest: Categories;
  readonly also: Categories;
  readonly may: Categories;
}

/** Sentences with aspect categories; themes without polarity. Throws an Error for an unmapped category. */
export function readMabsa(folder: string, language: 'ko' | 'en'): MabsaGold[] {
  const domains = new Map(
    Object.entries(table<Record<string, Record<string, unknown>>>('mabsa')).map(([name, of]) => {
      const { also = {}, may = {}, ...closest } = of;
      return [name, { closest, also, may } as unknown as Domain] as const;
    }),
  );
  const themesIn = (lists: Categories, category: string): string[] =>
    Object.keys(lists).filter((theme) => lists[theme]!.includes(category));
  return readTsv(join(folder, 'evaluate', `mabsa_${language}`, 'dev.tsv'))
    .filter((row) => domains.has(row.domain!) && row.categories !== '')
    .map(({ id, text, domain, categories }) => {
      const { closest, also, may } = domains.get(domain!)!;
      const needed: string[][] = [];
      const first: string[] = [];
      const allowed: string[] = [];
      for (const category of categories!.split('|')) {
        const optional = themesIn(may, category);
        const [theme] = themesIn(closest, category);
        if (theme === undefined && optional.length === 0)
          throw new Error(`mabsa: the category "${domain}: ${category}" is not mapped`);
        allowed.push(...optional);
        if (theme !== undefined && theme !== 'none') needed.push([theme, ...themesIn(also, category)]);
        first.push(...(theme === undefined ? optional : theme === 'none' ? [] : [theme]));
      }
      return { id: id!, text: text!, themes: [...new Set(first)], wanted: { needed, allowed } };
    });
}

const YOGIYO = { taste: 'product.taste', quantity: 'product.quantity', delivery: 'delivery' } as const;

/**
 * Food orders of which exactly one of three star columns is at most `most`: what the text should complain about. Orders with one
 * column of 2 or less and the others of 4 or more are all in the source's sealed part; dev.tsv keeps those with a 3 beside it.
 * Stars without words for them are in it too: nobody can find those.
 */
export function readYogiyo(folder: string, most: 2 | 3): ThemeGold[] {
  return readTsv(join(folder, 'evaluate', 'ko_yogiyo', 'dev.tsv')).flatMap((row) => {
    const aspects = Object.keys(YOGIYO) as (keyof typeof YOGIYO)[];
    const low = aspects.filter((aspect) => Number(row[aspect]) <= most);
    if (low.length !== 1) return [];
    return [{ id: row.id!, text: row.text!, themes: [YOGIYO[low[0]!]] }];
  });
}
