import { seededRandom } from '../../../src/learn/random.js';
import { ofHazards } from './hazard-set.js';
import { type Counts, countsOf, countsOfNeeds, differenceInterval, rates } from './score.js';
import {
  type MabsaGold,
  readAirline,
  readByReaders,
  readGoldHalves,
  readMabsa,
  readPlain,
  readYogiyo,
  type ThemeGold,
} from './sets.js';

/** What voc says of a text. */
export interface Answer {
  readonly id: string;
  readonly themes: readonly { readonly id: string; readonly polarity: string }[];
  readonly urgency: { readonly level: string };
}

/** The answers to some texts, by their ids. */
export type Classify = (rows: readonly ThemeGold[]) => ReadonlyMap<string, Answer>;

/** Some figures, 0 … 1 (a difference: -1 … 1), of what is asked of a set. */
export interface Measured {
  readonly name: string;
  /** Texts; null: of several sets. */
  readonly texts: number | null;
  readonly figures: Readonly<Record<string, number>>;
}

type Mentions = Answer['themes'];
const idOf = (mention: string): string => mention.slice(0, mention.indexOf(':'));
const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));
const isComplaint = (mention: string): boolean => mention.endsWith(':negative');
const tagged = (mentions: Mentions): string[] => mentions.map(({ id, polarity }) => `${id}:${polarity}`);
/** What of a text's labels is wanted, and what of its answer is compared with that. */
type Parts = readonly [wanted: (gold: readonly string[]) => string[], claimed: (found: Mentions) => string[]];
const ASKED: readonly (readonly [name: string, ...parts: Parts])[] = [
  ['complaint themes', (gold) => gold.filter(isComplaint), (found) => tagged(found).filter(isComplaint)],
  ['themes', (gold) => gold.map(idOf), (found) => found.map(({ id }) => id)],
  ['theme and polarity', (gold) => [...gold], tagged],
  [
    'groups',
    (gold) => gold.map((mention) => groupOf(idOf(mention))),
    (found) => found.map(({ id }) => groupOf(id)),
  ],
];

const LANGUAGES = ['ko', 'en'] as const;

/** Each set of labelled themes in a data folder: what is measured of it. */
export const THEME_SETS: Readonly<Record<string, (data: string, classify: Classify) => Measured[]>> = {
  gold: ofGold,
  read: (data, classify) =>
    LANGUAGES.flatMap((language) => ofRead(`read_${language}`, readByReaders(data, language), classify)),
  plain: (_, classify) => ofPlain(readPlain(), classify),
  airline: (data, classify) => [ofAirline(readAirline(data), classify)],
  mabsa: (data, classify) =>
    LANGUAGES.flatMap((language) => ofMabsa(`mabsa_${language}`, readMabsa(data, language), classify)),
  yogiyo: (data, classify) =>
    ([2, 3] as const).map((most) => ofYogiyo(most, readYogiyo(data, most), classify)),
  hazards: (_, classify) => ofHazards(classify),
};

/** The half that was looked at while cues were written (A), the one that was not (B), and how far they differ by chance. */
function ofGold(data: string, classify: Classify): Measured[] {
  const { A, B } = readGoldHalves(data);
  const answers = classify([...A, ...B]);
  return ASKED.flatMap(([name, ...parts]) => {
    const [a, b] = [A, B].map((half) => countsOfAll(half, answers, parts));
    const [low, high] = differenceInterval(a!, b!, seededRandom(1));
    return [
      rated(`gold A: ${name}`, a!),
      rated(`gold B: ${name}`, b!),
      { name: `gold A − B, 95 %: ${name}`, texts: null, figures: { low, high } },
    ];
  });
}

/** The open half alone: what is looked at while cues are written. */
export function ofOpenHalf(data: string, classify: Classify): Measured[] {
  const { A } = readGoldHalves(data);
  const answers = classify(A);
  return ASKED.map(([name, ...parts]) => rated(`gold A: ${name}`, countsOfAll(A, answers, parts)));
}

