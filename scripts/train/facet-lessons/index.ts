import { actLessons } from './acts.js';
import type { NamesAlarm } from './alarm-labels.js';
import { englishLessons } from './english.js';
import { koreanLessons } from './korean.js';
import { labelledLessons } from './labelled.js';
import type { FacetLesson, NamesHarm } from './lesson.js';
import { ownLessons } from './own.js';
import { voiceLessons } from './voices.js';

/** Everything that the facet models learn from, in one language. Missing sets are an error of the caller's folder. */
export function facetLessons(
  data: string,
  language: 'ko' | 'en',
  namesHarm: NamesHarm,
  namesAlarm: NamesAlarm,
): FacetLesson[] {
  const told = [...voiceLessons(data, language), ...actLessons(data, language)];
  const untold = new Set(told.flatMap(({ text, heldOut }) => (heldOut ? [text] : [])));
  return [
    ...ownLessons(language, namesAlarm),
    ...labelledLessons(data, language, namesAlarm),
    ...told,
    ...(language === 'ko' ? koreanLessons : englishLessons)(data, namesHarm, namesAlarm),
  ].filter(({ text, heldOut }) => heldOut || !untold.has(text));
}
