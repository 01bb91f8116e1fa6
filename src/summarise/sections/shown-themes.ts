import { isAlwaysShown } from '../../classify/taxonomy/grave.js';
import type { Counts } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import type { SectionContext } from './section.js';

/** Whether a single text that complains of a theme is enough to be told. */
export const isAlways = (id: string, { themeAt }: Pick<SectionContext, 'themeAt'>): boolean =>
  isAlwaysShown({ id, severity: themeAt(id)?.severity ?? 0 });

/** Complaint themes of a table, most frequent first: as many as --top, and those that no table leaves out. */
export const shownThemes = (
  themes: Counts,
  context: Pick<SectionContext, 'themeAt' | 'top'>,
): [id: string, count: number][] =>
  ranked(themes).filter(([id], place) => place < context.top || isAlways(id, context));
