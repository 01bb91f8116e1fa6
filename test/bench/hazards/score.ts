import { readFileSync } from 'node:fs';

export interface HazardRow {
  readonly hazard: boolean;
  readonly language: 'ko' | 'en';
  /** What sort of harm: fire, child …; null where the file has no column for it. */
  readonly class: string | null;
  readonly text: string;
}

/** The part of an annotation that is judged. */
export interface HazardAnswer {
  readonly themes: readonly { readonly id: string; readonly polarity: string }[];
  readonly urgency: { readonly level: string };
}

export interface HazardFigures {
  readonly what: string;
  readonly language: string;
  readonly found: number;
  readonly hazards: number;
  readonly falseAlarms: number;
  readonly recall: number;
  readonly precision: number;
}

const COLUMNS = ['label\tlang\ttext', 'label\tlang\tclass\ttext'];

/** label (hazard, near_miss), lang, perhaps class, text; throws an Error at file:line for a row of another shape. */
export function readHazards(file: string): HazardRow[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const width = header.split('\t').length;
  if (!COLUMNS.includes(header)) throw new Error(`${file}:1: expected label, lang, perhaps class, text`);
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const [label, language, ...rest] = cells;
    const text = rest.at(-1);
    if (!text || cells.length !== width || (label !== 'hazard' && label !== 'near_miss'))
      throw new Error(`${file}:${i + 2}: expected ${header.replaceAll('\t', ', ')}`);
    const row = { hazard: label === 'hazard', language: language as 'ko' | 'en', text };
    return [{ ...row, class: rest.length === 2 ? rest[0]! : null }];
  });
}

const QUESTIONS = {
  'product.safety': ({ themes }: HazardAnswer) =>
    themes.some(({ id, polarity }) => id === 'product.safety' && polarity === 'negative'),
  critical: ({ urgency }: HazardAnswer) => urgency.level === 'critical',
} as const;

/** Recall of each sort of harm as a complaint about safety, where the file names them. */
export function classRecalls(rows: readonly HazardRow[], answers: readonly HazardAnswer[]) {
  const counts = new Map<string, { hazards: number; found: number }>();
  rows.forEach((row, i) => {
    if (!row.hazard || row.class === null) return;
    const count = counts.get(row.class) ?? { hazards: 0, found: 0 };
    counts.set(row.class, count);
    count.hazards++;
    if (QUESTIONS['product.safety'](answers[i]!)) count.found++;
  });
  return [...counts].map(([name, { hazards, found }]) => ({
    class: name,
    found,
    hazards,
    recall: share(found, hazards),
  }));
}

/** Recall and precision of each question, in each language and in all. Answers in the order of the rows. */
export function hazardFigures(rows: readonly HazardRow[], answers: readonly HazardAnswer[]): HazardFigures[] {
  if (rows.length !== answers.length) throw new Error(`${rows.length} rows, ${answers.length} answers`);
  return Object.entries(QUESTIONS).flatMap(([what, says]) =>
    ['ko', 'en', 'all'].map((language) => {
      const chosen = rows.flatMap((row, i) =>
        language === 'all' || row.language === language
          ? [{ hazard: row.hazard, said: says(answers[i]!) }]
          : [],
      );
      const hazards = chosen.filter(({ hazard }) => hazard).length;
      const found = chosen.filter(({ hazard, said }) => hazard && said).length;
      const falseAlarms = chosen.filter(({ hazard, said }) => !hazard && said).length;
      return {
        what,
        language,
        found,
        hazards,
        falseAlarms,
        recall: share(found, hazards),
        precision: share(found, found + falseAlarms),
      };
    }),
  );
}

const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 1000) / 1000);
