import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import { indexOfName } from '../input/columns/column-ref.js';
import { conditionOf } from '../input/filter.js';
import { WIDE } from '../render/annotations/columns.js';
import type { Annotation, Language, Polarity, UrgencyLevel } from '../schema/annotation.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { takesStance, themesOfStance } from '../summarise/group.js';
import { cuesOf } from '../summarise/taxonomy/cues.js';

/** A condition of --where on what voc finds: voc_themes=delivery.speed. Plain data: it crosses to the workers. */
export interface Condition {
  readonly column: string;
  readonly value: string;
  readonly isEqual: boolean;
}

/** The columns that `voc classify` adds: --where may choose by them as by the input's own. */
export const FOUND_COLUMNS: readonly string[] = WIDE.map(({ name }) => name);

/**
 * The conditions on what voc finds, where no column of the inputs has the name. Themes go by id or by label.
 * @param inputs the columns of each
 * @throws Failure filter_invalid
 */
export function foundConditions(
  where: readonly string[] | undefined,
  inputs: readonly (readonly string[])[],
  { themes }: Pick<Taxonomy, 'themes'>,
): Condition[] {
  return (where ?? []).flatMap((text) => {
    const condition = conditionOf(text, FOUND_COLUMNS);
    if (condition === null) return [];
    const having = inputs.filter((columns) => indexOfName(columns, condition.column) >= 0).length;
    if (having === inputs.length) return [];
    if (having > 0) throw mixed(condition.column);
    return [{ ...condition, value: knownValue(condition, themes) }];
  });
}

const mixed = (column: string): Failure =>
  new Failure(
    'filter_invalid',
    `Some of the files have a column "${column}" and others have not, so --where could mean two things.`,
    'Give them in two runs.',
  );

const NONE = 'none';

/** Columns of few values, and these: one with a typing error would choose nothing in silence. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  voc_language: ['ko', 'en', 'mixed', 'other', 'none'] satisfies Language[],
  voc_polarity: ['positive', 'neutral', 'negative', 'mixed'] satisfies Polarity[],
  voc_urgency: ['none', 'normal', 'high', 'critical'] satisfies UrgencyLevel[],
};

function knownValue({ column, value }: Condition, themes: Taxonomy['themes']): string {
  if (value === '') return value;
  if (column.endsWith('_themes')) return themeId(value, themes);
  const values = VALUES[column];
  const known = values?.find((one) => one === value.toLowerCase());
  if (!values || known) return known ?? value;
  throw new Failure(
    'filter_invalid',
    `${column} is never "${value}".${didYouMean(value.toLowerCase(), values)}`,
    `Its values: ${values.join(', ')}.`,
  );
}

/** More than these would be a list, and that is one command away. */
const MOST_MEANT = 2;

/** What "none" asks for of the columns of themes: the row "without a theme" of reports. */
const UNTHEMED: Readonly<Record<string, (annotation: Annotation) => boolean>> = {
  voc_themes: ({ polarity, themes }) => polarity !== null && themes.length === 0,
  voc_complaint_themes: (annotation) =>
    takesStance(annotation, 'negative') && themesOfStance(annotation, 'negative').length === 0,
};

function themeId(name: string, themes: Taxonomy['themes']): string {
  const wanted = name.toLowerCase();
  if (wanted === NONE) return NONE;
  const theme = themes.find(({ id, label }) =>
    [id, label.ko, label.en].some((known) => known.toLowerCase() === wanted),
  );
  if (theme) return theme.id;
  const known = themes.flatMap(({ id, label }) => [id, label.ko, label.en]);
  const near = didYouMean(name, known) || didYouMeanByCue(wanted, themes);
  throw new Failure(
    'filter_invalid',
    `There is no theme "${name}" for --where.${near}`,
    '"voc taxonomy list" shows the themes with their ids; "none" is what has no theme.',
  );
}

/** The themes that have the word in most of their cues, asked after; nothing where none has. */
function didYouMeanByCue(word: string, themes: Taxonomy['themes']): string {
  const telling = themes
    .map((theme) => ({
      theme,
      cues: cuesOf(theme).filter(
        (cue) => !cue.place.endsWith('.exclude') && cue.words.toLowerCase().includes(word),
      ),
    }))
    .filter(({ cues }) => cues.length > 0)
    .sort((a, b) => b.cues.length - a.cues.length)
    .slice(0, MOST_MEANT)
    .map(({ theme: { id, label } }) => `"${id}" (${label.ko}, ${label.en})`);
  return telling.length === 0 ? '' : ` It is a cue of ${telling.join(' and ')}: did you mean that?`;
}

/** The places of the annotations that all conditions hold of; null: there is no condition, and all are wanted. */
export function chosen(
  conditions: readonly Condition[],
  annotations: readonly Annotation[],
): number[] | null {
  if (conditions.length === 0) return null;
  return annotations.flatMap((annotation, i) =>
    conditions.every((one) => holds(one, annotation)) ? [i] : [],
  );
}

/** Of a list, such as themes, one of its values is enough. */
function holds({ column, value, isEqual }: Condition, annotation: Annotation): boolean {
  if (value === NONE && UNTHEMED[column]) return UNTHEMED[column](annotation) === isEqual;
  const found = String(WIDE.find(({ name }) => name === column)!.value(annotation) ?? '');
  return (found === value || found.split(';').includes(value)) === isEqual;
}
