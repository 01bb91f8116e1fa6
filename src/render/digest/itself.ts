import type { Digest } from '../../schema/digest.js';
import type { Block } from '../blocks.js';
import type { Messages } from '../messages.js';
import { filledSections } from '../sections/index.js';

/** How the period by itself is told: with pictures, in words, not at all. */
export type Itself = 'pictures' | 'words' | 'none';

/** A digest has no other place for more rows: --sections is a report's. */
const ROWS = Infinity;

/** Drivers and touchpoints, where the period has them. */
export function periodItself(digest: Digest, messages: Messages, itself: Itself): Block[] {
  if (itself === 'none') return [];
  const { shown } = filledSections(digest, messages, { brief: ROWS, pictures: itself === 'pictures' });
  return shown.flatMap(({ blocks }) => blocks);
}

/** Why drivers or touchpoints are not told. */
export const withoutData = (digest: Digest, messages: Messages, itself: Itself): readonly Block[] =>
  itself === 'none' || digest.notCompared === 'nothing_read' ? [] : filledSections(digest, messages).empty;
