import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Annotation } from '../../../src/schema/annotation.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

type Table = Record<string, Record<'ko' | 'en', { readonly fires: string; readonly silent: string }>>;

export interface TableRow {
  /** "remedies.refund", "loyalty.retention.up", "urgency.critical" … */
  readonly value: string;
  readonly language: 'ko' | 'en';
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** All tables of this folder: texts written for the project that must fire a value, and near ones that must not. */
export function readTables(): TableRow[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => Object.entries(parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as Table))
    .flatMap(([value, languages]) =>
      (['ko', 'en'] as const).map((language) => ({
        value,
        language,
        fires: lines(languages[language].fires),
        silent: lines(languages[language].silent),
      })),
    );
}

/** Every value that an annotation has, as the tables name them. */
export function valuesOf(annotation: Annotation): Set<string> {
  const { loyalty, effort, urgency } = annotation;
  const signs = Object.entries(loyalty).flatMap(([id, grade]) =>
    grade === 0 ? [] : [`loyalty.${id}.${grade > 0 ? 'up' : 'down'}`],
  );
  const lists = (['intents', 'remedies', 'behaviours', 'touchpoints', 'customerGroup'] as const).flatMap(
    (facet) => annotation[facet].map((id) => `${facet}.${id}`),
  );
  return new Set([
    ...lists,
    ...signs,
    ...(effort?.signs ?? []).map((id) => `effort.${id}`),
    `moment.${annotation.moment}`,
    `relationship.${annotation.relationship}`,
    `urgency.${urgency.level}`,
    ...(annotation.abusive ? ['abusive.yes'] : []),
  ]);
}
