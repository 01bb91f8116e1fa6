import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readTsv } from '../../../scripts/train/tables.js';

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

/** Sentences with aspect categories; themes without polarity. Throws an Error for an unmapped category. */
export function readMabsa(folder: string, language: 'ko' | 'en'): ThemeGold[] {
  const domains = table<Record<string, Record<string, string[]>>>('mabsa');
  const themeOf = new Map(
    Object.entries(domains).flatMap(([domain, themes]) =>
      Object.entries(themes).flatMap(([theme, categories]) =>
        categories.map((category) => [`${domain}: ${category}`, theme] as const),
      ),
    ),
  );
  return readTsv(join(folder, 'evaluate', `mabsa_${language}`, 'dev.tsv'))
    .filter((row) => domains[row.domain!] && row.categories !== '')
    .map(({ id, text, domain, categories }) => {
      const themes = categories!.split('|').map((category) => {
        const theme = themeOf.get(`${domain}: ${category}`);
        if (!theme) throw new Error(`mabsa: the category "${domain}: ${category}" is not mapped`);
        return theme;
      });
      return { id: id!, text: text!, themes: [...new Set(themes)].filter((theme) => theme !== 'none') };
    });
}

const YOGIYO = { taste: 'product.taste', quantity: 'product.quantity', delivery: 'delivery' } as const;

/** Food orders of which exactly one of three star columns is low (3 or less; dev.tsv has none of 2 or less): what the text should complain about. */
export function readYogiyo(folder: string): ThemeGold[] {
  return readTsv(join(folder, 'evaluate', 'ko_yogiyo', 'dev.tsv')).flatMap((row) => {
    const aspects = Object.keys(YOGIYO) as (keyof typeof YOGIYO)[];
    const low = aspects.filter((aspect) => Number(row[aspect]) <= 3);
    if (low.length !== 1) return [];
    return [{ id: row.id!, text: row.text!, themes: [YOGIYO[low[0]!]] }];
  });
}
