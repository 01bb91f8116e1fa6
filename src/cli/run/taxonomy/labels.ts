import { Failure } from '../../../errors/failure.js';
import { didYouMean } from '../../../errors/suggest.js';
import { type LabelledTheme, parseThemes } from '../../../input/columns/mentions.js';
import type { MentionPolarity } from '../../../schema/annotation.js';
import type { Example } from '../../../summarise/taxonomy/examples.js';

const POLARITIES: readonly string[] = ['positive', 'neutral', 'negative'];

/** The themes in a cell, as `voc evaluate` reads them. Throws Failure usage for one that the taxonomy does not have. */
export function knownThemes(cell: string, known: ReadonlySet<string>, place: string): LabelledTheme[] {
  const themes = parseThemes(cell);
  for (const { id } of themes) if (!known.has(id)) throw unknownTheme(id, known, place);
  return themes;
}

function polarityOf(text: string | undefined, place: string): MentionPolarity | null {
  if (text === undefined || text === '' || text === '-') return null;
  if (POLARITIES.includes(text)) return text as MentionPolarity;
  throw new Failure(
    'usage',
    `${place}: "${text}" is not a polarity.`,
    `It is one of: ${POLARITIES.join(', ')}.`,
  );
}

const unknownTheme = (id: string, known: ReadonlySet<string>, place: string): Failure =>
  new Failure(
    'usage',
    `${place}: the taxonomy has no theme "${id}".${didYouMean(id, [...known])}`,
    'Give the taxonomy that the labels belong to with --taxonomy; "voc taxonomy list" shows its ids.',
  );

/** A row of a file of examples: its cells by column name, in small letters. */
export function parseExample(
  cells: ReadonlyMap<string, string>,
  text: string,
  known: ReadonlySet<string>,
  place: string,
): Example {
  const theme = cells.get('theme')?.trim() ?? '';
  if (!known.has(theme)) throw unknownTheme(theme, known, place);
  const kind = /^(positive|negative)(?:-example)?$/.exec(cells.get('kind')?.trim() ?? '')?.[1];
  if (kind === undefined)
    throw new Failure(
      'usage',
      `${place}: the column kind holds "${cells.get('kind')}".`,
      'It takes positive (the text has the theme) or negative (it has not).',
    );
  return {
    theme,
    kind: kind as Example['kind'],
    language: cells.get('lang')?.trim() === 'en' || !/[가-힣]/.test(text) ? 'en' : 'ko',
    polarity: kind === 'positive' ? polarityOf(cells.get('polarity')?.trim(), place) : null,
    text,
  };
}