function ofRead(set: string, rows: readonly ThemeGold[], classify: Classify): Measured[] {
  const answers = classify(rows);
  return ASKED.map(([name, ...parts]) => rated(`${set}: ${name}`, countsOfAll(rows, answers, parts)));
}

/** As what readers told, with the share of first complaints that are right, and of texts without a complaint that get one. */
function ofPlain(rows: readonly ThemeGold[], classify: Classify): Measured[] {
  const answers = classify(rows);
  const blamed = (mentions: readonly string[]): string[] => mentions.filter(isComplaint);
  const found = ({ id }: ThemeGold): string[] => blamed(tagged(answers.get(id)?.themes ?? []));
  const complaints = rows.filter(({ themes }) => blamed(themes).length > 0);
  const others = rows.filter(({ themes }) => blamed(themes).length === 0);
  const first =
    complaints.filter((row) => found(row)[0] === blamed(row.themes)[0]).length / complaints.length;
  const falsely = others.filter((row) => found(row).length > 0).length / others.length;
  return [
    ...ofRead('plain_en', rows, () => answers),
    { name: 'plain_en: complaint theme', texts: rows.length, figures: { first, falsely } },
  ];
}

const countsOfAll = (
  rows: readonly ThemeGold[],
  answers: ReadonlyMap<string, Answer>,
  [wanted, claimed]: Parts,
): Counts[] => rows.map(({ id, themes }) => countsOf(wanted(themes), claimed(answers.get(id)?.themes ?? [])));

/** `first`: the first complaint theme is one of the reason's; `closest`: the first of these. */
function ofAirline(rows: readonly ThemeGold[], classify: Classify): Measured {
  const answers = classify(rows);
  const blamed = rows.map((row) =>
    (answers.get(row.id)?.themes ?? []).filter(({ polarity }) => polarity === 'negative').map(({ id }) => id),
  );
  const share = (isRight: (row: ThemeGold, blamed: readonly string[]) => boolean): number =>
    rows.filter((row, i) => isRight(row, blamed[i]!)).length / rows.length;
  return {
    name: 'airline: complaint theme',
    texts: rows.length,
    figures: {
      first: share(({ themes }, [first]) => first !== undefined && themes.includes(first)),
      any: share(({ themes }, found) => found.some((id) => themes.includes(id))),
      closest: share(({ themes }, [first]) => themes[0] === first),
      none: share((_, found) => found.length === 0),
    },
  };
}

function ofMabsa(set: string, rows: readonly MabsaGold[], classify: Classify): Measured[] {
  const answers = classify(rows);
  const found = ({ id }: ThemeGold): string[] => (answers.get(id)?.themes ?? []).map((mention) => mention.id);
  return [
    rated(
      `${set}: themes`,
      rows.map((row) => countsOfNeeds(row.wanted, found(row))),
    ),
    rated(
      `${set}: closest theme alone`,
      rows.map((row) => countsOf(row.themes, found(row))),
    ),
  ];
}

/** `blamed`, `named`: what the one low column of stars is about. */
function ofYogiyo(most: 2 | 3, rows: readonly ThemeGold[], classify: Classify): Measured {
  const answers = classify(rows);
  const share = (counts: (mention: Mentions[number]) => boolean): number => {
    const isFound = ({ id, themes }: ThemeGold): boolean =>
      (answers.get(id)?.themes ?? []).some(
        (mention) => counts(mention) && (mention.id === themes[0] || groupOf(mention.id) === themes[0]),
      );
    return rows.filter(isFound).length / rows.length;
  };
  const figures = { blamed: share(({ polarity }) => polarity === 'negative'), named: share(() => true) };
  return { name: `yogiyo: one column ≤ ${most}`, texts: rows.length, figures };
}

const rated = (name: string, texts: readonly Counts[]): Measured => ({
  name,
  texts: texts.length,
  figures: { ...rates(texts) },
});

/** One line of the table. */
export function told({ name, texts, figures }: Measured): string {
  const values = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`);
  return `${`${name}${texts === null ? '' : ` (${texts})`}`.padEnd(42)}${values.join('  ')}`;
}
