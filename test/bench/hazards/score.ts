import { readFileSync } from 'node:fs';

export interface HazardRow {
  readonly hazard: boolean;
  readonly language: 'ko' | 'en';
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

/** label (hazard, near_miss), lang, text; throws an Error at file:line for a row of another shape. */
export function readHazards(file: string): HazardRow[] {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const [label, language, text, ...more] = line.split('\t');
    if (!text || more.length > 0 || (label !== 'hazard' && label !== 'near_miss'))
      throw new Error(`${file}:${i + 2}: expected label, lang, text`);
    return [{ hazard: label === 'hazard', language: language as 'ko' | 'en', text }];
  });
}

const QUESTIONS = {
  'product.safety': ({ themes }: HazardAnswer) =>
    themes.some(({ id, polarity }) => id === 'product.safety' && polarity === 'negative'),
  critical: ({ urgency }: HazardAnswer) => urgency.level === 'critical',
} as const;

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
