import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Lesson, NEGATIVE, NEUTRAL, POSITIVE } from './mix.js';

/** The project's own phrases as lessons. */
export function readPhrases(language: 'ko' | 'en', weight: number): Lesson[] {
  const file = new URL(`../../src/data/lexicon/${language}/polarity.yaml`, import.meta.url);
  const lists = parse(readFileSync(file, 'utf8')) as Record<'positive' | 'negative' | 'neutral', string[]>;
  const lessons = (phrases: readonly string[], stance: Lesson['stance']): Lesson[] =>
    phrases.map((text) => ({ set: 'phrases', text, stance, signWeight: weight, neutralWeight: weight }));
  return [
    ...lessons(lists.positive, POSITIVE),
    ...lessons(lists.negative, NEGATIVE),
    ...lessons(lists.neutral, NEUTRAL),
  ];
}
