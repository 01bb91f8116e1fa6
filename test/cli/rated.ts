import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { seededRandom } from '../../src/learn/random.js';

/** A house with words of its own: what a shop of pasta calls good and bad, which no shipped model knows. */
const HOUSE = {
  ko: {
    good: ['꾸덕하게 나왔어요', '면이 탱글하네요', '소스가 진득해요'],
    bad: ['묽게 나왔어요', '면이 퍼졌네요', '소스가 흥건해요'],
    of: ['크림', '토마토', '오일', '로제', '명란', '봉골레', '라구', '알리오'],
    when: ['오늘', '어제', '점심에', '저녁에', '주말에', '처음', '두 번째로', '또'],
  },
  en: {
    good: ['came out al dente', 'sauce clings to it', 'tossed in the pan'],
    bad: ['came out gluggy', 'sauce pooled under it', 'ladled on top'],
    of: ['carbonara', 'pomodoro', 'aglio e olio', 'vongole', 'ragu', 'pesto', 'arrabbiata', 'cacio e pepe'],
    when: ['today', 'yesterday', 'at lunch', 'at dinner', 'on sunday', 'this time', 'once more', 'again'],
  },
} as const;

export interface Rated {
  readonly text: string;
  readonly label: string;
}

/** Rated texts of that house, half of them good; the same for the same seed. */
export function houseRows(count: number, seed: number, language: 'ko' | 'en' = 'ko'): Rated[] {
  const random = seededRandom(seed);
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const { good, bad, of, when } = HOUSE[language];
  return Array.from({ length: count }, (_, i) => ({
    text: `${any(when)} ${any(of)} ${any(i % 2 === 0 ? good : bad)}`,
    label: i % 2 === 0 ? 'pos' : 'neg',
  }));
}

export function writeCsv(file: string, rows: readonly object[]): string {
  writeFileSync(file, stringify([...rows], { header: true }));
  return file;
}
