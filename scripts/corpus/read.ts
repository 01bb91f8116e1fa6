import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MentionPolarity, Polarity } from '../../src/schema/annotation.js';

/** Our own labelled verbatims: one TSV a field of business and language, columns polarity, themes, intents, text. */
export const CORPUS = fileURLToPath(new URL('../../src/data/corpus', import.meta.url));

/** More of them, which the theme models learn from, and the heads of harm: whoever trains the others reads the folder above. */
export const THEME_CORPUS = join(CORPUS, 'themes');

/** More of them with their intents alone, which only the facet models learn from: leaving, in many words. */
export const FACET_CORPUS = join(CORPUS, 'facets');

/** What must be looked at soon, and what only sounds so, with the kinds of alarm: one TSV a language. */
const ALARM_CORPUS = join(CORPUS, 'alarms');

export interface CorpusRow {
  /** "ko/apps.tsv:17" */
  readonly place: string;
  readonly language: 'ko' | 'en';
  /** File name without its ending: apps, services … */
  readonly field: string;
  readonly polarity: Polarity;
  readonly themes: readonly { readonly id: string; readonly polarity: MentionPolarity }[];
  readonly intents: readonly string[];
  readonly text: string;
  /** A fifth is never trained on: the figures that the model cards report. By hash of the text, so it never moves. */
  readonly heldOut: boolean;
}

/** Every row, files and lines in order. Throws an Error at file:line for a row of another shape. */
export function readCorpus(folder: string = CORPUS): CorpusRow[] {
  return (['ko', 'en'] as const).flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .flatMap((file) => readFile(folder, language, file)),
  );
}

/** The kinds of alarm that the corpus is labelled with. */
export const ALARM_KINDS = [
  'account_taken',
  'refund_refused',
  'many_contacts',
  'authorities',
  'leak',
  'cancellation',
  'threat',
] as const;

export interface AlarmRow extends Pick<CorpusRow, 'place' | 'language' | 'intents' | 'text' | 'heldOut'> {
  /** Of ALARM_KINDS; empty: a look-alike. */
  readonly alarms: readonly string[];
}

/** Every row of alarms and look-alikes. Throws an Error at file:line for a row of another shape. */
export function readAlarms(): AlarmRow[] {
  return (['ko', 'en'] as const).flatMap((language) =>
    readFileSync(join(ALARM_CORPUS, `${language}.tsv`), 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const place = `alarms/${language}.tsv:${i + 1}`;
        if (line === '' || i === 0) return [];
        const [alarms, intents, text, ...more] = line.split('\t');
        if (!text || more.length > 0) throw new Error(`${place}: expected alarms, intents, text`);
        const row = { place, language, alarms: list(alarms!), intents: list(intents!), text };
        return [{ ...row, heldOut: isHeldOut(text) }];
      }),
  );
}

const isHeldOut = (text: string): boolean => createHash('sha256').update(text).digest()[0]! % 5 === 0;

function readFile(folder: string, language: 'ko' | 'en', file: string): CorpusRow[] {
  const lines = readFileSync(join(folder, language, file), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const place = `${language}/${file}:${i + 1}`;
    if (line === '' || i === 0) return [];
    const [polarity, themes, intents, text, ...more] = line.split('\t');
    if (!text || more.length > 0) throw new Error(`${place}: expected polarity, themes, intents, text`);
    return [
      {
        place,
        language,
        field: file.replace(/\.tsv$/, ''),
        polarity: polarity as Polarity,
        themes: list(themes!).map((mention) => {
          const [id = '', side = ''] = mention.split(':');
          return { id, polarity: side as MentionPolarity };
        }),
        intents: list(intents!),
        text,
        heldOut: isHeldOut(text),
      },
    ];
  });
}

const list = (cell: string): string[] => cell.split(';').filter((part) => part !== '');
