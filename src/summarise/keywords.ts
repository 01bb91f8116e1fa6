import type { Annotation } from '../schema/annotation.js';
import type { Keywords, KeywordTally } from '../schema/summary.js';
import { ranked } from './counts.js';
import { takesStance, themesOf } from './group.js';

/**
 * Keywords by the verbatims they stand in. When more than `limit` different keywords are held, verbatims whose fingerprint has
 * not one more leading zero bit go (adaptive sampling, Flajolet 1990, as in fingerprints.ts, here of verbatims): frequent
 * keywords stay, and what is left is a fair sample. The level depends on the set of verbatims alone, so the merge is exact.
 */
export const emptyKeywords = (limit: number): Keywords => ({ limit, level: 0, cells: new Map() });

export function addKeywords(keywords: Keywords, annotation: Annotation): void {
  if (!annotation.keywords?.length) return;
  const tally = tallyOf(annotation);
  const level = Math.clz32(Number.parseInt(annotation.fingerprint.slice(0, 8), 16));
  if (KINDS.every((kind) => tally[kind] === 0)) return;
  for (const keyword of annotation.keywords) add(keywords, keyword, level, tally);
}

export function absorbKeywords(target: Keywords, from: Keywords): void {
  raiseLevel(target, from.level);
  for (const [keyword, levels] of from.cells)
    for (const [level, tally] of levels) add(target, keyword, level, tally);
}

const KINDS = ['complaint', 'praise', 'themed', 'unthemed'] as const satisfies (keyof KeywordTally)[];

/** Each keyword in how many verbatims, all levels from `least` on together. */
export function keywordTallies({ cells }: Keywords, least = 0): Map<string, KeywordTally> {
  const sum = (levels: ReadonlyMap<number, KeywordTally>) => {
    const tally = { complaint: 0, praise: 0, themed: 0, unthemed: 0 };
    for (const [level, one] of levels) if (level >= least) absorb(tally, one);
    return tally;
  };
  return new Map([...cells].map(([keyword, levels]) => [keyword, sum(levels)]));
}

/** What a verbatim counts for. A mixed one is neither complaint nor praise here: its keywords may belong to either half. */
function tallyOf(annotation: Annotation): KeywordTally {
  const { polarity, unsure } = annotation;
  const complains = polarity !== null && takesStance(annotation, 'negative');
  const hasTheme = themesOf(annotation, 'negative').length > 0;
  return {
    complaint: Number(!unsure && polarity === 'negative'),
    praise: Number(!unsure && polarity === 'positive'),
    themed: Number(complains && hasTheme),
    unthemed: Number(complains && !hasTheme),
  };
}

function add(keywords: Keywords, keyword: string, level: number, tally: Readonly<KeywordTally>): void {
  if (level < keywords.level) return;
  const { cells } = keywords;
  const levels = cells.get(keyword) ?? new Map<number, KeywordTally>();
  cells.set(keyword, levels);
  const known = levels.get(level);
  if (known) absorb(known, tally);
  else levels.set(level, { ...tally });
  if (cells.size > keywords.limit) raiseLevel(keywords, keywords.level + 1);
}

function absorb(target: KeywordTally, from: Readonly<KeywordTally>): void {
  for (const kind of KINDS) target[kind] += from[kind];
}

/** Lets the verbatims below a level go, and on until the limit holds. */
function raiseLevel(keywords: Keywords, level: number): void {
  if (level <= keywords.level) return;
  keywords.level = level;
  for (const [keyword, levels] of keywords.cells) {
    for (const own of levels.keys()) if (own < level) levels.delete(own);
    if (levels.size === 0) keywords.cells.delete(keyword);
  }
  if (keywords.cells.size > keywords.limit) raiseLevel(keywords, level + 1);
}

/** So many keywords of what has no theme; those of a single verbatim are an accident. */
const KEYWORDS = 8;
const FEWEST = 2;

/** Keywords of complaints in which no theme was found, most frequent first: perhaps the next theme. */
export const unthemedKeywords = (keywords: Keywords): { keyword: string; count: number }[] =>
  ranked(new Map([...keywordTallies(keywords)].map(([keyword, { unthemed }]) => [keyword, unthemed])))
    .filter(([, count]) => count >= FEWEST)
    .slice(0, KEYWORDS)
    .map(([keyword, count]) => ({ keyword, count }));
