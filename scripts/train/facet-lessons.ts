import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadName } from '../../src/classify/facets/learned/model.js';
import { FACET_CORPUS, readCorpus } from '../corpus/read.js';

/** A text with what is known of it; a head that is not in `labels` learns nothing from it. */
export interface FacetLesson {
  readonly set: string;
  readonly licence: string;
  readonly text: string;
  readonly labels: Readonly<Partial<Record<HeadName, boolean>>>;
  readonly weight: number;
  /** How little its label of abuse is worth, 0 … 1; default 0. */
  readonly doubt?: number;
  /** Not trained on: thresholds are set by these. */
  readonly heldOut: boolean;
}

const INTENTS = ['complaint', 'praise', 'inquiry', 'request', 'suggestion', 'cancellation'] as const;

const byIntents = (intents: readonly string[]): FacetLesson['labels'] =>
  Object.fromEntries(INTENTS.map((intent) => [intent, intents.includes(intent)]));

type Sides = readonly { readonly id: string; readonly polarity: string }[];
const isOfHarm = (themes: Sides): boolean =>
  themes.some(({ id, polarity }) => id === 'product.safety' && polarity === 'negative');

/** Whether a cue of harm to people stands in a text. */
export type NamesHarm = (text: string) => boolean;

/** Everything that the facet models learn from, in one language. Missing sets are an error of the caller's folder. */
export function facetLessons(data: string, language: 'ko' | 'en', namesHarm: NamesHarm): FacetLesson[] {
  const own = [...readCorpus(), ...readCorpus(FACET_CORPUS)]
    .filter((row) => row.language === language)
    .map(({ text, intents, themes, field, heldOut }): FacetLesson => {
      const customer = field !== STRANGERS;
      const labels = { ...byIntents(intents), abusive: false, customer, harm: isOfHarm(themes) };
      return { set: 'corpus', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  const told = voices(data, language);
  const untold = new Set(told.flatMap(({ text, heldOut }) => (heldOut ? [text] : [])));
  return [
    ...own,
    ...labelled(data, language),
    ...told,
    ...(language === 'ko' ? korean(data, namesHarm) : english(data, namesHarm)),
  ].filter(({ text, heldOut }) => heldOut || !untold.has(text));
}

/** The corpus' texts that nobody writes as a customer. */
const STRANGERS = 'strangers';

interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly polarity: string;
  readonly themes: readonly (readonly [string, string])[];
  readonly intents: readonly string[];
}

/** Real texts with the project's labels; every tenth is held out. What is no feedback (polarity none) only tells who is no customer. */
function labelled(data: string, language: 'ko' | 'en'): FacetLesson[] {
  const all = readFileSync(join(data, 'labelled/verbatims.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled)
    .filter(({ lang }) => lang === language);
  const lesson = (text: string, labels: FacetLesson['labels'], i: number): FacetLesson => ({
    set: 'labelled',
    licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, public domain; see notes',
    text,
    labels,
    weight: 1,
    heldOut: i % 10 === 0,
  });
  const isFeedback = ({ polarity }: Labelled): boolean => polarity !== 'none';
  return [
    ...all.filter(isFeedback).map(({ text, themes, intents }, i) => {
      const harm = isOfHarm(themes.map(([id, side]) => ({ id, polarity: side })));
      return lesson(text, { ...byIntents(intents), customer: true, harm }, i);
    }),
    ...all.filter((row) => !isFeedback(row)).map(({ text }, i) => lesson(text, NO_CUSTOMER, i)),
  ];
}

const VOICES = new URL('voices.tsv', import.meta.url);

/**
 * Rows of the open sets' train.tsv, drawn where voc had claimed a complaint or harm and at random, and told by readers: who speaks as a
 * customer, who complains, whom something sold could hurt. Labels alone, by set and line; a fifth is held out.
 */
function voices(data: string, language: 'ko' | 'en'): FacetLesson[] {
  const known = new Map<string, Cells[]>();
  const textOf = (set: string, line: number): string => {
    const all = known.get(set) ?? rows(data, `open/${set}/train.tsv`);
    known.set(set, all);
    return all[line - 2]!.text!;
  };
  return table(readFileSync(VOICES, 'utf8'))
    .filter(({ lang }) => lang === language)
    .map(({ set, line, customer, complaint, harm, intents }): FacetLesson => {
      const told = { customer: customer === 'y', harm: harm === 'y' };
      const { cancellation: _, ...acts } = byIntents(intents!.split(';'));
      return {
        set: 'voices',
        licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, CDLA-Sharing, public domain; see notes',
        text: textOf(set!, Number(line)),
        labels:
          customer === 'y'
            ? { ...acts, ...told, complaint: complaint === 'y' }
            : { ...told, complaint: false, praise: false },
        weight: 1,
        heldOut: createHash('sha256').update(`${set}:${line}`).digest()[0]! % 5 === 0,
      };
    });
}

/** Comments, chat and commands to machines: nobody there is a customer, and what hurts was not bought. */
const NO_CUSTOMER: FacetLesson['labels'] = { customer: false, harm: false };
/** Questions to banks and shops. */
const ASKS: FacetLesson['labels'] = { customer: true, harm: false };
/** Reviews, of which nobody has read what they say of harm: none, where no cue of it stands; else nobody knows. */
const REVIEWS: FacetLesson['labels'] = { customer: true };
/** Films hurt nobody. */
const NO_HARM: FacetLesson['labels'] = { harm: false };
const HARMLESS: FacetLesson['labels'] = { customer: true, harm: false };

type Cells = Readonly<Record<string, string>>;

function rows(data: string, file: string): Cells[] {
  const path = join(data, file);
  if (!existsSync(path)) throw new Error(`There is no ${file} in ${data}.`);
  return table(readFileSync(path, 'utf8'));
}

function table(tsv: string): Cells[] {
  const lines = tsv.split('\n').filter(Boolean);
  const names = lines[0]!.split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const isAbuse = ({ abusive }: Cells): FacetLesson['labels'] => ({ ...NO_CUSTOMER, abusive: abusive === '1' });

/** KODOLI grades offence apart from abuse: what is likely to offend counts as abuse, as it does in the sets on groups of people. */
function isOffence({ abusive, offensiveness }: Cells): FacetLesson['labels'] {
  return { ...NO_CUSTOMER, abusive: abusive === '1' || offensiveness !== 'not' };
}

/**
 * Rows whose label of abuse is worth less: BEEP's "offensive" is sarcasm and rudeness as well, which other sets call clean (a model of those
 * tells it from "none" with an AUC of .77, "hate" of .90); what KODOLI calls abusive and yet not offensive (.81; both: .97) is mostly a coarse word.
 */
const doubtInBeep = ({ label }: Cells): number => (label === 'offensive' ? 0.6 : 0);
const doubtInKodoli = ({ abusive, offensiveness }: Cells): number =>
  abusive === '1' && offensiveness === 'not' ? 0.6 : 0;

function lessons(
  data: string,
  set: string,
  licence: string,
  labels: (row: Cells) => FacetLesson['labels'],
  weight: number,
  held: 'dev' | 'none' = 'none',
  doubt: (row: Cells) => number = () => 0,
): FacetLesson[] {
  const of = (file: string, heldOut: boolean): FacetLesson[] =>
    rows(data, `open/${set}/${file}.tsv`).flatMap((row): FacetLesson[] => {
      const known = labels(row);
      return Object.keys(known).length === 0
        ? []
        : [{ set, licence, text: row.text!, labels: known, weight, doubt: doubt(row), heldOut }];
    });
  return [...of('train', false), ...(held === 'dev' ? of('dev', true) : [])];
}

/** Spoken acts: a question asks, a command requests, a statement or a fragment does neither. */
const ACTS_3I4K: Readonly<Record<string, FacetLesson['labels']>> = {
  question: { inquiry: true, request: false, harm: false },
  command: { inquiry: false, request: true, harm: false },
  statement: { inquiry: false, request: false, harm: false },
  rhetorical_question: { inquiry: false, request: false, harm: false },
  fragment: { inquiry: false, request: false, harm: false },
};
const reviews =
  (namesHarm: NamesHarm) =>
  ({ text }: Cells): FacetLesson['labels'] =>
    namesHarm(text!) ? REVIEWS : HARMLESS;
const ACTS_STYLEKQC: Readonly<Record<string, FacetLesson['labels']>> = {
  act0: { inquiry: true, request: false },
  act1: { inquiry: true, request: false },
  act2: { inquiry: false, request: true },
  act3: { inquiry: false, request: true },
};

const korean = (data: string, namesHarm: NamesHarm): FacetLesson[] => [
  ...lessons(data, '3i4k', 'CC BY-SA 4.0', ({ label }) => ACTS_3I4K[label!] ?? {}, 0.1),
  ...lessons(data, 'stylekqc', 'CC BY-SA 4.0', ({ label }) => ACTS_STYLEKQC[label!] ?? {}, 0.1),
  ...lessons(data, 'curse_detection', 'MIT', isAbuse, 1, 'dev'),
  ...lessons(data, 'kodoli', 'CC BY-SA 4.0', isOffence, 0.5, 'none', doubtInKodoli),
  ...lessons(data, 'beep_hate', 'CC BY-SA 4.0', isAbuse, 1, 'dev', doubtInBeep),
  ...lessons(data, 'kmhas', 'CC BY-SA 4.0', isAbuse, 1, 'dev'),
  ...lessons(data, 'kocasm', 'MIT', () => NO_CUSTOMER, 0.5),
  ...lessons(data, 'kobest_sentineg', 'CC BY-SA 4.0', reviews(namesHarm), 0.5),
];

const english = (data: string, namesHarm: NamesHarm): FacetLesson[] => [
  ...lessons(data, 'davidson_hate', 'MIT', isAbuse, 1, 'dev'),
  ...lessons(data, 'goemotions', 'CC BY 4.0', () => NO_CUSTOMER, 0.3, 'dev'),
  ...lessons(data, 'clinc150', 'CC BY 3.0', () => NO_CUSTOMER, 0.2),
  ...lessons(data, 'banking77', 'CC BY 4.0', () => ASKS, 0.3),
  ...lessons(data, 'bitext_support', 'CDLA-Sharing-1.0', () => ASKS, 0.1),
  ...lessons(data, 'mams_acsa', 'Apache-2.0', reviews(namesHarm), 0.5),
  ...lessons(
    data,
    'sentiment_sentences',
    'CC BY 4.0',
    (row) => (row.source === 'imdb' ? NO_HARM : reviews(namesHarm)(row)),
    1,
  ),
  ...lessons(data, 'nlupp', 'CC BY 4.0', () => ASKS, 0.5),
];
