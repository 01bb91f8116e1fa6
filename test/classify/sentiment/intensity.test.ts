import { describe, expect, it } from 'vitest';
import { intensityOf } from '../../../src/classify/sentiment/intensity.js';
import { loadIntensityWords } from '../../../src/classify/sentiment/intensity-words.js';
import { judged, readTable } from './tables.js';

const words = { ko: loadIntensityWords('ko'), en: loadIntensityWords('en') };
const rows = readTable('intensity.tsv').map(({ level, language, text }) => ({
  level: Number(level),
  language: language as 'ko' | 'en',
  text: text!,
}));

describe('the table of intensities', () => {
  it.each(
    (['ko', 'en'] as const).flatMap((language) => [0, 1, 2, 3, 4].map((level) => ({ language, level }))),
  )('has at least five texts of level $level in $language', ({ language, level }) => {
    expect(
      rows.filter((row) => row.language === language && row.level === level).length,
    ).toBeGreaterThanOrEqual(5);
  });

  it.each(rows.filter(({ level }) => level > 0))('$language $text: $level', ({ language, text, level }) => {
    expect(intensityOf(text, words[language])).toBe(level);
  });

  // level 0 is the polarity's to say, which is learned: a share must hold
  it.each(['ko', 'en'])('what does not complain is calm (%s)', (language) => {
    const calm = rows.filter((row) => row.language === language && row.level === 0);
    const failing = calm.filter(({ text }) => judged(text).intensity !== 0).map(({ text }) => text);
    expect(failing.length / calm.length, failing.join('\n')).toBeLessThanOrEqual(0.2);
  });
});
