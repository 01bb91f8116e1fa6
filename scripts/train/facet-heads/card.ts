import { readFileSync } from 'node:fs';
import { ABUSE_FEATURES } from '../../../src/classify/facets/learned/abuse-features.js';
import { ACT_FEATURES } from '../../../src/classify/facets/learned/features.js';
import { HEADS, type HeadName } from '../../../src/classify/facets/learned/model.js';
import type { FacetLesson } from '../facet-lessons/lesson.js';
import type { Trained } from './trained.js';

const notes = (name: string): string =>
  readFileSync(new URL(`../${name}.md`, import.meta.url), 'utf8').trim();

/** The model card: what was learned from what, and how well it does. */
export function card(
  language: 'ko' | 'en',
  lessons: readonly FacetLesson[],
  heads: readonly (Trained & { name: HeadName })[],
  bytes: number,
): string {
  const sets = [...new Set(lessons.map(({ set }) => set))];
  const licence = (set: string): string => lessons.find((lesson) => lesson.set === set)!.licence;
  const count = (set: string, heldOut: boolean): string =>
    String(lessons.filter((lesson) => lesson.set === set && lesson.heldOut === heldOut).length);
  return [
    `# facets-${language}`,
    '',
    `Speech acts, alarms, abuse, who speaks and harm in ${language === 'ko' ? 'Korean' : 'English'} customer feedback: ${HEADS.length} linear heads over hashed features (\`${ACT_FEATURES}\`${language === 'ko' ? `; abuse: \`${ABUSE_FEATURES}\`` : ''}), ${bytes.toLocaleString('en')} bytes of 8-bit weights.`,
    '',
    '| set | licence | rows trained on | rows held out |',
    '|---|---|--:|--:|',
    ...sets.map((set) => `| ${set} | ${licence(set)} | ${count(set, false)} | ${count(set, true)} |`),
    '',
    '| head | threshold (log-odds) | held-out F1 | held-out rows that have it |',
    '|---|--:|--:|--:|',
    ...heads.map(
      ({ name, threshold, f1, support }) => `| ${name} | ${threshold} | ${f1.toFixed(3)} | ${support} |`,
    ),
    '',
    ...(language === 'ko' ? [notes('notes-facets-ko'), ''] : []),
    notes('notes-facets'),
    '',
  ].join('\n');
}
