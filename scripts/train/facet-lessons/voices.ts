import { readFileSync } from 'node:fs';
import { openTexts } from '../open-rows.js';
import { parseTsv } from '../tables.js';
import { NO_ALARM } from './alarm-labels.js';
import type { FacetLesson } from './lesson.js';
import { isOfFifth } from './open-sets.js';

const VOICES = new URL('voices.tsv', import.meta.url);

/**
 * Rows of the open sets' train.tsv, drawn where voc had claimed a complaint or harm and at random, and told by readers: who speaks as a
 * customer, who complains, whom something sold could hurt. Labels alone, by set and line; a fifth is held out.
 */
export function voiceLessons(data: string, language: 'ko' | 'en'): FacetLesson[] {
  const textOf = openTexts(data);
  return parseTsv(readFileSync(VOICES, 'utf8'))
    .filter(({ lang }) => lang === language)
    .map(({ set, line, customer, complaint }): FacetLesson => {
      return {
        set: 'voices',
        licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, CDLA-Sharing, public domain; see notes',
        text: textOf(set!, Number(line)),
        labels:
          customer === 'y'
            ? { complaint: complaint === 'y' }
            : { complaint: false, cancellation: false, ...NO_ALARM },
        weight: 1,
        heldOut: isOfFifth(set!, line!),
      };
    });
}
