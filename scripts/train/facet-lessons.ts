import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadName } from '../../src/classify/facets/learned/model.js';
import { FACET_CORPUS, readAlarms, readCorpus } from '../corpus/read.js';
import {
  alarmsAre,
  alarmsByCue,
  alarmsByIntent,
  alarmsByIntents,
  alarmsOnlyByCue,
  alarmsUnlessCued,
  leavesBy,
  type NamesAlarm,
  NO_ALARM,
} from './alarm-labels.js';

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
export function facetLessons(
  data: string,
  language: 'ko' | 'en',
  namesHarm: NamesHarm,
  namesAlarm: NamesAlarm,
): FacetLesson[] {
  const own = [...readCorpus(), ...readCorpus(FACET_CORPUS)]
    .filter((row) => row.language === language)
    .map(({ text, intents, themes, field, heldOut }): FacetLesson => {
      const alarms = (field === URGENT ? alarmsOnlyByCue : alarmsByCue)(namesAlarm(text));
      const acts = byIntents(intents);
      const labels = OF_LEAVING.has(field)
        ? { complaint: acts.complaint!, cancellation: acts.cancellation!, ...alarms }
        : { ...acts, abusive: false, customer: true, harm: isOfHarm(themes), ...alarms };
      return { set: 'corpus', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  const alarms = readAlarms()
    .filter((row) => row.language === language)
    .map(({ text, alarms, intents, heldOut }): FacetLesson => {
      const labels = { cancellation: intents.includes('cancellation'), ...alarmsAre(alarms) };
      return { set: 'alarms', licence: "the project's own", text, labels, weight: 1, heldOut };
    });
  const told = voices(data, language);
  const untold = new Set(told.flatMap(({ text, heldOut }) => (heldOut ? [text] : [])));
  return [
    ...own,
    ...alarms,
    ...labelled(data, language, namesAlarm),
    ...told,
    ...(language === 'ko' ? korean(data, namesHarm, namesAlarm) : english(data, namesHarm, namesAlarm)),
  ].filter(({ text, heldOut }) => heldOut || !untold.has(text));
}

/** The corpus' texts of which many must be looked at soon, nobody having noted why. */
const URGENT = 'urgent';
/**
 * Texts about leaving, alarms and their look-alikes, witty ones, and of strangers, teach who leaves, complains and is alarmed. The other heads
 * are worse with them, and with `voices`: trained on these as well they lose suggestions, questions, requests and hazards (notes-facets.md).
 */
const OF_LEAVING: ReadonlySet<string> = new Set([URGENT, 'strangers', 'who-leaves']);

interface Labelled {
  readonly set: string;
  readonly lang: string;
  readonly text: string;
  readonly polarity: string;
  readonly themes: readonly (readonly [string, string])[];
  readonly intents: readonly string[];
}

/** Real texts with the project's labels; every tenth is held out. What is no feedback (polarity none) only tells who is no customer. */
function labelled(data: string, language: 'ko' | 'en', namesAlarm: NamesAlarm): FacetLesson[] {
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
    ...all.filter(isFeedback).map(({ set, text, themes, intents }, i) => {
      const harm = isOfHarm(themes.map(([id, side]) => ({ id, polarity: side })));
      const alarms = (set === 'cfpb_sample' ? alarmsOnlyByCue : alarmsByCue)(namesAlarm(text));
      return lesson(text, { ...byIntents(intents), customer: true, harm, ...alarms }, i);
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
    .map(({ set, line, customer, complaint }): FacetLesson => {
      return {
        set: 'voices',
        licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, CDLA-Sharing, public domain; see notes',
        text: textOf(set!, Number(line)),
        labels:
          customer === 'y'
            ? { complaint: complaint === 'y' }
            : { complaint: false, cancellation: false, ...NO_ALARM },
        weight: 1,
        heldOut: createHash('sha256').update(`${set}:${line}`).digest()[0]! % 5 === 0,
      };
    });
}

/** Comments, chat and commands to machines: nobody there is a customer, and what hurts was not bought. */
const NO_CUSTOMER: FacetLesson['labels'] = {
  customer: false,
  harm: false,
  cancellation: false,
  ...NO_ALARM,
};
/** Questions to banks and shops. */
const asks = (intents: readonly string[]): FacetLesson['labels'] => ({
  customer: true,
  harm: false,
  ...leavesBy(intents),
});
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
  statement: { inquiry: false, request: false, harm: false, ...NO_ALARM },
  rhetorical_question: { inquiry: false, request: false, harm: false, ...NO_ALARM },
  fragment: { inquiry: false, request: false, harm: false, ...NO_ALARM },
};
const reviews =
  (namesHarm: NamesHarm, namesAlarm: NamesAlarm) =>
  ({ text }: Cells): FacetLesson['labels'] => ({
    ...(namesHarm(text!) ? REVIEWS : HARMLESS),
    ...alarmsUnlessCued(namesAlarm(text!)),
  });
const ACTS_STYLEKQC: Readonly<Record<string, FacetLesson['labels']>> = {
  act0: { inquiry: true, request: false },
  act1: { inquiry: true, request: false },
  act2: { inquiry: false, request: true },
  act3: { inquiry: false, request: true },
};

function byNlupp({ label }: Cells): FacetLesson['labels'] {
  const intents = label!.split('|');
  return { ...asks(intents), ...alarmsByIntents(intents) };
}

const korean = (data: string, namesHarm: NamesHarm, namesAlarm: NamesAlarm): FacetLesson[] => [
  ...lessons(data, '3i4k', 'CC BY-SA 4.0', ({ label }) => ACTS_3I4K[label!] ?? {}, 0.1),
  ...lessons(data, 'stylekqc', 'CC BY-SA 4.0', ({ label }) => ACTS_STYLEKQC[label!] ?? {}, 0.1),
  ...lessons(data, 'curse_detection', 'MIT', isAbuse, 1, 'dev'),
  ...lessons(data, 'kodoli', 'CC BY-SA 4.0', isOffence, 0.5, 'none', doubtInKodoli),
  ...lessons(data, 'beep_hate', 'CC BY-SA 4.0', isAbuse, 1, 'dev', doubtInBeep),
  ...lessons(data, 'kmhas', 'CC BY-SA 4.0', isAbuse, 1, 'dev'),
  ...lessons(data, 'kocasm', 'MIT', () => NO_CUSTOMER, 0.5),
  ...lessons(data, 'kobest_sentineg', 'CC BY-SA 4.0', reviews(namesHarm, namesAlarm), 0.5),
];

const english = (data: string, namesHarm: NamesHarm, namesAlarm: NamesAlarm): FacetLesson[] => [
  ...lessons(data, 'davidson_hate', 'MIT', isAbuse, 1, 'dev'),
  ...lessons(data, 'goemotions', 'CC BY 4.0', () => NO_CUSTOMER, 0.3, 'dev'),
  ...lessons(
    data,
    'clinc150',
    'CC BY 3.0',
    ({ label }) => ({ ...NO_CUSTOMER, ...alarmsByIntent(label!) }),
    0.2,
  ),
  ...lessons(
    data,
    'banking77',
    'CC BY 4.0',
    ({ label }) => ({ ...asks([label!]), ...alarmsByIntent(label!) }),
    0.3,
  ),
  ...lessons(
    data,
    'bitext_support',
    'CDLA-Sharing-1.0',
    ({ label }) => ({ ...asks([label!]), ...NO_ALARM }),
    0.1,
  ),
  ...lessons(data, 'mams_acsa', 'Apache-2.0', reviews(namesHarm, namesAlarm), 0.5),
  ...lessons(
    data,
    'sentiment_sentences',
    'CC BY 4.0',
    (row) => (row.source === 'imdb' ? NO_HARM : reviews(namesHarm, namesAlarm)(row)),
    1,
  ),
  ...lessons(data, 'nlupp', 'CC BY 4.0', byNlupp, 0.5),
];
