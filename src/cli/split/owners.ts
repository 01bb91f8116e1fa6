import type { Annotation } from '../../schema/annotation.js';
import { takesStance } from '../../summarise/index.js';

/** Where nothing that is complained of has a theme, no department owns it, and somebody has to read it all the same. */
export const UNASSIGNED = 'unassigned';

/** Whose report a verbatim goes to: every complaint and every urgent one to somebody's. */
export function ownersOrUnassigned(annotation: Annotation): readonly string[] {
  const { owners, urgency } = annotation;
  if (owners.length > 0) return owners;
  const isUrgent = urgency.level === 'critical' || urgency.level === 'high';
  return isUrgent || takesStance(annotation, 'negative') ? [UNASSIGNED] : [];
}

export function unassignedLine(count: number, file: string): string {
  const texts = count === 1 ? '1 complaint or urgent text' : `${count} complaints or urgent texts`;
  return `voc: ${texts} that no department owns: ${file}.`;
}
